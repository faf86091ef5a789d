"""nltk's packages import each other: a thread that loads it while another does found only half of it."""

import subprocess
import sys

import pytest

_BOTH = """
import sys, threading
from onrecord_index.languages.registry import rules_of
sys.setswitchinterval(1e-5)
failed, ready = [], threading.Barrier(2)
english = rules_of("en")
def one(work):
    ready.wait()
    try:
        work()
    except BaseException as error:
        failed.append(error)
threads = [
    threading.Thread(target=one, args=(work,))
    for work in (lambda: english.terms_of("zorbling"), lambda: english.split_sentences("It grew. It fell."))
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
sys.exit(repr(failed) if failed else 0)
"""


@pytest.mark.process
@pytest.mark.parametrize("time", range(4))
def test_two_threads_may_load_a_language_at_once(time: int) -> None:
    ended = subprocess.run([sys.executable, "-c", _BOTH], capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr
