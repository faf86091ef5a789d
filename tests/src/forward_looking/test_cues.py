"""Each rule of the table of cues, by sentences that only it can flag or that show its kind."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.forward_looking.find import find_cues
from onrecord.languages.en.cues import RULES
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.en.headline_cues import HEAD_RULES

SENTENCES = {
    "will": (
        "The mill will reach its full rate in autumn.",
        "We'll open a second bakery.",
        "It's going to be a strong year.",
        "The fund shall invest in timber.",
        "The plant won't close.",
    ),
    "may, could, would": (
        "Production could rise by a third.",
        "Halden may repurchase up to a tenth of its shares.",
        "This should also lower costs.",
        "The firm would then open three offices.",
    ),
    "expectation": (
        "Output is expected to double.",
        "Halden anticipates lower costs.",
        "Topline data are expected mid-year.",
        "Full-year earnings are now seen at $12 million to $13 million.",
        "The company sees full-year revenue of $4 billion.",
        "We see margins expanding.",
        "The company awaits a final permit.",
        "We believe the new oven can halve our costs.",
        "The best is yet to come.",
        "We can't wait to show you more.",
    ),
    "projection": (
        "Revenue growth is projected at 15%.",
        "Management estimates annual savings of $5 million.",
        "Annual savings are estimated at $5 million.",
        "Capital spending is budgeted at $40 million.",
        "The study shows an after-tax NPV of $300 million.",
        "Halden projects a return to growth, and the company projects margins of 9%.",
    ),
    "assumption": (
        "The range assumes no further rise in the price of wheat.",
        "A tax rate of 24% is assumed.",
        "These are the assumptions underlying the range.",
    ),
    "intention": (
        "We intend to hire fifty people.",
        "The company plans to drill ten holes.",
        "The plan to widen the road was welcomed.",
        "The expansion plan includes a second mill.",
        "Halden plans expansion into Denmark.",
        "Due to the size of the site, Halden is planning an aggressive programme.",
        "A phase 2 programme of 5,000 metres is planned.",
        "The proposed merger makes the bank the third of the state.",
        "The company hopes to win approval.",
        "The company is currently mobilizing for a drilling campaign.",
        "The Board is considering a special dividend.",
        "The company is in advanced talks to acquire a rival.",
        "Halden has agreed to buy Berg Foods.",
    ),
    "aim": (
        "Halden aims to lead the market.",
        "Halden seeks to expand into Norway.",
        "We look forward to working together for many years.",
        "We look to add two hundred bakeries.",
        "The team works towards a second licence.",
        "We are well on our way to a fourth bakery.",
    ),
    "target": (
        "The company is targeting three launches.",
        "We're targeting first bread in the second quarter.",
        "Halden has set a target of 500 ovens.",
        "The company is behind its production targets.",
        "Halden has set itself the target of halving waste.",
    ),
    "goal": (
        "Our goal is to become the largest baker of the north.",
        "The objective of the programme is to halve emissions.",
        "The company's primary near-term objective is to unlock value.",
        "The goal: a hundred bakeries.",
        "Cash flow is our top priority.",
        "Halden's mission is to feed the north.",
        "Halden published a roadmap.",
    ),
    "commitment": (
        "The company is committed to reducing its emissions by a third.",
        "Management remains confident that demand holds.",
        "Halden is optimistic about the north.",
        "These orders reflect confidence in our ability to deliver.",
    ),
    "schedule": (
        "The project remains on track for the fourth quarter.",
        "The closing is scheduled for May 3, 2031.",
        "Results from the trial are due in the autumn.",
        "A resource update is due shortly.",
        "New clients are set to flow through the funnel.",
        "Halden is well positioned for growth.",
        "The loan positions us to grow.",
        "The group is primed for expansion.",
        "The company is preparing for a commercial launch.",
        "Every oven brings us one step closer to production.",
        "The bakery opens in March.",
        "The change of name takes effect at the open of trading on July 1.",
        "Assay results are pending for fourteen holes.",
        "A dividend of $0.25 is payable on June 15.",
        "Halden is swiftly advancing its northern mill towards commercial operation.",
        "The team is excited to test this during the upcoming season.",
    ),
    "by a time to come": (
        "Two hundred bakeries by 2031.",
        "The work ends before the end of the third quarter.",
        "In the coming months the team works underground.",
        "Output doubles over the next two years.",
        "The region sees more mines in the future.",
        "The cash lasts through 2031.",
        "The next step is a programme of twenty holes.",
    ),
    "outlook": (
        "Revenue guidance for the year is $40 million to $45 million.",
        "The company raised its outlook.",
        "We are guiding to revenue of $80 million.",
        "For 2031, revenue in the range of $1.0 to $1.1 billion.",
        "Cash is sufficient to fund operations for twelve months.",
        "The financing gives us runway into the spring.",
    ),
    "potential": (
        "The deal has the potential to change the trade.",
        "Demand is likely to outstrip supply.",
        "Halden is eligible to receive up to $400 million.",
        "Halden can earn a 70% interest by spending $5 million.",
        "We are exploring strategic alternatives.",
    ),
    "consequence to come": (
        "The loan paves the way for a second bakery.",
        "The deal opens the door to new markets.",
        "This lays the foundation for a second mill.",
        "The funds allow us to accelerate.",
        "His experience helps as we drive sustainable growth.",
        "The hire supports long-term growth.",
    ),
    "condition": (
        "The sale is subject to the approval of shareholders.",
        "If approved, the drug is the first of its kind.",
        "Once operational, the plant makes 20,000 tonnes a year.",
        "The transfer was signed, pending regulatory approval.",
    ),
    "to be done": (
        "The plant is to be completed by a contractor.",
        "The vote takes place at a meeting to be held on June 5.",
        "Production is to start at once.",
    ),
}
HEADLINES = {
    "plan in a headline": (
        "Halden to Acquire Berg Foods",
        "HALDEN TO PRESENT AT BAKERS' CONFERENCE",
        "Halden Foods and Berg to Jointly Develop Oven",
    ),
    "verb of a headline": (
        "Halden Eyes Danish Market",
        "Halden Plans Second Bakery",
        "Next Steps",
        "Moving Toward Production",
        "Halden Sets Date for Annual Meeting",
    ),
}


@pytest.mark.parametrize(
    ("rule", "sentence"), [(rule, sentence) for rule, those in SENTENCES.items() for sentence in those]
)
def test_a_sentence_looks_forward_by_its_rule(rule: str, sentence: str) -> None:
    judgement = judge_sentence(sentence, Surroundings(), ENGLISH)

    assert rule in {cue.rule.name for cue in find_cues(sentence, ENGLISH).cues}
    assert judgement.forward_looking
    assert all(cue in sentence for cue in judgement.cues)


@pytest.mark.parametrize(
    ("rule", "headline"), [(rule, headline) for rule, those in HEADLINES.items() for headline in those]
)
def test_a_plan_in_a_headline_needs_no_finite_verb(rule: str, headline: str) -> None:
    judgement = judge_sentence(headline, Surroundings(section="headline", kind="heading"), ENGLISH)

    assert rule in {cue.rule.name for cue in find_cues(headline, ENGLISH, is_head=True).cues}
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


def test_every_rule_of_the_table_has_its_sentences() -> None:
    assert list(SENTENCES) == list(dict.fromkeys(rule.name for rule in RULES))
    assert list(HEADLINES) == [rule.name for rule in HEAD_RULES]
