"""What a question takes for granted, and a passage alike in words does not say."""

from dataclasses import replace

import pytest

from onrecord.questions.answer_forms import asks_for
from onrecord.questions.presumptions import asks_what_is_not, has_unmet_presumption, tells_the_contrary
from tests.fakes.releases import make_release

RUNS = "Jane Poe, Chief Executive Officer of Northgate, said that the mine is open."


def _presumes(question: str, sentence: str, *, paragraph: str = "") -> bool:
    release = make_release([[(sentence, False)]])  # of 2012, by Northgate
    return has_unmet_presumption(question, sentence, paragraph or sentence, release)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was CEO before Poe?", RUNS),
        ("who is her predecessor?", RUNS),
        ("who will be the next CEO?", RUNS),
        ("how much does the ticket cost?", "The foundation has contributed $53 million to the arts."),
        ("what is the price of the book?", "The book tells of the district's history."),
        ("how old is Jane Poe?", RUNS),
        ("how old is she?", "Jane Poe has 20 years of experience and founded Northgate in 1998."),
        ("what was the mistake?", "Contact: Jane Poe, 555-0134"),
        ("who runs Northgate?", "Ann Roe, Head of Sales at Bolt, welcomed what Northgate does."),
        ("which is the cheapest mine?", "Northgate runs a silver mine."),
        ("who is the ceo of Bolt?", RUNS),
        ("who leads the mine?", "Northgate, a leader in silver, mines it."),
        ("who is Northgate's CEO?", "Ann Roe, President of Bolt Ltd., welcomed Northgate."),
        ("what was revenue in 2010?", "Revenue was $4 million in 2011."),
        ("who did Poe replace?", "Jane Poe has joined Northgate as Chief Executive Officer."),
        ("how many mines were closed?", "Northgate opened three mines."),
        ("why was the tour cancelled?", "The tour of the mine starts in May."),
        ("when did the regulator reject the plan?", "Northgate expects the regulator's word in May."),
        ("how many trucks were sold?", "Northgate runs 40 trucks."),
        ("is Northgate a good company?", "Northgate is a mining company."),
        ("is it better than Bolt?", "Northgate and Bolt mine silver."),
        ("who invented the drill?", "The drill weighs 160 grams."),
        ("who founded Northgate?", "Founded in 1988, Northgate mines silver."),
        ("what does a 12 month deposit pay?", "Deposits pay interest of 4%."),
    ],
)
def test_alike_words_do_not_answer_what_is_taken_for_granted(question: str, sentence: str) -> None:
    assert _presumes(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was CEO before Poe?", "Ann Roe retires after ten years as Chief Executive Officer."),
        ("how much does the ticket cost?", "Tickets are $12 each."),
        ("how much did the mill cost?", "Northgate acquired the mill for $40 million."),
        ("how old is the mine?", "The mine was opened in 1950."),
        ("which is the largest mine?", "Red Creek is Northgate's main mine."),
        ("who is the ceo of Northgate?", RUNS),
        ("who is the head of the company?", RUNS),
        ("what was revenue in 2011?", "Revenue was $4 million in 2011."),
        ("what was revenue in 2012?", "Revenue was $4 million."),  # the release's own year
        ("how many people work there?", "Northgate has 150 employees."),
        ("is Northgate a good employer?", "Northgate was rated the best place to work."),
        ("who did Poe replace?", "Jane Poe succeeds Ann Roe."),
        ("who did Poe replace?", "Jane Poe follows Ann Roe."),
        ("how old is Red Creek hospital?", "The hospital at Red Creek dates from 1907."),
        ("what date is the dividend paid?", "It is payable on May 4 to holders of record on May 1."),
        ("when does the phase 2 trial start?", "The Phase II trial starts in May."),
        ("what came in in the 3rd quarter?", "In the third quarter $4 million came in."),
        ("when does it close?", "The offer expires on May 4."),
        ("how close is the port?", "The port is 3 km away."),
        ("who closes old mines?", "Northgate reclaims old mines."),
        ("did they sell the mill?", "The mill was acquired by Bolt."),
        ("who founded Northgate?", "Northgate was founded by Ann Roe in 1988."),
        ("who runs the charity?", RUNS),
        ("who is the president of the chain?", RUNS),
    ],
)
def test_a_stated_fact_is_not_presumed(question: str, sentence: str) -> None:
    assert not _presumes(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "presumes"),
    [
        ("how many people does Bolt employ?", "It employs 720 people.", True),
        ("how many people does Northgate employ?", "It employs 720 people.", False),  # the issuer
        ("how many people does Hecla employ?", "It employs 720 people.", False),  # nobody knows who that is
        ("how many people does Bolt employ?", "Bolt employs 720 people.", False),
    ],
)
def test_a_question_about_another_company_is_not_answered_about_the_issuer(
    question: str, sentence: str, *, presumes: bool
) -> None:
    release = make_release([[(sentence, False)], [("Northgate bought Bolt.", False)]])

    assert has_unmet_presumption(question, sentence, sentence, release) is presumes


@pytest.mark.parametrize(
    ("question", "presumes"),
    [
        ("what will the mill do in October?", False),  # a month is nobody
        ("what did Ann Roe mill?", False),  # "Roe" is enough of a full name
        ("what did Ann Bolt mill?", True),
        ("what did they mill at Red Creek?", False),  # the headline names it: it is told of throughout
        ("was oats milled in Canada?", True),  # the release never names it
        ("how were oats milled in Canada?", False),
    ],
)
def test_names_are_told_by_a_part_or_by_the_headline_and_a_place_that_is_never_named_is_not(
    question: str, *, presumes: bool
) -> None:
    sentence = "Roe milled oats."
    release = make_release([[(sentence, False)], [("In October Ann welcomed Bolt.", False)]])

    assert has_unmet_presumption(question, sentence, sentence, release) is presumes


def test_a_name_is_told_by_a_word_of_its_own_and_not_by_letters_of_another() -> None:
    sentence, question = "The mill announced grain to Bolton.", "what did the mill tell Ann in Bolt?"
    release = make_release([[(sentence, False)], [("Ann met Bolt.", False)]])
    release = replace(release, headline="Northgate Announces Boltings")

    assert has_unmet_presumption(question, sentence, sentence, release)
    assert not has_unmet_presumption(question, "Ann of Bolt ate.", "Ann of Bolt ate.", release)


@pytest.mark.parametrize(
    ("sentence", "presumes"),
    [
        ("Jane Poe, once CEO of Bolt, was appointed Chief Executive Officer and to the Acme Board.", False),
        ("Acme was sold, said Jane Poe, Chief Executive Officer of Bolt.", True),
    ],
)
def test_a_post_at_a_company_may_be_told_beside_one_elsewhere(sentence: str, *, presumes: bool) -> None:
    assert _presumes("who is the new CEO at Acme?", sentence) is presumes


def test_a_release_without_a_day_is_of_a_year_that_it_names() -> None:
    sentence = "The mill opened."
    release = replace(make_release([[(sentence, False)], [("It is 2023.", False)]]), date=None)

    assert not has_unmet_presumption("what opened in 2023?", sentence, sentence, release)
    assert has_unmet_presumption("what opened in 2021?", sentence, sentence, release)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what does a 12 month deposit pay?", "A deposit of twelve months pays 4%."),
        ("who holds 1,200 shares?", "Jane Poe holds 1200 shares."),
        ("what does Form 10-K say of Q3?", "The form speaks of the third quarter."),
    ],
)
def test_a_figure_in_a_name_or_stated_differently_presumes_nothing(question: str, sentence: str) -> None:
    assert not _presumes(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "contrary"),
    [
        ("Which mills were not sold?", "The mills at Ash and Elm were sold.", True),
        ("What should it not be taken with?", "It should be taken with food.", True),
        ("How many mills weren't sold?", "Two mills were sold.", True),
        ("Which mills were not sold?", "All mills were sold except the one at Oak.", False),
        ("What should it not be taken with?", "Avoid grapefruit.", False),
        ("Which mills were sold?", "The mills at Ash and Elm were sold.", False),
        ("Why was it not sold?", "It was kept for its wheel.", False),
    ],
)
def test_what_is_not_so_is_not_told_by_what_only_affirms(
    question: str, sentence: str, *, contrary: bool
) -> None:
    """ "Which mills were not sold?" was "answered" with those that were."""
    assert asks_what_is_not(question, sentence) is contrary


@pytest.mark.parametrize(
    ("question", "presumes"),
    [
        ("when does 3g go off?", False),
        ("when does 5g go off?", True),
        ("is a term of 3 years offered?", True),
    ],
)
def test_a_figure_that_is_part_of_a_name_is_told_by_the_name(question: str, *, presumes: bool) -> None:
    assert _presumes(question, "Northgate switches off 3G in March.") is presumes


def test_what_is_built_is_not_asked_the_age_of_a_person() -> None:
    assert not asks_for("age of a person", "how old is Milbrook Hospital?")
    assert asks_for("age of a person", "how old is Ann Roe?")


@pytest.mark.parametrize(
    ("question", "sentence", "contrary"),
    [
        ("when is the sale over?", "The sale of coats begins on May 9.", True),
        (
            "when will work on the bridge be finished?",
            "Work on the bridge by the station starts on May 4.",
            True,
        ),
        ("when is the sale over?", "The sale begins on May 9 and ends on May 20.", False),
        ("when does the sale begin?", "The sale of coats begins on May 9.", False),
        ("what is the least I can earn?", "The most that workers can earn is 40 pounds.", True),
        ("what is the most I can earn?", "The lowest pay is 20 pounds.", True),
        ("what is the least I can earn?", "The lowest pay is 20 pounds, the highest 40.", False),
        ("what is the most popular tour?", "At least 40 people took the Hull tour.", False),
    ],
)
def test_an_end_is_not_told_by_a_beginning_nor_the_least_by_the_most(
    question: str, sentence: str, *, contrary: bool
) -> None:
    assert tells_the_contrary(question, sentence) is contrary


@pytest.mark.parametrize(
    ("question", "sentence", "contrary"),
    [
        ("how many jobs go at Acme?", "The mill will create 38 jobs.", True),
        ("how many people will lose their jobs?", "Acme hires 20 people in Hull.", True),
        ("are there layoffs?", "L'usine créera 38 emplois.", True),
        ("how many jobs go at Acme?", "Acme will shed 40 posts in Hull.", False),
        ("how many jobs are lost?", "Acme made a loss of 2 million euros.", True),
        ("how many jobs are lost?", "All 46 of the staff stay.", False),
        ("are there layoffs?", "Acme will cut its headcount by 5%.", False),
        ("are there job cuts?", "Forty workers will be let go, and Hull gains 20 jobs.", False),
        ("how many jobs will be created?", "The mill will create 38 jobs.", False),
    ],
)
def test_jobs_that_are_made_tell_of_none_that_are_lost(
    question: str, sentence: str, *, contrary: bool
) -> None:
    assert tells_the_contrary(question, sentence) is contrary


@pytest.mark.parametrize(
    ("question", "sentence", "contrary"),
    [
        ("when are the pools open?", "Acme will open a works in Hull in March 2027.", True),
        ("what are the opening hours?", "L'atelier ouvrira en mars 2027.", True),
        ("what time does it open?", "The hall opens on May 9.", True),
        ("when are the pools open?", "The pools are open from 09:00 to 21:00.", False),
        ("when are the pools open?", "They open at 9 am on Saturdays.", False),
        ("when is the new hall open?", "The hall opens on May 9.", False),
        ("is Acme for sale?", "Acme expects to sell 90,000 bears by Easter.", True),
        ("is the mill up for sale?", "Acme sold 1.3 million toys in 2025.", True),
        ("is Acme for sale?", "Acme is not for sale, and sold 40 mills.", False),
        ("is Acme for sale?", "Acme is looking for a buyer.", False),
        ("how many bears will Acme sell?", "Acme expects to sell 90,000 bears.", False),
    ],
)
def test_an_opening_day_tells_no_hours_and_goods_sold_no_company_for_sale(
    question: str, sentence: str, *, contrary: bool
) -> None:
    assert tells_the_contrary(question, sentence) is contrary


@pytest.mark.parametrize(
    ("question", "sentence", "presumes"),
    [
        ("what do you charge for an 8 year old?", "Ages 6 to 17   $4", False),
        ("what do you charge for a 3 year old?", "Ages 6 to 17   $4", True),
        ("who is going to be the next chief executive?", "The board has picked Ann Roe as chief.", False),
    ],
)
def test_a_range_holds_its_figures_and_who_is_picked_comes_next(
    question: str, sentence: str, *, presumes: bool
) -> None:
    assert _presumes(question, sentence) is presumes
