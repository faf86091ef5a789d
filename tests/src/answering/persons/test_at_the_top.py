"""Who leads a company, asked in plain words."""

from functools import cache

import pytest

from onrecord.answer import Verdict
from onrecord.answering.persons.at_the_top import asked_by_post, post_asked_in_full
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Opens a Second Furnace

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) has lit its second furnace.

Lord Poe will retire as Chairman in July. Ann Roe, formerly head of a ferry line, will succeed him.

"It burns well," said Jane Mercer, Group Chief Executive. "We run it day and night."

Contact for Harwick Glass plc: Colin Ferris, Chief Financial Officer, 0113 496 0000
"""
OF_A_FAMILY = TEXT.replace("Group Chief Executive", "who runs Harwick Glass with her sister")
OF_NOBODY = TEXT.replace("Group Chief Executive", "who tends it")


@cache
def release(text: str = TEXT) -> Release:
    return read_release(text.encode(), source="a file", release_id=ReleaseId("harwick"))


@cache
def desk(text: str = TEXT) -> AnyAnswerer:
    return answerer_over([release(text)])


@pytest.mark.parametrize(
    "question",
    [
        "who runs Harwick?",
        "who's the boss?",
        "who is in charge of Harwick Glass?",
        "who leads the company at the moment?",
        "Who is at the helm?",
        "who heads Harwick Glass plc",
        "who is the chief executive officer?",
    ],
)
def test_whoever_leads_is_the_holder_of_the_highest_post(question: str) -> None:
    answer = desk().answer(Question(text=question))
    assert answer.verdict is Verdict.ANSWERED
    assert "Jane Mercer" in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    "question", ["who runs the furnace?", "who is in charge of safety?", "who leads the ferry line?"]
)
def test_who_leads_a_part_is_asked_as_it_stands(question: str) -> None:
    assert asked_by_post(question, [release()]) == question


def test_without_such_a_post_it_is_asked_by_the_verb_of_the_release() -> None:
    for question in ("who runs Harwick?", "who is in charge?"):
        assert asked_by_post(question, [release(OF_A_FAMILY)]).startswith("who runs ")
        first = desk(OF_A_FAMILY).answer(Question(text=question)).passages[0]
        assert "runs Harwick Glass" in first.sentence.text


def test_where_a_release_tells_neither_the_question_stays_as_it_is() -> None:
    assert asked_by_post("who runs Harwick?", [release(OF_NOBODY)]) == "who runs Harwick?"


@pytest.mark.parametrize(
    "told",
    [
        "Hal Orr, President of Local 12, spoke.",
        "Carl Poe, Chief Executive of the buyer, Acme Foods, said he was glad.",
        "Mary Hill is Managing Director of its lender, First Bank.",
        "Carl Poe, Chief Executive, Acme Foods, said he was glad.",
        "The buyer's chief executive, Carl Poe, said he was glad.",
        "Acme Foods CEO Carl Poe said he was glad.",
        "Acme Foods has hired Carl Poe as Chief Executive.",
        "Bo Fry, President of Harwick's Canadian division, spoke.",
        "Ann Roe, who was Chief Executive Officer until May, has left.",
        "Ann Roe, Chief Executive until May, sells her shares.",
        "The outgoing Chief Executive, Ann Roe, sells her shares.",
        "The board is looking for a new CEO.",
        "President Joe Biden sent a letter.",
        "The President signed the bill.",
        "Ann Roe met Joe Biden, then President of the United States.",
    ],
)
def test_a_post_of_others_of_a_part_of_a_state_or_of_earlier_is_none_at_the_top(told: str) -> None:
    text = OF_NOBODY.replace("Lord Poe", f"{told} Lord Poe")
    assert asked_by_post("who runs Harwick?", [release(text)]) == "who runs Harwick?"


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("Jane Mercer was named President and Chief Executive Officer in May.", "CEO"),
        ("Jane Mercer, Chief Executive, Harwick Glass, spoke.", "CEO"),
        ("Harwick Glass CEO Jane Mercer spoke.", "CEO"),
        ("Our Chief Executive, Jane Mercer, spoke.", "CEO"),
        ("Jane Mercer, Founder and Chief Executive of Harwick Glass, spoke.", "CEO"),
        ("Jane Mercer, Managing Director of the company, spoke.", "managing director"),
        ("Its President Jane Mercer spoke.", "president"),
        ("Jane Mercer, President, spoke.", "president"),
    ],
)
def test_a_post_at_the_company_itself_is_at_the_top(told: str, post: str) -> None:
    text = OF_NOBODY.replace("Lord Poe", f"{told} Lord Poe")
    assert asked_by_post("who runs Harwick?", [release(text)]) == f"who is the {post} of Harwick Glass plc?"


@pytest.mark.parametrize("question", ["who runs the company?", "who is in charge?", "who leads Harwick?"])
@pytest.mark.parametrize(
    "told",
    [
        "The company is led by its founder, Di Gray.",
        "Harwick Glass plc is run by Di Gray, its chair.",
        "Di Gray, who heads the family firm, spoke.",
        "Di Gray is chairman and runs the company.",
    ],
)
def test_whoever_is_said_to_lead_the_company_does_so_ahead_of_all_posts(question: str, told: str) -> None:
    others = "Carl Poe, Chief Executive of the buyer, was glad. President Joe Biden sent a letter."
    text = OF_NOBODY.replace("Lord Poe", f"{others}\n\n{told}\n\nLord Poe")
    assert "Di Gray" in desk(text).answer(Question(text=question)).passages[0].sentence.text


def test_a_company_without_higher_posts_is_led_by_its_general_manager() -> None:
    """A head of one trade was shown before the general manager; a deputy leads nobody."""
    managed = TEXT.replace("Group Chief Executive", "general manager")
    assert asked_by_post("who runs Harwick Glass?", [release(managed)]).startswith(
        "who is the general manager of"
    )
    deputy = TEXT.replace("Group Chief Executive", "deputy general manager")
    assert asked_by_post("who is in charge?", [release(deputy)]) == "who is in charge?"


def test_who_is_in_charge_of_what_its_trade_calls_a_company_is_asked_of_its_leader() -> None:
    """ "The glass company" is Harwick Glass."""
    asked = asked_by_post("who runs the glass company?", [release()])
    assert asked.startswith("who is the CEO of")


@pytest.mark.parametrize(
    ("question", "in_full"),
    [
        ("ceo acme", "who is the ceo of acme?"),
        ("Acme's CFO?", "who is the CFO of Acme?"),
        ("the managing director of Acme", "who is the managing director of Acme?"),
        ("acme ceo pay", None),
        ("CEO age?", "how old is the CEO?"),
        ("ceo pay", "what is the pay of the ceo?"),
        ("ceo bolt", None),
    ],
)
def test_a_post_and_a_company_ask_who_has_the_post(question: str, in_full: str | None) -> None:
    text = (
        "Acme Opens a Mill\n\nELY, 4 May 2025 - Acme plc (LSE: ACM) opened a mill.\n\nAcme has three mills.\n"
    )
    release = read_release(text.encode(), source="a", release_id=ReleaseId("a"))

    assert post_asked_in_full(question, [release]) == (in_full or question)
