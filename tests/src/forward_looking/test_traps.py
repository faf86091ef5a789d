"""What only looks as if it looked forward, each trap by sentences that it holds back."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.en.sentence_traps import SET_PIECES
from onrecord.languages.en.word_traps import WORDS

TAKEN_OUT = {
    "past plan": (
        "The fair was planned for May and took place in June.",
        "Sales were higher than expected.",
        "Results were in line with guidance.",
        "Fourth-quarter revenue exceeded the high end of our guidance.",
        "The company met its goals.",
        "The original plan was to drill ten holes.",
        "By June 30, 2024, all units had been sold.",
    ),
    "time gone and to come": ("The mine is part of the region's past, present and future.",),
    "unreal past": ("It would have been cheaper to wait.", "That might have cost twice as much."),
    "entry in the books": (
        "The provision for expected credit losses was $1.2 million.",
        "The estimated useful life of the asset is ten years.",
    ),
    "what others expect": (
        "The service exceeded our customers' expectations.",
        "The highly anticipated loaf sold out.",
    ),
    "forecasting for others": (
        "The software helps retailers forecast demand.",
        "Management uses the measure to prepare budgets and forecasts.",
    ),
    "purpose": ("This content is not intended as advice.", "The bread is intended for adults."),
    "comparison": (
        "These grades would rank the mine in the top 3% of the world.",
        "Bakers are twice likely to rise early.",
    ),
    "courtesy": (
        "We would like to thank our people.",
        "We are pleased to be selected by the town.",
        "Please write to us.",
        "We take this opportunity to thank our bakers.",
    ),
    "target that is a thing": (
        "Ten drill targets were identified.",
        "The exploration target of the north covers 4 square kilometres.",
        "The Target Corporation sells the bread.",
    ),
    "plan that is a thing": (
        "The retirement plan for all employees was renewed.",
        "The bank is known for estate planning for families.",
        "The plan of arrangement was approved.",
    ),
    "guidance that is advice": (
        "The company follows FDA guidance.",
        "The nurse provides guidance to families.",
    ),
    "name": (
        "The drug received priority review.",
        "It was done of their own free will.",
        "The company makes next-generation ovens.",
        "Goodwill was written off in 2019.",
        "She went on to become a chief baker.",
    ),
    "where to look": (
        "The release may be found on our website.",
        "Shareholders may contact the transfer agent.",
        "Readers should visit the archive.",
    ),
    "what is so in general": ("Loaves may contain nuts.", "It should be noted that prices rose."),
    "infinitive of what is": (
        "The loaf proved to be popular.",
        "The role of the committee is to oversee the audit.",
    ),
    "infinitive that hangs on a word": ("It continues to operate two mills.", "He knows how to bake."),
    "reconciliation": ("A reconciliation of net income to projected income is attached.",),
    "no duty to renew": ("The company undertakes no obligation to update what it may have said.",),
}
HELD_BACK = {
    "law text": (
        "This release does not constitute an offer, nor will there be any sale of these securities.",
        "The securities have not been registered and may not be offered or sold in the country.",
        "Neither the exchange nor its regulator (as that term is defined in the policies of either) will answer for it.",
        "All words may be trademarks of their owners, all rights reserved.",
    ),
    "dosing and safety": (
        "Patients should stop taking the drug if it could harm them.",
        "The drug may cause drowsiness.",
        "Some patients may not have obvious signs.",
    ),
    "measure defined": ("Such non-GAAP measures may differ from those of others.",),
    "geology": ("Mineralization nearby is not necessarily indicative of what may be hosted here.",),
    "right of a holder": ("The holder of a note may convert it at any time.",),
}


@pytest.mark.parametrize(
    ("trap", "sentence"), [(trap, sentence) for trap, those in TAKEN_OUT.items() for sentence in those]
)
def test_words_that_only_seem_to_look_forward_are_taken_out(trap: str, sentence: str) -> None:
    assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking, trap


@pytest.mark.parametrize(
    ("trap", "sentence"), [(trap, sentence) for trap, those in HELD_BACK.items() for sentence in those]
)
def test_a_set_piece_is_held_back_and_says_why(trap: str, sentence: str) -> None:
    judgement = judge_sentence(sentence, Surroundings(), ENGLISH)

    assert not judgement.forward_looking
    assert not judgement.cues
    assert trap in judgement.traps


@pytest.mark.parametrize(
    "sentence",
    [
        "We expect non-GAAP gross margin of 60%.",
        "Patients should enrol by March, and we expect data in June.",
        "The drug may cause drowsiness, and the company plans to say so on the label.",
        "Like the notes, which may be converted at any time, the bonds will be listed.",
        "The program was expected to be completed in May and will end in June.",
        "Sales were higher than expected and should double.",
    ],
)
def test_a_plan_outweighs_what_stands_around_it(sentence: str) -> None:
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill opened in May.",
        "In May Halden sold two mills, and since May it has sold three.",
        "On MAY 24 the mill opened.",
        "Will Stevens, chief baker, joined in 2019.",
        "The award went to Will Stevens.",
        "Revenue rose 8% to $310 million.",
        "The drone can carry 20 kg.",
        "The notes are due 2030 and bear interest at 5%.",
        "The increase was primarily due to higher volume.",
        "The Liberty project covers 12 square kilometres.",
        "He spoke of the way from foundations to framework.",
        "The company was formed to hold mineral properties.",
        "An estimated 4 million people have the disease.",
        "The loaf is a small one, listed on AIM.",
    ],
)
def test_a_fact_does_not_look_forward(sentence: str) -> None:
    assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "headline", ["New Loaf May Help Digestion", "Halden Signs Agreement That Will Allow It to Grow"]
)
def test_a_verb_with_a_capital_is_no_month_and_no_man(headline: str) -> None:
    """In titles every word has its capital: these two were taken for the month and for a man's name."""
    assert judge_sentence(headline, Surroundings(section="headline", kind="heading"), ENGLISH).forward_looking


def test_a_comparison_ends_with_its_clause() -> None:
    """A trap once reached over a comma, from "under review" to the outlook of the next clause."""
    sentence = "The sale remains under careful review, but the outlook of the company is good."

    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


def test_every_trap_has_its_sentences() -> None:
    assert list(TAKEN_OUT) == list(dict.fromkeys(trap.name for trap in WORDS))
    assert list(HELD_BACK) == list(dict.fromkeys(trap.name for trap in SET_PIECES))
