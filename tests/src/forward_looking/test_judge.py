"""How the surroundings of a sentence decide whether it looks forward, and the laws of the judge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord.forward_looking
from onrecord.forward_looking import (
    OPERATING_POINT,
    Surroundings,
    breaks_off,
    judge_sentence,
    opens_list,
    topics_covered,
)
from onrecord.languages import Language
from onrecord.languages.en.english import ENGLISH

SECTIONS = "letterhead headline dateline body quote boilerplate history contact cautionary other".split()
KINDS = "sentence heading bullet table_row block line".split()
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(
            "we will may expect plans to the goal is forward-looking May Will 2031 by of outlook patients should "
            "would have been target - ’ , . not to be completed subject approval next year guidance İ".split()
        ),
        max_size=14,
    ).map(" ".join),
)
SURROUNDINGS = st.builds(
    Surroundings,
    section=st.sampled_from(SECTIONS),
    kind=st.sampled_from(KINDS),
    lead_ins=st.lists(TEXTS, max_size=2).map(tuple),
    heads=st.lists(TEXTS, max_size=2).map(tuple),
    previous=st.none() | TEXTS,
    covered=st.lists(TEXTS, max_size=3).map(tuple),
    days_to_come=st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    periods_to_come=st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    days_gone=st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
)


def _looks_forward(text: str, **surroundings: str | tuple[str, ...] | int | None) -> bool:
    return judge_sentence(text, Surroundings(**surroundings), ENGLISH).forward_looking  # type: ignore[arg-type]


def test_the_room_has_one_front_door() -> None:
    assert onrecord.forward_looking.__all__ == [
        "OPERATING_POINT",
        "Surroundings",
        "breaks_off",
        "is_closed_form",
        "judge_sentence",
        "number_not_judged",
        "opens_list",
        "topics_covered",
    ]


@pytest.mark.parametrize(
    ("text", "nearness"),
    [
        ("The mill opened in the north.", 0.0),
        ("Sales were higher than expected.", 0.2),
        ("The drug may cause drowsiness.", 0.3),
        ("Output could rise by a third.", 0.5),
        ("Output will rise by a third.", 0.8),
        ("We expect output to rise.", 0.95),
    ],
)
def test_says_how_near_a_sentence_came(text: str, nearness: float) -> None:
    assert judge_sentence(text, Surroundings(), ENGLISH).nearness == nearness


def test_the_operating_point_puts_recall_first() -> None:
    """One cue that no trap holds back is enough, even the weakest; what a trap holds back is not."""
    assert OPERATING_POINT == 0.4
    assert _looks_forward("Output could rise by a third.")
    assert not _looks_forward("The drug may cause drowsiness.")


def test_a_lead_in_ends_with_a_colon_or_says_that_something_follows() -> None:
    assert opens_list("The Company expects:", ENGLISH)
    assert opens_list("Guidance for 2031 is as follows.", ENGLISH)
    assert opens_list("Our plans are set out below.", ENGLISH)
    assert not opens_list("We will show more here: https://halden.example/", ENGLISH)
    assert not opens_list("The following day it rained all over the north.", ENGLISH)


def test_a_line_breaks_off_after_a_word_that_cannot_end_a_sentence() -> None:
    assert breaks_off("We expect to ship half of the", ENGLISH)
    assert not breaks_off("We expect to ship half of it.", ENGLISH)


def test_the_statement_itself_never_looks_forward() -> None:
    assert not _looks_forward("Results will differ.", section="cautionary")


@pytest.mark.parametrize("section", [section for section in SECTIONS if section != "cautionary"])
def test_no_section_silences_a_sentence(section: str) -> None:
    """A plan above the headline, or among the contacts, went out without its statement."""
    assert _looks_forward("We will open 40 stores in 2031.", section=section)


@pytest.mark.parametrize("section", ["contact", "letterhead"])
def test_an_address_or_a_titled_name_among_addresses_is_only_that(section: str) -> None:
    assert not _looks_forward("Anna Berg, Director, Strategic Outlook", section=section)
    assert _looks_forward("Anna Berg, Director, Strategic Outlook", section="body")


def test_an_infinitive_is_a_plan_in_a_headline_but_not_in_a_sentence() -> None:
    assert _looks_forward("Halden to Acquire Berg Foods", section="headline")
    assert _looks_forward("Halden to Acquire Berg Foods", kind="heading")
    assert not _looks_forward("Halden paid a bank to acquire Berg Foods.")


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_takes_over_what_its_lead_in_says_whatever_its_kind(kind: str) -> None:
    plan, report = "The depot is expected to lead to:", "The new depot brought:"

    assert _looks_forward("Shorter delivery times", kind=kind, lead_ins=(plan,))
    assert _looks_forward("Shorter delivery times", kind=kind, lead_ins=(plan, "For shoppers:"))
    assert not _looks_forward("Shorter delivery times", kind=kind, lead_ins=(report,))


def test_a_bullet_is_not_forward_looking_under_a_lead_in_that_lists_parts() -> None:
    lead_in = "Halden expects much of its mills, which include"

    assert not _looks_forward("A mill in the north", kind="bullet", lead_ins=(f"{lead_in}:",))
    assert _looks_forward("A mill in the north", kind="bullet", lead_ins=(lead_in,))


def test_a_table_row_takes_over_what_its_heading_says() -> None:
    assert _looks_forward("Revenue\t$40 to 45 million", kind="table_row", heads=("2031 Outlook",))
    assert not _looks_forward("Revenue\t$41 million", kind="table_row", heads=("Results of 2030",))


def test_a_row_of_guidance_needs_no_verb() -> None:
    assert _looks_forward("FY31 revenue guidance\t$40 to 45 million", kind="table_row")


def test_a_bullet_under_an_outlook_heading_looks_forward_unless_it_reports_the_past() -> None:
    assert _looks_forward("A third oven in the north", kind="bullet", heads=("Next Steps",))
    assert _looks_forward("A third oven stands in the north.", kind="bullet", heads=("Next Steps",))
    assert not _looks_forward("The third oven was lit in March", kind="bullet", heads=("Next Steps",))
    assert not _looks_forward("A third oven in the north", kind="bullet", heads=("About Future Foods",))


def test_reads_a_list_item_that_lost_its_bullet() -> None:
    assert _looks_forward("Northern zone: 15 holes", heads=("The Upcoming Programme",))
    assert _looks_forward("Northern zone: holes in the hill.", heads=("The Upcoming Programme",))
    assert not _looks_forward("Northern zone: 15 holes", heads=("Results of the Programme",))


def test_an_amount_under_an_outlook_looks_forward() -> None:
    assert _looks_forward("Net interest income between $50 million and $52 million.", heads=("2031 Outlook",))
    assert not _looks_forward("Net interest income was $50 million.", heads=("2031 Outlook",))
    assert not _looks_forward("Net interest income between $50 million and $52 million.", heads=("Review",))


def test_a_sentence_that_continues_a_plan_looks_forward() -> None:
    plan = "Halden expects revenue of $40 million."

    assert _looks_forward("This represents growth of 8%.", previous=plan)
    assert not _looks_forward("This represents growth of 8%.", previous="Revenue was $40 million.")


def test_work_under_way_looks_forward_if_the_statement_covers_it() -> None:
    covered = ("completion of the northern mill",)

    assert _looks_forward("The northern mill is nearing completion.", covered=covered)
    assert not _looks_forward("The northern mill is nearing completion.", covered=("price of wheat",))


def test_what_falls_on_a_day_to_come_looks_forward_but_not_what_runs_until_then() -> None:
    day = ("September 1, 2031",)

    assert _looks_forward(
        "Halden appointed Ann Berg as chief, effective September 1, 2031.", days_to_come=day
    )
    assert not _looks_forward(
        "Halden holds a licence that is valid through September 1, 2031.", days_to_come=day
    )
    assert not _looks_forward("Halden appointed Ann Berg as chief, effective September 1, 2031.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The half-price offer ends on September 1, 2031.", True),
        ("The offer expires on September 1, 2031.", True),
        ("Halden's trial, which ends on September 1, 2031, has 90 patients.", True),
        ("The financial year ends on September 1, 2031.", False),
        ("The fourth quarter of the financial year, which ends on September 1, 2031, has 13 weeks.", False),
        ("The licence of the mill expires on September 1, 2031.", False),
        ("A whole warrant buys one share at $2 until September 1, 2031.", False),
    ],
)
def test_an_event_that_ends_on_a_day_to_come_looks_forward_but_not_the_term_of_a_right(
    sentence: str, expected: bool
) -> None:
    """The end of a refund offer went out bare: an offer that ends is an event, the term of a right is none."""
    assert _looks_forward(sentence, days_to_come=("September 1, 2031",)) is expected


def test_a_sentence_that_opens_with_a_day_to_come_looks_forward_unless_it_is_about_the_past() -> None:
    """The mine's opening went out bare; a filing older than its last part says what was done."""
    day = ("September 1, 2031",)

    assert _looks_forward("On September 1, 2031, at noon, the Bear mine opens.", days_to_come=day)
    assert not _looks_forward("On September 1, 2031, at noon, the board met.", days_to_come=day)


def test_a_sentence_that_opens_with_a_period_looks_forward_unless_it_is_about_the_past() -> None:
    assert _looks_forward("In the second half, Halden is a company focused on building its mill.")
    assert not _looks_forward("In the second half, Halden was a company focused on building its mill.")
    assert not _looks_forward("In the first week of every month, Halden bakes rye.")


def test_what_falls_in_a_month_or_year_to_come_looks_forward() -> None:
    assert _looks_forward("The yard hands over a ferry in March 2032.", periods_to_come=("March 2032",))
    assert not _looks_forward("The notes are due 2032.", periods_to_come=("2032",))
    assert _looks_forward("The seminar is on May 3, 2032.", days_to_come=("May 3, 2032",))


def test_a_row_with_a_time_to_come_in_a_cell_looks_forward() -> None:
    months = ("June 2032", "2032")

    assert _looks_forward("Mill Row  1,875  June 2032", kind="table_row", periods_to_come=months)
    assert _looks_forward("Mill Row\t1,875\tby June 2032", kind="table_row", periods_to_come=months)
    assert not _looks_forward("Notes  1,875  2032", kind="table_row", periods_to_come=("2032",))


def test_a_time_that_a_trap_takes_out_is_no_time_to_come() -> None:
    """The rows of a vote took over the year of the next meeting from their lead-in."""
    lead_in = "On the proposal to elect directors until a meeting to be held in 2032, the votes were cast as follows:"

    assert not _looks_forward(lead_in, periods_to_come=("2032",))
    assert not _looks_forward("Ann Berg 59,657,810 294,935", kind="table_row", lead_ins=(lead_in,))


def test_a_year_that_is_gone_takes_the_future_from_a_cue() -> None:
    sentence = "Comparable sales include Oslo beginning in the second quarter of 2030."

    assert not _looks_forward(sentence, year=2031)
    assert _looks_forward(sentence, year=2030)


def test_a_line_that_is_nothing_but_a_date_does_not_look_forward_unless_it_is_a_headline() -> None:
    day = ("September 1, 2031",)

    assert not _looks_forward("PARIS - September 1, 2031 / Halden Inc. /", days_to_come=day)
    assert _looks_forward(
        "BERG NAMED CHIEF, EFFECTIVE SEPTEMBER 1, 2031",
        section="headline",
        days_to_come=("SEPTEMBER 1, 2031",),
    )


def test_names_what_a_statement_says_it_covers() -> None:
    statement = (
        "Such statements include, but are not limited to, statements regarding the new bakery, future sales and the price "
        "of wheat. Forward-looking information relating to our new ovens; that is all."
    )

    assert topics_covered(statement, ENGLISH) == ("new bakery", "future sales", "price of wheat", "new ovens")


def test_names_nothing_if_a_statement_names_no_topic() -> None:
    assert (
        topics_covered("This release contains forward-looking statements. Results may differ.", ENGLISH) == ()
    )


@given(TEXTS, SURROUNDINGS)
def test_judges_any_text_the_same_way_twice_and_says_why(text: str, around: Surroundings) -> None:
    judgement = judge_sentence(text, around, ENGLISH)

    assert judgement == judge_sentence(text, around, ENGLISH)
    assert judgement.forward_looking == bool(judgement.cues)
    assert not (judgement.cues and judgement.traps)
    read = (text, *around.lead_ins, *around.heads)
    assert all(any(cue in whole for whole in read) for cue in judgement.cues)


@given(TEXTS, st.sampled_from(["bullet", "table_row"]), TEXTS)
def test_a_lead_in_never_turns_a_forward_looking_item_into_a_fact(text: str, kind: str, lead_in: str) -> None:
    assert _looks_forward(text, kind=kind, lead_ins=(lead_in,)) >= _looks_forward(text, kind=kind)


SHAPED = (
    "We're well-positioned for growth.",
    "The near-term aim is clear: we'll grow.",
    "The plan's goal isn't to be missed.",
    "Halden can't wait to open its full-year books by year-end.",
    "We couldn't be prouder of our long-awaited loaf.",
)


@given(
    st.sampled_from(SHAPED),
    st.sampled_from(["’", "‘", "'"]),
    st.sampled_from(["-", "‐", "‑", "–"]),
    st.sampled_from([" ", "\u00a0", "\n", "  ", "\u202f"]),
)
def test_the_shape_of_quotes_hyphens_and_blanks_changes_no_verdict(
    text: str, quote: str, hyphen: str, blank: str
) -> None:
    shaped = text.replace("'", quote).replace("-", hyphen).replace(" ", blank)

    assert _looks_forward(shaped) == _looks_forward(text)


@given(st.text(max_size=200))
def test_reading_the_topics_of_any_text_names_words_of_it(text: str) -> None:
    squeezed = " ".join(text.split()).lower()

    assert all(topic in squeezed for topic in topics_covered(text, ENGLISH))


GERMAN = Language(code="de")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_sentence_of_a_language_without_rules_looks_forward_and_says_why(section: str) -> None:
    judgement = judge_sentence("Wir eröffnen im Mai eine Bäckerei.", Surroundings(section=section), GERMAN)

    assert judgement.forward_looking is (section != "cautionary")
    assert judgement.cues == (("no rules for this language",) if judgement.forward_looking else ())


@pytest.mark.parametrize(
    "text", ["Anna Berg", "Halden Brot AG", "Tel. +49 30 555 0100", "anna@halden.example", "10115 Berlin"]
)
def test_a_name_or_an_address_does_not_look_forward_in_any_language(text: str) -> None:
    assert not judge_sentence(text, Surroundings(kind="block", section="contact"), GERMAN).forward_looking


@pytest.mark.parametrize("kind", ["bullet", "table_row", "line", "block"])
def test_a_fragment_takes_over_from_its_heading(kind: str) -> None:
    assert _looks_forward("Shorter queues in the north", kind=kind, heads=("2031 Outlook",))


def test_a_sentence_without_an_end_takes_over_from_its_heading_and_a_whole_one_does_not() -> None:
    assert _looks_forward("Shorter queues in all the bakeries of the north", heads=("2031 Plans",))
    assert not _looks_forward("The north is full of bakeries.", heads=("2031 Plans",))


def test_words_with_capital_letters_are_no_name_where_each_noun_has_one() -> None:
    place = Surroundings()

    assert judge_sentence("Eröffnung Werk Kassel", place, GERMAN).forward_looking
    assert not judge_sentence("Anna Berg", place, Language(code="es")).forward_looking
