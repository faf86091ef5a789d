"""The lines of one contact."""

import pytest

from onrecord.answering.passages import widen_sentence
from onrecord.answering.release_facts import find_fact
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TOP = """# Corran Ferries Orders Two Boats

OBAN, Scotland, 4 May 2021 – Corran Ferries plc (LSE: CORR) ordered two boats from the Lunde yard today.

"We waited for this," said Ann Roe, Chief Executive.

"""
_ONE_LINE_EACH = """## Enquiries

Press: Cy Poe, 01632 960 201, press@corran.example

Shareholders: Di Moe, 01632 960 214, ir@corran.example
"""
_LABELS_ABOVE = """## Enquiries

Press

Cy Poe
Head of Communications
01632 960 201
press@corran.example

Shareholders

Di Moe, Finance Director
01632 960 214
ir@corran.example
"""
_PARAGRAPHS = """## Enquiries

Press

Cy Poe

01632 960 201

press@corran.example

Shareholders

Di Moe

01632 960 214

ir@corran.example
"""
_TOGETHER = """Media contact
Cy Poe
01632 960 201
press@corran.example
Investor contact
Di Moe
01632 960 214
ir@corran.example
"""
_FIRMS = """For further information:

Corran Ferries plc (shareholders)            01632 960 214
Di Moe, Finance Director
ir@corran.example

Quill & Partners (media)                     01632 960 201
Cy Poe
press@corran.example
"""
_LAYOUTS = (_ONE_LINE_EACH, _LABELS_ABOVE, _PARAGRAPHS, _TOGETHER, _FIRMS)


def _shown(question: str, contacts: str) -> str:
    release: Release = read_release(
        (_TOP + contacts).encode(), source="corran.md", release_id=ReleaseId("corran")
    )
    fact = find_fact(question, [release])
    return widen_sentence(release, fact.positions[0]).of(release.text) if fact else ""


@pytest.mark.parametrize("contacts", _LAYOUTS)
@pytest.mark.parametrize(
    "question",
    [
        "I write for a sailing newsletter, who can I ring?",
        "which person deals with reporters at the ferry company?",
        "press contact name and number",
    ],
)
def test_a_contact_is_shown_whole_and_alone_however_it_is_set(question: str, contacts: str) -> None:
    shown = _shown(question, contacts)

    assert all(line in shown for line in ("Cy Poe", "01632 960 201", "press@corran.example"))
    assert "Di Moe" not in shown
    assert "960 214" not in shown


@pytest.mark.parametrize("contacts", _LAYOUTS)
def test_those_of_other_people_are_left_out(contacts: str) -> None:
    shown = _shown("my aunt holds shares, who does she write to?", contacts)

    assert "Di Moe" in shown
    assert "ir@corran.example" in shown
    assert "Cy Poe" not in shown
