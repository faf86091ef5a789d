"""Good files of each form mutated, and read: `python -m benchmarks.fuzz [MUTATIONS] [FORM ...]`.

Each mutation must be read or refused (UnreadableRelease), within the time, and reach for no network. The seed
is fixed: a fault shows again.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Mapping

from onrecord.errors import UnreadableRelease
from onrecord.release import ReleaseId
from onrecord_index.bundled import bundled_release, bundled_text
from onrecord_index.loading import read_release
from onrecord_index.readers.choice import read_manuscript
from tests.fakes.printing import pdf_of
from tests.fakes.release_files import bare_page, docx_of, html_body, pieces_of, wire_page

MOST_SECONDS = 10
_NOISE = (
    b"\x00",
    b"<",
    b">",
    b"&",
    b"\xff\xfe",
    b"<div>",
    b"</p>",
    b"]]>",
    b"(",
    b"\n",
    b"9999999999",
    b"\\",
    b"|",
)
_MOST_CHANGES, _LONGEST_CHANGE = 8, 400


def good_files() -> Mapping[str, bytes]:
    """The bundled release in every form that is read."""
    headline = bundled_release().headline or ""
    pieces = pieces_of(read_manuscript(bundled_text(), "the bundled release"))
    page = bare_page(html_body(pieces, headline))
    filing = b"<SEC-DOCUMENT>1.txt\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n%s\n</TEXT>\n</DOCUMENT>\n"
    return {
        "text": bundled_text(),
        "HTML": page,
        "site": wire_page(html_body(pieces, headline)),
        "EDGAR": filing % page,
        "typed EDGAR": filing % bundled_text(),
        "DOCX": docx_of(pieces, headline),
        "PDF": pdf_of(pieces),
    }


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with bytes changed, put in, taken out, moved or repeated, or cut off."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        at = chance.randrange(len(changed) + 1)
        length = chance.randint(1, _LONGEST_CHANGE)
        noise = (chance.choice(_NOISE) * chance.randint(1, 40), chance.randbytes(chance.randint(1, 8)))
        changed[at : at + chance.choice((0, 1, length))] = chance.choice(
            (*noise, changed[at : at + length] * chance.randint(0, 9))
        )
    return bytes(changed[: chance.randrange(len(changed) + 1)] if chance.random() < 0.1 else changed)


def main() -> None:
    mutations = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    sys.addaudithook(_refuse_the_network)
    for form, content in good_files().items():
        if not sys.argv[2:] or form in sys.argv[2:]:
            _report(form, content, mutations)


def _report(form: str, content: bytes, mutations: int) -> None:
    ends, slowest = Counter[str](), 0.0
    for seed in range(mutations):
        hostile = mutated(content, random.Random(seed))
        started = time.perf_counter()
        try:
            read_release(hostile, source=form, release_id=ReleaseId("mutated"))
            ends["read"] += 1
        except UnreadableRelease:
            ends["refused"] += 1
        seconds = time.perf_counter() - started
        slowest = max(slowest, seconds)
        if seconds > MOST_SECONDS:
            print(f"! {form}, seed {seed}: {seconds:.1f} s")
    print(f"{form:12} {ends['read']:5} read {ends['refused']:5} refused, slowest {slowest:.2f} s", flush=True)


def _refuse_the_network(event: str, _: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        raise RuntimeError(event)


if __name__ == "__main__":
    main()
