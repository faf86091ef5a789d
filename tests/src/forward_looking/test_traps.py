"""What only looks as if it looked forward, beyond the sentence that shows each phrase of the tables."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.fr.french import FRENCH


@pytest.mark.parametrize(
    "sentence",
    [
        "The mine is part of the region's past, present and future.",
        "That might have cost twice as much.",
        "The mill could have closed.",
        "The loaf may have been sold.",
        "It would have made the loaf dearer.",
        "The estimated useful life of the asset is ten years.",
        "The service exceeded our customers' expectations.",
        "This content is not intended as advice.",
        "Please write to us.",
        "Ten drill targets were identified.",
        "The exploration target of the north covers 4 square kilometres.",
        "The Target Corporation sells the bread.",
        "The plan of arrangement was approved.",
        "The drug received priority review.",
        "The company makes next-generation ovens.",
        "Goodwill was written off in 2019.",
        "Shareholders may contact the transfer agent.",
        "The loaf proved to be popular.",
        "It continues to operate two mills.",
        "He knows how to bake.",
        "The company undertakes no obligation to update what it may have said.",
    ],
)
def test_words_that_only_seem_to_look_forward_are_taken_out(sentence: str) -> None:
    assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "The new mill may have cost overruns.",
        "Buyers may have product returns.",
        "The fund could have bad loans.",
        "The loan may have to be repaid.",
        "The plant may have unforeseen uses.",
        "The firm might have seven mills.",
    ],
)
def test_what_somebody_may_have_is_not_past_for_a_noun_that_ends_as_a_participle_does(sentence: str) -> None:
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden Drops Plan to Build Second Pier and Names New Chief",
        "Halden Foods Scraps Its Plans for a Mill",
        "Council Rejects Proposal for a Third Ferry",
    ],
)
def test_a_headline_that_gives_a_plan_up_does_not_look_forward(sentence: str) -> None:
    """A plan that was dropped was hidden in lists: to give it up is an act of the day itself."""
    assert not judge_sentence(sentence, Surroundings(section="headline"), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden Drops Plan for Second Pier and Plans a Ferry",
        "Halden Drops Plan for Second Pier, to Build a Bridge",
        "Halden Delays Plan for Second Pier",
    ],
)
def test_a_headline_that_gives_a_plan_up_looks_forward_if_it_tells_another_one(sentence: str) -> None:
    assert judge_sentence(sentence, Surroundings(section="headline"), ENGLISH).forward_looking


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Halden is recalling the lamp because its cable may fray and the frame can become live.", False),
        ("Halden recalls a heater that could fail to switch itself off.", False),
        ("The hinge may snap.", False),
        ("Halden recalls a heater because it may fail, and will pay for its return.", True),
        ("Halden recalls a heater because it may fail, and could lose sales.", True),
        ("The new mill may fail.", True),
    ],
)
def test_the_fault_that_a_product_is_recalled_for_does_not_look_forward(
    sentence: str, expected: bool
) -> None:
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The securities have not been registered and may not be offered or sold in the country.",
        "All words may be trademarks of their owners, all rights reserved.",
        "Patients should stop taking the drug if it could harm them.",
    ],
)
def test_a_set_piece_is_held_back_and_says_why(sentence: str) -> None:
    judgement = judge_sentence(sentence, Surroundings(), ENGLISH)

    assert not judgement.forward_looking
    assert not judgement.cues
    assert judgement.traps


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
def test_a_capitalised_verb_is_neither_a_month_nor_a_person(headline: str) -> None:
    """In titles every word has its capital: these two were taken for the month and for a man's name."""
    assert judge_sentence(headline, Surroundings(section="headline", kind="heading"), ENGLISH).forward_looking


def test_a_comparison_ends_with_its_clause() -> None:
    """A trap once reached over a comma, from "under review" to the outlook of the next clause."""
    sentence = "The sale remains under careful review, but the outlook of the company is good."

    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "OSLO, May 6, 2031 - Halden plc (AIM: HLD) opened its mill in April.",
        "Halden is quoted on AIM and in Oslo.",
        "The mill was sold to Target Mining Corp. in May.",
        "Halden and Vision Bakeries Inc. signed the lease.",
        "The loan was made by Horizon Bank and Opportunity Holdings.",
    ],
)
def test_the_name_of_an_exchange_or_a_company_is_not_a_cue(sentence: str) -> None:
    """The code of an exchange was taken for a purpose ("AIM:"), and firms for targets and visions."""
    assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "On a forward-looking basis, we expect revenue of $50 million in 2025.",
        "For 2025 the Company expects adjusted EBITDA growth of 10%, which it cannot reconcile without "
        "unreasonable efforts.",
        "We could not meet our debt obligations next year if copper prices fall.",
        "Acme is a copper company focused on opening the Bear mine in 2026.",
        "Acme is building the first plant in the world to be powered by hydrogen in 2027.",
        "The group sees potential sources of revenue of $50 million in 2026.",
        "We are committed to providing the new service in all states soon.",
        "Demand may rise in severity of demand and could reach $1 billion in sales.",
        "The notes will be made by means of an offering next month that we expect to raise $50 million.",
    ],
)
def test_a_trap_holds_back_no_second_cue(sentence: str) -> None:
    """Each was once taken for plain text because of a few words beside its figure, its date or its "if"."""
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "Our guidance is not a guarantee, but we expect revenue of $50 million in 2027.",
        "In line with Regulation FD, we expect revenue of $50 million in 2027.",
        "Patients report symptoms, and the drug will be launched in Europe.",
    ],
)
def test_a_trap_does_not_reach_into_a_clause_with_a_subject_of_its_own(sentence: str) -> None:
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


def test_a_french_trap_does_not_reach_into_another_clause_either() -> None:
    sentence = "Le présent communiqué ne constitue pas une offre, mais nous ouvrirons une usine en 2027."

    assert judge_sentence(sentence, Surroundings(), FRENCH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "EBITDA does not reflect the plant that we expect to open next year.",
        "EBITDA does not reflect the plant opening next year.",
        "EBITDA does not reflect what Halden will spend on the mill.",
        "This text is not an offer of the shares that are expected to be listed in May.",
    ],
)
def test_a_set_piece_ends_where_a_plan_inside_it_begins(sentence: str) -> None:
    """A definition went on to a plan without a comma, and the plan went out bare."""
    assert judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


def test_a_set_piece_holds_back_what_is_nobody_s_plan() -> None:
    sentence = "This text is not an offer of shares, which will be made to qualified investors alone."

    assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


def test_words_of_a_web_address_are_no_cues() -> None:
    """The address of a page repeated a headline, and the line below the release carried a statement."""
    for sentence in ("See https://halden.example/mill-will-open-in-may.", "www.halden.example/outlook"):
        assert not judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking
