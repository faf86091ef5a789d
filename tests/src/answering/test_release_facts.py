"""What every release tells, found by its place and form."""

from dataclasses import replace

import pytest

from onrecord.answering.release_facts import fact_asked, find_fact
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TEXT = """# Northgate Sails Opens a Loft in Ashby

Forty people to work there

BERGEN, Norway, May 4, 2021 – Northgate Sails Inc. (OSE: NGT) opened a loft in Ashby today, its second.

“We sew what the wind asks for,” said Ann Roe, President of Northgate Sails.

“Ashby has the best cloth,” said Bo Dahl, Chief Financial Officer. “It has the best wind.”

“We thank Ashby,” added Ann Roe.

View source version on newswire.example: https://newswire.example/northgate

## About Northgate Sails

Northgate Sails makes sails for small boats. The company is headquartered in Bergen, Norway.

## About Bolt Lofts

Bolt Lofts builds houses. It is based in Oslo, Norway.
"""


def _release() -> Release:
    return read_release(_TEXT.encode(), source="northgate.md", release_id=ReleaseId("northgate"))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what's the news?", "Northgate Sails Opens a Loft in Ashby"),
        ("can you summarise it", "Northgate Sails Opens a Loft in Ashby"),
        ("when was this published?", "BERGEN, Norway, May 4, 2021"),
        ("what does Northgate Sails do?", "Northgate Sails makes sails for small boats."),
        ("where are you based?", "The company is headquartered in Bergen, Norway."),
        ("what is the ticker?", "(OSE: NGT)"),
        ("who is quoted in this release?", "said Ann Roe"),
        ("list the quotations of Bo Dahl", "Ashby has the best cloth"),
        ("all quotes by the CFO", "Ashby has the best cloth"),
        ("what is its source?", "View source version"),
        ("link to the release?", "View source version"),
        ("please send me the full text", "View source version"),
    ],
)
def test_answers_what_every_release_states(question: str, first: str) -> None:
    release = _release()
    fact = find_fact(question, [release])

    assert fact is not None
    assert first in release.sentences[fact.positions[0]].text


@pytest.mark.parametrize(
    "question", ["how many people work there?", "where is the loft?", "what does Bolt do?"]
)
def test_finds_nothing_for_a_question_about_a_thing_of_this_release(question: str) -> None:
    assert find_fact(question, [_release()]) is None


@pytest.mark.parametrize(
    "about",
    [
        "## About Buckle\n\nThe company sells denim in 441 stores.",
        "About Buckle\n\nThe company sells denim in 441 stores.",
        "About Buckle -- The company sells denim in 441 stores.",
    ],
)
def test_what_a_company_does_stands_under_its_name_however_that_is_set(about: str) -> None:
    """Its name in law begins with "The" and goes on with a comma, and the one above the paragraph does not."""
    text = (
        "# The Buckle, Inc. Reports\n\nKEARNEY, NE, May 4, 2021 – The Buckle, Inc. (NYSE: BKE) said today that "
        f"net income was $44.2 million for the quarter.\n\n“We grew,” said Ann Roe, President.\n\n{about}\n"
    )
    release = read_release(text.encode(), source="buckle.md", release_id=ReleaseId("buckle"))

    fact = find_fact("what does Buckle do?", [release])

    assert fact is not None
    assert fact.is_direct
    assert "sells denim" in release.sentences[fact.positions[0]].text


@pytest.mark.parametrize(
    "question",
    [
        "how do I reach the company?",
        "who is the contact?",
        "contact details",
        "who can I call for more information?",
    ],
)
def test_whom_to_reach_is_a_line_with_a_number_or_an_address(question: str) -> None:
    text = f"{_TEXT}\nContacts for more information:\n\nMedia:\n\nAnn Roe\n\n555-013-4455\n\nir@northgate.example\n"
    release = read_release(text.encode(), source="northgate.md", release_id=ReleaseId("northgate"))

    fact = find_fact(question, [release])

    assert fact is not None
    assert release.sentences[fact.positions[0]].text == "555-013-4455"
    assert find_fact(question, [_release()]) is None


def test_finds_nothing_among_several_companies() -> None:
    """Which company is meant is not known: the first one's head office would answer for all."""
    other = read_release(
        _TEXT.replace("Northgate", "Harbour").encode(), source="h.md", release_id=ReleaseId("harbour")
    )

    assert find_fact("where are you based?", [_release(), other]) is None


def test_of_several_companies_the_one_that_is_named_tells_it() -> None:
    """Among several, "where is Northgate based?" was looked for in the words of all."""
    other = read_release(
        _TEXT.replace("Northgate", "Harbour").encode(), source="h.md", release_id=ReleaseId("harbour")
    )

    fact = find_fact("where is the Northgate company based?", [other, _release()])

    assert fact is not None
    assert fact.release.id == "northgate"


def test_lists_each_speech_of_a_person_once() -> None:
    release = _release()

    fact = find_fact("list the quotations of Ann Roe", [release])

    assert fact is not None
    assert ["We sew" in release.sentences[at].text for at in fact.positions] == [True, False]
    assert all("Ann Roe" in str(release.sentences[at].speaker) for at in fact.positions)


def test_somebody_who_says_nothing_has_no_quotations() -> None:
    assert find_fact("list the quotations of Carl Berg", [_release()]) is None


def test_the_source_is_the_address_that_the_release_was_fetched_from() -> None:
    release = replace(_release(), address="https://northgate.example/news/1")

    fact = find_fact("what is its source?", [release])

    assert fact is not None
    assert fact.address == "https://northgate.example/news/1"


_CORRECTION = """# CORRECTION: Northgate Sails Reports Results

BERGEN, Norway, May 7, 2021 – Northgate Sails Inc. today corrects its news release of May 4, 2021.

In that release, sales were stated as $4 million. The correct figure is $3 million. The full text, as corrected, follows.
"""


def test_what_was_corrected_is_told_by_the_error_and_the_right_figure() -> None:
    release = read_release(_CORRECTION.encode(), source="corrected.md", release_id=ReleaseId("corrected"))

    fact = find_fact("what was corrected?", [release])

    assert fact is not None
    assert [release.sentences[at].text for at in fact.positions] == [
        "In that release, sales were stated as $4 million.",
        "The correct figure is $3 million.",
    ]


def test_a_release_that_corrects_nothing_tells_of_no_correction() -> None:
    assert find_fact("what was corrected?", [_release()]) is None


def test_the_latest_is_the_news() -> None:
    fact = find_fact("latest", [_release()])

    assert fact is not None
    assert fact.positions[0] == 0


def test_a_dateline_that_only_announces_a_statement_is_not_the_news() -> None:
    text = (
        "# Northgate Sails Speaks\n\nBERGEN, Norway, May 7, 2021 – Northgate Sails Inc., which sews sails, issued this "
        "statement today:\n\nA fire broke out in the loft on Monday.\n"
    )
    release = read_release(text.encode(), source="fire.md", release_id=ReleaseId("fire"))

    fact = find_fact("what happened?", [release])

    assert fact is not None
    assert "A fire broke out in the loft on Monday." in [release.sentences[at].text for at in fact.positions]


def test_a_company_whose_name_holds_the_issuers_is_not_the_issuer() -> None:
    """ "Red" stands in "Redwood", and is another company."""
    text = (
        "# Red Corp. Reports\n\nKEARNEY, NE, May 4, 2021 – Red Corp. (NYSE: RED) said today that net income was "
        "$44.2 million for the quarter.\n\n## About Redwood Paper\n\nIt sells paper in 441 stores.\n"
    )
    release = read_release(text.encode(), source="red.md", release_id=ReleaseId("red"))

    fact = find_fact("what does the company do?", [release])

    assert fact is not None
    assert not fact.is_direct


def test_what_the_newest_release_only_comes_near_to_an_older_one_tells() -> None:
    """The newest tells a dateline's place, the one before where the head office is."""
    newest = read_release(
        b"# Northgate Sails Opens a Loft\n\nOSLO, May 9, 2021 - Northgate Sails Inc. (OSE: NGT) opened a loft.\n",
        source="new.md",
        release_id=ReleaseId("new"),
    )

    fact = find_fact("where are you based?", [newest, _release()])

    assert fact is not None
    assert (fact.release.id, fact.is_direct) == ("northgate", True)


def test_another_company_s_symbol_is_not_the_issuer_s_own() -> None:
    text = (
        b"# Northgate Sails Names Bolt a Featured Company\n\nOSLO, May 9, 2021 - Northgate Sails is pleased that "
        b"Bolt Ltd. (NASDAQ: BOLT) has been named a featured company.\n"
    )
    release = read_release(text, source="bolt.md", release_id=ReleaseId("bolt"))
    release = replace(release, issuer="Northgate Sails", tickers=())

    fact = find_fact("what's your ticker?", [release])

    assert fact is not None
    assert not fact.is_direct


def test_a_summary_of_a_quarter_s_results_is_that_quarter_s() -> None:
    """Asked for the second quarter, the newest release's dividend was summarised."""

    def reporting(quarter: str, day: str) -> Release:
        text = f"# Northgate Reports {quarter} Results\n\nOSLO, {day}, 2021 - Northgate Inc. (OSE: NGT) reported.\n"
        release_id = ReleaseId(quarter.split(maxsplit=1)[0])
        return replace(read_release(text.encode(), source="r", release_id=release_id), issuer="Northgate")

    releases = [reporting("Third Quarter 2021", "October 9"), reporting("Second Quarter 2021", "July 9")]

    fact = find_fact("can you summarize the Q2 results?", releases)

    assert fact is not None
    assert fact.release.id == "Second"
    assert find_fact("can you summarize the Q1 results?", releases) is None


def test_where_a_subsidiary_is_located_is_not_where_the_company_is() -> None:
    text = (
        b"# Northgate Sails Reports\n\nOSLO, May 9, 2021 - Northgate Sails Inc. (OSE: NGT) opened a loft.\n\n"
        b"Bolt Lofts Ltd. owns the Tivani loft. It is located in the Limpopo Province in South Africa.\n"
    )
    release = read_release(text, source="loft.md", release_id=ReleaseId("loft"))

    fact = find_fact("where are you based?", [release])

    assert fact is not None
    assert not fact.is_direct


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("so what's been decided?", "news"),
        ("I'm off to a meeting, what has the company announced?", "news"),
        ("what's the company story about", "news"),
        ("what's this company thing that people keep talking about", "news"),
        ("give me the short version of this", "summary"),
        ("could you sum this up for me please, I've only got a minute", "summary"),
        ("in short?", "summary"),
        ("what date did this come out?", "published"),
        ("is this today's?", "published"),
        ("postal address of the company?", "seat"),
        ("what part of the country is the company in", "seat"),
        ("good morning, who do I ring at the company?", "whom to reach"),
        ("is there a number I can call", "whom to reach"),
        ("who handles media enquiries at the company?", "contact for the press"),
        ("what does the company make its money from?", "business"),
        ("some background on the company please", "business"),
        ("by whom was the company founded", "founded by"),
        ("what year was the company founded", "founded"),
        ("who started the hotel chain and when", "how founded"),
        ("what group does the company belong to", "ownership"),
        ("is the company on the stock exchange?", "listed"),
        ("when did the company float?", "listed since"),
        ("what symbol does the company trade under", "ticker"),
        ("any quotes I can use?", "people"),
        ("who put this out?", "source"),
        ("let me read all of it", "file"),
    ],
)
def test_knows_the_ways_in_which_people_ask_for_a_fact(question: str, fact: str) -> None:
    assert fact_asked(question) == fact


@pytest.mark.parametrize(
    "question",
    [
        "I heard of the strike at the mill, what's the latest?",
        "what did they announce about the dividend?",
        "what are the highlights of the drilling",
        "what is the date of the meeting",
        "when did the fire break out",
        "where is the new mill",
        "what address do I send my proxy form to",
        "who takes over her old job?",
        "who is mentioned in the lawsuit",
        "who set up the scheme",
        "when will the new shares be listed",
        "what is the source of the water",
        "is the whole plant closing",
        "how long has the mine been going",
        "who owns the land",
    ],
)
def test_takes_what_is_asked_of_something_else_for_no_such_fact(question: str) -> None:
    assert fact_asked(question) is None


def test_of_several_companies_the_one_of_the_trade_comes_near() -> None:
    other = read_release(
        _TEXT.replace("Northgate Sails", "Harbour Mills")
        .replace("makes sails for small boats", "mills flour")
        .encode(),
        source="h.md",
        release_id=ReleaseId("harbour"),
    )

    fact = find_fact("where is the sail company based?", [other, _release()])

    assert fact is not None
    assert (fact.release.id, fact.is_direct) == ("northgate", False)
    assert find_fact("where is the toy company based?", [other, _release()]) is None
