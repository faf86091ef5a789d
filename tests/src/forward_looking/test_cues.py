"""What looks forward, beyond the sentence that shows each phrase of the table of cues."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden may repurchase up to a tenth of its shares.",
        "This should also lower costs.",
        "The firm would then open three offices.",
        "Topline data are expected mid-year.",
        "We see margins expanding.",
        "Halden projects a return to growth, and the company projects margins of 9%.",
        "The company plans to drill ten holes.",
        "The expansion plan includes a second mill.",
        "Due to the size of the site, Halden is planning an aggressive programme.",
        "We're targeting first bread in the second quarter.",
        "Our goal is to become the largest baker of the north.",
        "The objective of the programme is to halve emissions.",
        "The company's primary near-term objective is to unlock value.",
        "Halden's mission is to feed the north.",
        "Management remains confident that demand holds.",
        "A resource update is due shortly.",
        "Halden is well positioned for growth.",
        "The loan positions us to grow.",
        "The change of name takes effect at the open of trading on July 1.",
        "Assay results are pending for fourteen holes.",
        "The team is excited to test this during the upcoming season.",
        "Output doubles over the next two years.",
        "We are exploring strategic alternatives.",
        "His experience helps as we drive sustainable growth.",
        "The hire supports long-term growth.",
        "If approved, the drug is the first of its kind.",
        "Once operational, the plant makes 20,000 tonnes a year.",
        "The transfer was signed, pending regulatory approval.",
        "The plant is to be completed by a contractor.",
        "The first campaign begins on May 1.",
        "Two hundred bakeries by May 2031.",
        "Halden is pursuing one to three smaller bakeries for merger or acquisition.",
        "Halden has agreed on its strategy to become the largest baker.",
        "We are excited to see our bakeries grow.",
    ],
)
def test_a_sentence_with_a_cue_looks_forward_and_says_why(sentence: str) -> None:
    judgement = judge_sentence(sentence, Surroundings(), ENGLISH)

    assert judgement.forward_looking
    assert all(cue in sentence for cue in judgement.cues)


@pytest.mark.parametrize(
    "headline",
    [
        "Halden to Acquire Berg Foods",
        "HALDEN TO PRESENT AT BAKERS' CONFERENCE",
        "Halden Foods and Berg to Jointly Develop Oven",
        "Halden Plans Second Bakery",
        "Next Steps",
        "Moving Toward Production",
        "Halden Sets Date for Annual Meeting",
    ],
)
def test_a_plan_in_a_headline_needs_no_finite_verb(headline: str) -> None:
    judgement = judge_sentence(headline, Surroundings(section="headline", kind="heading"), ENGLISH)

    assert judgement.forward_looking


@pytest.mark.parametrize(
    "headline",
    [
        "Halden Acquires Berg Foods",
        "Halden Names Anna Berg to Board of Directors",
        "Halden Submits Application to FDA",
        "How to Join the Call",
        "Halden Continues to Lead",
        "Halden Commemorates Over Five Years in the North",
    ],
)
def test_a_headline_of_what_was_done_does_not_look_forward(headline: str) -> None:
    assert not judge_sentence(
        headline, Surroundings(section="headline", kind="heading"), ENGLISH
    ).forward_looking
