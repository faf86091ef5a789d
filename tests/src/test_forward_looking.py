"""Whether a sentence looks forward: what says so, and what only looks as if it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.forward_looking import Surroundings, judge_sentence, topics_covered

IN_THE_BODY = Surroundings()


def _looks_forward(text: str, **surroundings: str | None) -> bool:
    return judge_sentence(text, Surroundings(**surroundings)).forward_looking  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill will reach its full rate in autumn.",
        "Output is expected to double.",
        "Halden anticipates lower costs.",
        "We intend to hire fifty people.",
        "The company plans to drill ten holes.",
        "The plan to widen the road was welcomed.",
        "Our goal is to become the largest baker of the north.",
        "The objective of the programme is to halve emissions.",
        "Halden aims to lead the market.",
        "The company is targeting three launches.",
        "The project remains on track for the fourth quarter.",
        "The closing is scheduled for May 3, 2031.",
        "The plant is to be completed by 2031.",
        "Production could rise by a third.",
        "The sale is subject to the approval of shareholders.",
        "If approved, the drug would be the first of its kind.",
        "Halden is well positioned for growth.",
        "The loan paves the way for a second bakery.",
        "Management remains confident that demand holds.",
        "We look forward to working together for many years.",
        "Revenue guidance for the year is $40 million to $45 million.",
        "The company is currently mobilizing for a drilling campaign.",
        "The deal opens the door to new markets.",
        "Halden seeks to expand into Denmark.",
        "In the coming months the team works underground.",
    ],
)
def test_looks_forward(sentence: str) -> None:
    judgement = judge_sentence(sentence, IN_THE_BODY)

    assert judgement.forward_looking
    assert all(cue in sentence for cue in judgement.cues)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill opened in May.",
        "Revenue rose 8% to $310 million.",
        "The fair was planned for May and took place in June.",
        "Sales were higher than expected.",
        "The mine is part of the region's past, present and future.",
        "These grades would rank the mine in the top 3% of the world.",
        "It would have been cheaper to wait.",
        "We would like to thank our people.",
        "The Liberty project covers 12 square kilometres.",
        "The release may be found on our website.",
        "This release does not constitute an offer, nor shall there be any sale of these securities.",
        "Patients should stop taking the drug if it may cause harm.",
        "Neither the exchange nor its regulator accepts responsibility.",
        "Adjusted EBITDA should not be considered an alternative to net income.",
        "Goodwill was written off in 2019.",
        "The company contributes to a pension plan.",
        "This content is not intended as advice.",
        "He spoke of the way from foundations to framework.",
    ],
)
def test_does_not_look_forward(sentence: str) -> None:
    assert not _looks_forward(sentence)


def test_a_plan_in_a_headline_needs_no_verb() -> None:
    assert _looks_forward("Halden to Acquire Berg Foods", section="headline", kind="heading")
    assert not _looks_forward("Halden Acquires Berg Foods", section="headline", kind="heading")


def test_a_bullet_takes_over_what_its_lead_in_says() -> None:
    assert _looks_forward(
        "Shorter delivery times", kind="bullet", lead_in="The new depot is expected to bring:"
    )
    assert not _looks_forward("Shorter delivery times", kind="bullet", lead_in="The new depot brought:")


def test_a_table_row_takes_over_what_its_heading_says() -> None:
    assert _looks_forward("Revenue\t$40 to 45 million", kind="table_row", heading="2031 Outlook")
    assert not _looks_forward("Revenue\t$41 million", kind="table_row", heading="Results of 2030")


@pytest.mark.parametrize("section", ["cautionary", "contact", "letterhead"])
def test_the_statement_itself_and_an_address_never_look_forward(section: str) -> None:
    assert not _looks_forward("Results will differ.", section=section)


@given(st.text())
def test_any_text_is_judged_the_same_way_twice_and_its_cues_are_its_own_words(text: str) -> None:
    judgement = judge_sentence(text, IN_THE_BODY)

    assert judgement == judge_sentence(text, IN_THE_BODY)
    assert judgement.forward_looking == bool(judgement.cues)
    assert all(cue in text for cue in judgement.cues)


@given(st.sampled_from(["’", "'"]), st.sampled_from(["-", "‐", "‑"]), st.sampled_from([" ", "\u00a0", "\n"]))
def test_the_shape_of_quotes_hyphens_and_blanks_changes_no_verdict(
    quote: str, hyphen: str, blank: str
) -> None:
    assert _looks_forward(f"We{quote}re well{hyphen}positioned{blank}for{blank}growth.")
    assert _looks_forward(f"The near{hyphen}term aim{blank}is clear: we{quote}ll grow.")


@given(st.text(max_size=80))
def test_a_lead_in_that_looks_forward_never_makes_a_bullet_look_back(text: str) -> None:
    alone = _looks_forward(text, kind="bullet")

    assert _looks_forward(text, kind="bullet", lead_in="Halden expects to:") >= alone


def test_names_what_a_statement_says_it_covers() -> None:
    statement = (
        "Such statements include statements regarding the new bakery, future sales and the price of wheat."
    )

    assert topics_covered(statement) == ("the new bakery", "future sales", "the price of wheat")
