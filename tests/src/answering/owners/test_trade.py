"""What a release says that its issuer does."""

import pytest

from onrecord.answering.owners.trade import trade_of
from onrecord.answering.release_facts import find_fact
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_LEAD = "OSLO, May 4, 2021 – Corran Ferries plc (OSE: CORR){beside} ordered two boats today."


def _trade(about: str, beside: str = "") -> tuple[str | None, bool]:
    text = f"# Corran Ferries Orders Two Boats\n\n{_LEAD.format(beside=beside)}\n\n“Good,” said Ann Roe.\n\n{about}\n"
    release = read_release(text.encode(), source="corran.md", release_id=ReleaseId("corran"))
    at, is_direct = trade_of(release)
    return (None if at is None else release.sentences[at].text), is_direct


@pytest.mark.parametrize(
    "about",
    [
        "## About Corran Ferries\n\nIt was founded in 1887. It is listed in Oslo. Corran carries cars to nine islands.",
        "## Who we are\n\nCorran began in 1887 with one boat. Corran carries cars to nine islands.",
        "Notes to editors\n\nIn 1887 it had one boat. Corran carries cars to nine islands.",
    ],
)
def test_how_it_began_is_not_what_it_does(about: str) -> None:
    assert _trade(about) == ("Corran carries cars to nine islands.", True)


def test_the_lead_tells_it_beside_the_name_where_the_section_does_not() -> None:
    told, is_direct = _trade("## About Corran Ferries\n\nIt was founded in 1887.", ", a carrier of cars,")

    assert told is not None
    assert "a carrier of cars" in told
    assert is_direct


def test_a_legal_form_is_no_trade() -> None:
    told, _ = _trade("## About Corran Ferries\n\nIt is a public company. It sells tickets to nine islands.")

    assert told == "It sells tickets to nine islands."


def test_a_word_of_the_headline_calls_no_company() -> None:
    text = (
        "Pellow Heating Declares Dividend\n\nLEEDS, England, 3 June 2025 - Pellow Heating plc (LSE: PLW) met.\n\n"
        "The board approved a dividend of 12 cents per share.\n\nAbout Pellow\n\nPellow makes heaters.\n"
    )
    release = read_release(text.encode(), source="p.txt", release_id=ReleaseId("p"))

    assert find_fact("what is the dividend?", [release]) is None
