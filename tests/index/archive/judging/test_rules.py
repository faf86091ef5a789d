"""The rules are known by their sources: whatever the judge is made of makes other rules of them."""

import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord_index.archive.judging import rules

_LOADED = """
import sys
from onrecord.forward_looking import judge_sentence
from onrecord.languages import by_code
from onrecord.reading import broken_sentences, days_to_come, surroundings, tongues

by_code("en"), by_code("fr")
print("\\n".join(sorted(name for name in sys.modules if name.partition(".")[0] == "onrecord")))
"""
# Values that hold what is read and decide nothing, and how a pattern is compiled.
_NO_RULES = {"errors", "late_patterns", "letters", "manuscript", "release", "span"}


@pytest.mark.process
def test_the_rules_are_all_that_the_judge_is_made_of() -> None:
    loaded = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in loaded.stdout.split() if "." in name}

    assert rooms <= {*rules._ROOMS, *_NO_RULES}


@pytest.mark.parametrize("room", ["forward_looking", "languages/en/cues", "languages/fr", "reading"])
def test_a_change_of_any_of_them_makes_other_rules(
    room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("forward_looking", "languages/en/cues", "languages/fr", "languages/en/questions", "reading"):
        (tmp_path / each).mkdir(parents=True)
        (tmp_path / each / "words.py").write_text("WORDS = 1\n", encoding="utf-8")
    monkeypatch.setattr(onrecord, "__file__", str(tmp_path / "__init__.py"))
    before = rules.digest_of_rules.__wrapped__()

    (tmp_path / "languages/en/questions/words.py").write_text("WORDS = 2\n", encoding="utf-8")
    unchanged = rules.digest_of_rules.__wrapped__()
    (tmp_path / room / "words.py").write_text("WORDS = 2\n", encoding="utf-8")

    assert unchanged == before
    assert rules.digest_of_rules.__wrapped__() != before
