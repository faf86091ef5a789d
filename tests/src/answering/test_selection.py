"""Which hits get a passage."""

from dataclasses import replace

import pytest

from onrecord.answer import Verdict
from onrecord.answering.ports import Hit
from onrecord.answering.selection import passages_from
from onrecord.release import ReleaseId, SectionKind
from tests.fakes.releases import make_release

_RELEASE = make_release(
    [[("The mill opened in May.", False)], [("It will double its output.", True)], [("Roe leads it.", False)]]
)


def _hit(position: int, score: float) -> Hit:
    return Hit(release=_RELEASE, position=position, score=score, coverage=1.0, strength=1.0)


@pytest.mark.parametrize(
    ("verdict", "score", "is_shown"),
    [
        (Verdict.ANSWERED, 7.0, False),
        (Verdict.ANSWERED, 9.0, True),
        (Verdict.CLOSEST, 7.0, True),
        (Verdict.CLOSEST, 5.0, False),
    ],
)
def test_a_plan_beside_a_fact_must_be_worth_its_statement_the_more_so_beside_an_answer(
    verdict: Verdict, score: float, is_shown: bool
) -> None:
    passages = passages_from([_hit(1, 10.0), _hit(2, score)], verdict, question="the mill")

    assert len(passages) == 1 + is_shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Why did Northgate drop the pier?", "Northgate will not build the pier. The bank was too soft."),
        ("Does Northgate build the pier?", "Northgate will not build the pier."),
    ],
)
def test_the_sentence_after_the_opening_is_shown_where_one_asks_why(question: str, shown: str) -> None:
    """Why a plan was dropped stood in the next sentence, and only the dropping was shown."""
    made = make_release([[("Northgate will not build the pier.", True), ("The bank was too soft.", False)]])
    opening = replace(made.sentences[1], section=SectionKind.DATELINE)
    release = replace(made, sentences=(made.sentences[0], opening, *made.sentences[2:]))
    hit = Hit(release=release, position=1, score=9.0, coverage=1.0, strength=1.0)

    assert passages_from([hit], Verdict.CLOSEST, question=question)[0].text == shown


@pytest.mark.parametrize(
    ("verdict", "told", "lacking", "is_shown"),
    [
        (Verdict.ANSWERED, frozenset[str](), 0.9, False),
        (Verdict.ANSWERED, frozenset({"mill"}), 0.9, True),
        (Verdict.ANSWERED, frozenset[str](), 0.4, True),
        (Verdict.CLOSEST, frozenset[str](), 0.9, True),
    ],
)
def test_what_names_nothing_of_the_question_is_not_shown_beside_an_answer(
    verdict: Verdict, told: frozenset[str], lacking: float, *, is_shown: bool
) -> None:
    other = replace(_hit(3, 7.0), told=told, lacking=lacking)

    passages = passages_from([_hit(1, 10.0), other], verdict, question="the mill")

    assert len(passages) == 1 + is_shown


@pytest.mark.parametrize(("issuer", "is_shown"), [("Acme Corp.", True), ("Bolt Inc.", False), (None, True)])
def test_another_company_is_not_shown_beside_an_answer(issuer: str | None, *, is_shown: bool) -> None:
    best = replace(_hit(1, 10.0), release=replace(_RELEASE, issuer="Acme Corp."))
    other = replace(_hit(3, 7.0), release=replace(_RELEASE, id=ReleaseId("other"), issuer=issuer))

    passages = passages_from(
        [best, replace(other, told=frozenset({"mill"}))], Verdict.ANSWERED, question="the mill"
    )

    assert len(passages) == 1 + is_shown
