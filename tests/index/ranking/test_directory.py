"""Which releases a question names, among several companies and months."""

from datetime import date

import pytest

from onrecord.release import ReleaseId
from onrecord_index.languages.en.common_words import is_common_word
from onrecord_index.likely.known import Entry, KnownEntries
from onrecord_index.ranking.directory import Directory

RELEASES = (
    ("rock-mar", "Trailrock Resources Ltd.", ("TSXV:TRK",), date(2025, 3, 5)),
    ("rock-sep", "Trailrock Resources Ltd.", ("TSXV:TRK",), date(2025, 9, 15)),
    ("rock-old", "Trailrock Resources Ltd.", ("TSXV:TRK",), date(2024, 9, 2)),
    ("summit", "Summit Therapeutics, Inc.", ("NASDAQ:SMTX",), date(2025, 9, 1)),
    ("first-a", "First Harbor Bank", (), date(2025, 2, 1)),
    ("first-b", "First Meadow Mining Corp.", (), None),
    ("nobody", None, (), date(2025, 9, 15)),
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    entries = (
        Entry(
            id=ReleaseId(id_),
            issuer=issuer,
            tickers=tickers,
            date=day,
            other_names=("Apex Zinc Inc.",) if id_ == "rock-old" else (),
        )
        for id_, issuer, tickers, day in RELEASES
    )
    return Directory(KnownEntries(entries), is_common=is_common_word)


@pytest.mark.parametrize(
    ("question", "chosen"),
    [
        ("what did Trailrock say in September 2025 about the Liberty permit?", "rock-sep"),
        ("what did trailrock say in september about the permit?", "rock-sep rock-old"),
        ("did Trailrock Resources announce a deal on March 5?", "rock-mar"),
        ("did Trailrock announce a deal on the 5th of March 2025?", "rock-mar"),
        ("what is TSXV:TRK drilling?", "rock-mar rock-sep rock-old"),
        ("what is Apex Zinc drilling?", "rock-mar rock-sep rock-old"),
        ("what did Apex say in March?", "rock-mar"),
        ("how is $SMTX doing", "summit"),
        ("who runs Summit Therapeutics?", "summit"),
        ("who runs Summit?", "summit"),
        ("who runs First Harbor?", "first-a"),
        ("what was announced in February 2025?", "first-a"),
        ("compare Trailrock's news of March 2025 and Summit's", "rock-mar"),
    ],
)
def test_a_company_a_ticker_or_a_month_chooses_the_releases(
    directory: Directory, question: str, chosen: str
) -> None:
    choice = directory.choose(question)

    assert choice is not None
    assert choice.releases == tuple(chosen.split())


@pytest.mark.parametrize(
    "question",
    [
        "how many metres were drilled?",
        "who spoke at the summit?",  # a word anybody may use, in small letters
        "when was the mine opened, in September 2011?",  # what happened then may stand in any release
        "what did Northgate say?",
        "what did they say in December 1999?",
    ],
)
def test_a_question_that_names_no_release_chooses_none(directory: Directory, question: str) -> None:
    assert directory.choose(question) is None


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("who runs Trailrock Resources Ltd.?", "who runs the company.?"),
        ("what did Trailrock say?", "what did the company say?"),
        ("Summit's revenue?", "the company's revenue?"),
        ("who runs the First Harbor Bank", "who runs the company"),
    ],
)
def test_the_question_is_put_to_the_company_s_own_releases_without_its_name(
    directory: Directory, question: str, rest: str
) -> None:
    choice = directory.choose(question)

    assert choice is not None
    assert choice.text == rest


def test_the_company_of_every_release_chooses_nothing() -> None:
    entries = (
        Entry(id=ReleaseId(str(month)), issuer="Northgate Corp.", tickers=(), date=date(2025, month, 1))
        for month in (1, 2)
    )
    directory = Directory(KnownEntries(entries), is_common=is_common_word)

    chosen = directory.choose("what did Northgate report in February?")

    assert directory.choose("what does Northgate do?") is None
    assert chosen is not None
    assert chosen.releases == ("2",)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("how many restaurants does mcdonald's have?", "how many restaurants does the company's have?"),
        ("mcdonalds revenue", "the company revenue"),
        ("quel est le dividende d'Alvera ?", "quel est le dividende de la société ?"),
    ],
)
def test_a_name_in_a_possessive_and_one_in_french_are_its_own(question: str, rest: str) -> None:
    """ "mcdonald" alone is a word of the language, and so may mean anybody."""
    named = ("McDonald's Corporation", "Alvera SA", "Northgate Corp.")
    entries = (Entry(id=ReleaseId(name), issuer=name, tickers=(), date=None) for name in named)
    choice = Directory(KnownEntries(entries), is_common=is_common_word).choose(question)

    assert choice is not None
    assert choice.text == rest


def test_a_question_is_asked_without_the_name_of_the_company(directory: Directory) -> None:
    assert directory.without_name("what did Trailrock Resources drill?") == "what did the company drill?"
    assert directory.without_name("what did you drill?") == "what did you drill?"


@pytest.mark.parametrize("text", ["Trailrock", "Trailrock Resources Ltd.", "trailrock resources?", "SMTX"])
def test_a_name_alone_is_known(directory: Directory, text: str) -> None:
    assert directory.is_name(text)


@pytest.mark.parametrize("text", ["Trailrock permits", "the permits", "2", ""])
def test_what_holds_more_than_a_name_is_none(directory: Directory, text: str) -> None:
    assert not directory.is_name(text)


def test_a_company_that_is_given_counts_where_the_text_names_no_other(directory: Directory) -> None:
    given = directory.choose("what was drilled?", company="Trailrock Resources Ltd.")
    named = directory.choose("what did Summit drill?", company="Trailrock Resources Ltd.")

    assert given is not None
    assert set(given.releases) == {"rock-mar", "rock-sep", "rock-old"}
    assert not given.names_company
    assert named is not None
    assert named.releases == ("summit",)


@pytest.mark.parametrize("issuer", ["2025", "March", "September 2025"])
def test_a_company_that_was_read_as_a_time_is_not_meant_by_it(issuer: str) -> None:
    entries = [
        Entry(id=ReleaseId(name), issuer=name, tickers=(), date=None) for name in (issuer, "Trailrock Ltd.")
    ]
    directory = Directory(KnownEntries(entries), is_common=is_common_word)

    assert directory.choose(f"what was revenue in {issuer}?") is None


def test_a_company_that_is_called_by_another_name_is_called_by_its_own(directory: Directory) -> None:
    assert directory.by_own_name("who runs Apex Zinc?") == "who runs Trailrock Resources?"
    assert directory.by_own_name("who runs Trailrock?") == "who runs Trailrock?"
    assert directory.by_own_name("who runs it?") == "who runs it?"


def test_a_name_that_two_companies_had_is_not_called_by_the_name_of_either() -> None:
    issuers = ("Zoreck Mining Corp.", "Kelvand Rail Ltd.", "Ashby\\Bell Inc.")
    entries = [
        Entry(id=ReleaseId(issuer), issuer=issuer, tickers=(), date=None, other_names=("Bolt Inc.",))
        for issuer in issuers
    ]
    two, one = (
        Directory(KnownEntries(some), is_common=is_common_word) for some in (entries[:2], entries[2:])
    )

    assert two.by_own_name("who runs Bolt?") == "who runs Bolt?"
    assert one.by_own_name("who runs Bolt?") == "who runs Ashby\\Bell?"


def _among_many(*issuers: str) -> Directory:
    """A directory of these and so many others that a first word alone names nobody."""
    issuers += tuple(f"Other{number} Works Inc." for number in range(300))
    entries = [
        Entry(id=ReleaseId(f"{issuer} {number}"), issuer=issuer, tickers=(), date=None)
        for number, issuer in enumerate(issuers)
    ]
    return Directory(KnownEntries(entries), is_common=is_common_word)


def test_among_many_a_name_means_its_company_in_full_too() -> None:
    """One release called it "Zorix", a hundred "Zorix Labs, Inc.": the latest news was that one's."""
    choice = _among_many("Zorix", "Zorix Labs, Inc.", "Zorix Labs, Inc.").choose("news of Zorix?")

    assert choice is not None
    assert len(choice.releases) == 3


def test_among_many_a_name_that_is_short_for_several_means_none_of_them() -> None:
    choice = _among_many("Zorix", "Zorix Labs, Inc.", "Zorix Mines Corp.").choose("news of Zorix?")

    assert choice is not None
    assert choice.releases == ("Zorix 0",)
