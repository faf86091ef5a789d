"""Whose release answers a question that names a company."""

from dataclasses import replace

import pytest

from onrecord.answer import Verdict
from onrecord.answering.meant.named import model_untold, with_named_first
from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over


def _release(id_: str, text: str) -> Release:
    return read_release(text.encode(), source="a file", release_id=ReleaseId(id_))


_BOLT = _release(
    "bolt",
    """# Bolt Mining Reports Results

ASHBY, March 3, 2025 - Bolt Mining Corp. (NYSE: BLT) today reported its results.

Net loss was $4.1 million in the third quarter. Revenue was $9.2 million in the third quarter.
""",
)
_FERN = _release(
    "fern",
    """# Fern Radio Reports Record Quarter

Handsets sell well. Those gains were not lost on Fern Radio Inc. (NASDAQ: FRNR), a maker of handsets. It was
formerly known as Moss Radio Ltd. and traded under the ticker symbol "MSRD".

Its partner is Quill Works Inc. (NASDAQ: QLLW).

Fern Radio reported revenue of $5.9 million. Its handsets charge at any station of Zorbex.
""",
)


def _hit(release: Release, words: str, score: float = 5.0) -> Hit:
    at = next(at for at, unit in enumerate(release.sentences) if words in unit.text)
    return Hit(release=release, position=at, score=score, coverage=0.9, strength=1.0)


_RELEASES = (_BOLT, _FERN)
_HITS = (_hit(_BOLT, "Net loss"), _hit(_FERN, "reported revenue", 4.0))


@pytest.mark.parametrize(
    "asked",
    ["what was Zorbex's revenue?", "what was FRNR's revenue?", "what was MSRD's revenue?"],
)
def test_only_releases_that_mention_the_name_asked_of_are_left(asked: str) -> None:
    hits, is_theirs = with_named_first(_HITS, asked, _RELEASES)

    assert [hit.release.id for hit in hits] == ["fern"]
    assert is_theirs


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("is the radio safe?", ["fern"]),
        ("what did your radio shop sell?", ["fern"]),
        ("is the mining safe?", ["bolt", "fern"]),
        ("is the mill safe?", ["bolt", "fern"]),
        ("what was the radio revenue?", ["bolt", "fern"]),
        ("what did the first radio cost?", ["bolt", "fern"]),
    ],
)
def test_a_company_is_named_by_a_part_of_its_name_too(asked: str, ids: list[str]) -> None:
    """Whether a museum was accessible was answered by who had access to the data of somebody else."""
    releases = (_BOLT, replace(_FERN, issuer="Fern Radio Inc."))

    hits, is_theirs = with_named_first(_HITS, asked, releases)

    assert [hit.release.id for hit in hits] == ids
    assert is_theirs


@pytest.mark.parametrize("asked", ["what was QLLW's revenue?", "what was Grabb's revenue?"])
def test_a_name_or_ticker_of_none_of_their_companies_leaves_all_and_answers_nothing(asked: str) -> None:
    assert with_named_first(_HITS, asked, _RELEASES) == (_HITS, False)


def test_a_paragraph_that_tells_another_company_s_ticker_speaks_of_that_company() -> None:
    hits = (_HITS[0], _hit(_FERN, "Its partner", 4.0))

    assert with_named_first(hits, "what was QLLW's revenue?", _RELEASES) == (hits[1:], True)


@pytest.mark.parametrize(
    "asked",
    [
        "what was the revenue?",
        "what was Bolt's revenue?",
        "what was BLT's revenue?",
        "what was BMC's revenue?",
        "what was BoltMining's revenue?",
        "what was your revenue from Zorbex's stations?",
        "what was Q3's revenue?",
        "quarterly sales?",
    ],
)
def test_who_names_nobody_or_the_company_itself_is_answered_as_ever(asked: str) -> None:
    assert with_named_first(_HITS, asked, _RELEASES) == (_HITS, True)


def test_french_questions_follow_the_same_rule() -> None:
    hits, _ = with_named_first(_HITS, "Quel est le chiffre d'affaires de Zorbex ?", _RELEASES)

    assert [hit.release.id for hit in hits] == ["fern"]


def test_a_figure_of_a_release_that_never_mentions_the_name_is_no_answer() -> None:
    desk = answerer_over([_BOLT, _FERN])

    own = desk.answer(Question(text="What was Bolt's net loss?"))
    of_another = desk.answer(Question(text="What was Zorbex's net loss?"))
    of_ticker = desk.answer(Question(text="what was FRNR's revenue?"))

    assert own.verdict is Verdict.ANSWERED
    assert of_another.verdict is not Verdict.ANSWERED
    assert of_ticker.passages[0].release.id == "fern"


_SOUPS = """Brightwater Foods Reports Sales

LEEDS, England, July 30, 2026 - Brightwater Foods Inc. today reported its sales.

Sales (in millions)

              Q2 2026    Q2 2025
Soups            41.2       39.0
Cold sauces      22.8       24.1
Total sales      64.0       63.1
"""


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("sales of soups in Q2 2025?", "Soups"),
        ("soup sales?", "Soups"),
        ("what were sales of cold sauces?", "Cold sauces"),
        ("what were total sales?", "Total sales"),
        ("what were sales?", "Total sales"),
    ],
)
def test_the_row_of_the_part_that_is_named_comes_before_the_total(question: str, row: str) -> None:
    release = read_release(_SOUPS.encode(), source="soups.txt", release_id=ReleaseId("soups"))

    answer = answerer_over([release]).answer(Question(text=question))

    assert answer.passages[0].sentence.text.startswith(row)
    assert answer.verdict is Verdict.ANSWERED


@pytest.mark.parametrize(
    "between",
    [
        "",
        "\n              Q2 2026    Q2 2025\n",
        "\nNumber of staff at year end\n\n              Q2 2026    Q2 2025\n",
        "\nIt had 222 people at work.\n\n",
    ],
)
@pytest.mark.parametrize("is_below", [True, False])
def test_a_row_of_another_table_or_total_never_comes_before_a_total(between: str, *, is_below: bool) -> None:
    heads, staff = (
        "              Q2 2026    Q2 2025\n",
        "Bread            210        190\nTotal staff      222        202\n",
    )
    lead, sales = _SOUPS.split(heads)
    told = (sales, staff) if is_below else (staff, sales)
    release = _release("soups", f"{lead}{heads}{between.join(told)}")
    hits = (_hit(release, "Total sales"), _hit(release, "Bread", 3.0))

    assert with_named_first(hits, "what were bread sales?") == (hits, True)


def test_a_part_that_comes_before_its_total_is_worth_no_more_than_it_was() -> None:
    release = _release("soups", _SOUPS)
    part = replace(_hit(release, "Soups", 3.0), fits=False)

    hits, _ = with_named_first((_hit(release, "Total sales"), part), "soup sales?")

    assert hits[0] == part
    assert hits[1].score == part.score


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("is the TW-300 affected?", "TW-300"),
        ("is the tw300 affected?", "tw300"),
        ("when does phase 3 begin?", "phase 3"),
        ("is the TW-100 affected?", None),
        ("is the TW-100 affected in Q3 2025?", None),
        ("is the AB-5 affected?", None),
    ],
)
def test_a_model_that_is_not_told_is_not_answered_by_others_of_its_kind(
    question: str, untold: str | None
) -> None:
    text = (
        "Arlow Recalls a Pump\n\nLEEDS, 4 August 2025 - Arlow Pumps plc (LSE: ARL) recalls its TW-200 pump, and "
        "ends phase 2 of its tests.\n\nThe TW-100 and the TW-400 are not affected. Phase 2 began in Q2 2025.\n"
    )
    release = read_release(text.encode(), source="a", release_id=ReleaseId("a"))
    hits = retriever_over([release]).search(Question(text=question), k=5)

    assert model_untold(question, hits) == untold


_TABLED = read_release(
    b"""# Fern Builds a Mill

LEEDS, May 7, 2025 - Fern Inc. (NYSE: FRN) builds a mill.

Come and ask: we hold an open evening in the mill hall on May 26 at 18.30.

| What | When |
|---|---|
| Trial running | February 2029 |
| Full running | June 2029 |
""",
    source="a.md",
    release_id=ReleaseId("mill"),
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when does trial running start at the mill?", "Trial running"),
        ("when is the open evening at the mill?", "Come and ask"),
        ("what runs when?", "Come and ask"),
    ],
)
def test_a_row_whose_whole_label_is_named_comes_before_what_holds_less_of_it(asked: str, told: str) -> None:
    hits = [
        _hit(_TABLED, "Come and ask", 5.0),
        _hit(_TABLED, "What", 4.5),
        _hit(_TABLED, "Trial running", 4.0),
    ]

    assert with_named_first(hits, asked, (_TABLED,))[0][0].sentence.text.startswith(told)
