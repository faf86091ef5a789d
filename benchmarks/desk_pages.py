"""How long the pages of the desk take over a whole corpus: 1,000 questions on record, 1,000 that wait.

    python -m benchmarks.desk_pages HOME

HOME is an ONRECORD_HOME that holds the corpus (`onrecord add`). It is copied, and stays as it is. The desk
runs as a process of its own, over HTTP. Of each page the median and the 95th percentile of the time until its
last byte is there, and the processor time that the desk spent on one.
"""

import argparse
import http.client
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.entrance.links import Links
from onrecord_bot.entrance.tables import open_entrance
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import open_database
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.wiring import answerer_over, begin_archive
from tests.fakes.delivering import free_address
from tests.fakes.incoming import private_message
from tests.fakes.web_desk import settings_of

BOT, WHO = "1234567", "Telegram 4001"
ON_RECORD, WAITING, ROUNDS, ASKED_OF = 1_000, 1_000, 40, 40
LIMIT_MILLISECONDS = 200.0
FORMS = (
    "What did {issuer} announce?",
    "When was {issuer} founded?",
    "Who is the auditor of {issuer}?",
    "How much revenue did {issuer} have?",
    "Does {issuer} pay a dividend?",
    "Who is the chief executive officer of {issuer}?",
    "Where is {issuer} based?",
)
Page = tuple[str, Mapping[str, str] | None]  # a path, and what is posted


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the pages of the desk over a whole corpus.")
    parser.add_argument("home", type=Path, help="an ONRECORD_HOME that holds the corpus; it is copied")
    given = parser.parse_args().home
    with tempfile.TemporaryDirectory() as folder:
        home, draw = Path(folder), random.Random(17)
        shutil.copy(given / "onrecord.sqlite3", home)
        if (given / "search").is_dir():
            shutil.copytree(given / "search", home / "search")
        ids = begin_archive(settings_of(home)).open_releases().ids
        some = [begin_archive(settings_of(home)).release(id_) for id_ in draw.sample(ids, ASKED_OF)]
        fill(home, some, draw)
        print(f"{len(ids):,} releases, {ON_RECORD:,} questions on record, {WAITING:,} waiting; milliseconds")
        with desk(home) as (process, address):
            visit = signed_in(home, address)
            for name in pages(some, draw):
                report(name, process, visit, partial(drawn, name, some, draw))


def fill(home: Path, some: Sequence[Release], draw: random.Random) -> None:
    """Put answers on record, and questions to the company."""
    engine = open_database(f"sqlite:///{home / 'onrecord.sqlite3'}", home, bot=BOT)
    ledger, questions, answers, now = (
        Ledger(engine),
        CompanyQuestions(engine),
        answerer_over(some),
        time.time(),
    )
    texts = [form.format(issuer=each.issuer or "the company") for each in some for form in FORMS]
    for number in range(ON_RECORD):
        text = draw.choice(texts)
        answer = answers.answer(Question(text=text))
        incoming = replace(private_message(text), place=ChatPlace(chat=700 + number), author=700 + number)
        at = now - (ON_RECORD - number) * 500
        ledger.add(incoming, answer, [number], state="sent", now=at, shown=render_answer(answer))
    for number in range(WAITING):
        place = ChatPlace(chat=700 + number)
        text = f"{draw.choice(texts)} ({number})"
        questions.put(
            Asker(place=place, message=number, person=number + 1, language="en", text=text, asked_at=now)
        )
    engine.dispose()


@contextmanager
def desk(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The desk as a process, once it serves and has its index."""
    address = free_address()
    ours = {"ONRECORD_HOME": str(home), "ONRECORD_DESK_LISTEN": address, "ONRECORD_ADMINS": "4001"}
    command = [sys.executable, "-m", "onrecord_bot.cli", "desk"]
    process = subprocess.Popen(command, env=os.environ | ours, cwd=home, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                request(address, "GET", "/sign-in", {})
                break
            except OSError:
                if process.poll() is not None:
                    raise
                time.sleep(0.5)
        yield process, address
    finally:
        process.terminate()
        process.wait()


Visit = Callable[[str, Mapping[str, str] | None], str]


def signed_in(home: Path, address: str) -> Visit:
    """What gives a page, as somebody who signed in sees it."""
    links = Links(open_entrance(f"sqlite:///{home / 'onrecord.sqlite3'}", home))
    cookies: dict[str, str] = {}
    token = links.make(WHO, now=time.time())
    page = request(address, "GET", f"/sign-in/{token}", cookies)
    (before,) = re.findall(r'name="before" value="([^"]+)"', page)
    request(address, "POST", "/sign-in", cookies, {"token": token, "before": before})
    (guard,) = set(re.findall(r'name="guard" value="([^"]+)"', request(address, "GET", "/try", cookies)))

    def visit(path: str, posted: Mapping[str, str] | None) -> str:
        if posted is None:
            return request(address, "GET", path, cookies)
        return request(address, "POST", path, cookies, {**posted, "guard": guard})

    return visit


def request(
    address: str, method: str, path: str, cookies: dict[str, str], form: Mapping[str, str] | None = None
) -> str:
    """What comes of a request, to its last byte; cookies are kept. Raises OSError."""
    connection = http.client.HTTPConnection(address, timeout=600)
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    if form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, urlencode(form) if form is not None else None, headers)
    response = connection.getresponse()
    body = response.read().decode()
    for cookie in response.headers.get_all("set-cookie") or ():
        name, _, value = cookie.partition(";")[0].partition("=")
        cookies[name] = value.strip('"')
    connection.close()
    if response.status not in {200, 303}:
        raise SystemExit(f"{method} {path}: {response.status}")
    return body


def drawn(name: str, some: Sequence[Release], draw: random.Random) -> Page:
    """A page by its name, with an address drawn anew."""
    return pages(some, draw)[name]


def pages(some: Sequence[Release], draw: random.Random) -> Mapping[str, Page]:
    """Each page by its name, with an address drawn anew."""
    one = draw.choice(some)
    question = draw.choice(FORMS).format(issuer=one.issuer or "the company")
    return {
        "today": ("/", None),
        "today, 90 days": ("/?days=90", None),
        "unanswered": (f"/unanswered?page={draw.randint(1, 50)}&groups={draw.randint(1, 5)}", None),
        "releases": ("/releases", None),
        "releases, a far page": (f"/releases?before={draw.randint(60, 24_000)}", None),
        "releases, searched": (f"/releases?{urlencode({'q': (one.issuer or 'silver').split()[0]})}", None),
        "one release": (f"/releases/{one.id}", None),
        "try": ("/try", {"question": question}),
        "record": (f"/record?before={draw.randint(60, 1000)}", None),
        "record, searched": ("/record?q=auditor", None),
        "one row": (f"/record/{BOT}/{draw.randint(1, 1000)}", None),
    }


def report(name: str, process: subprocess.Popen[bytes], visit: Visit, draw: Callable[[], Page]) -> None:
    """Print the figures of one page."""
    visit(*draw())
    times, began = [], processor_seconds(process)
    for _ in range(ROUNDS):
        path, posted = draw()
        start = time.perf_counter()
        visit(path, posted)
        times.append(1000 * (time.perf_counter() - start))
    spent = 1000 * (processor_seconds(process) - began) / ROUNDS
    most = statistics.quantiles(times, n=20)[-1]
    flag = "" if most < LIMIT_MILLISECONDS else f"  over {LIMIT_MILLISECONDS:g}"
    print(f"{name:22} median {statistics.median(times):6.1f}  95th {most:6.1f}  processor {spent:6.1f}{flag}")


def processor_seconds(process: subprocess.Popen[bytes]) -> float:
    """What a process has used of the processor so far; Linux says it in /proc (proc(5), stat)."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
