"""A headline of the present tense looks forward where the first sentence tells the same as to come."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages import Language
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.fr.french import FRENCH
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release


def _looks_forward(headline: str, lede: str, language: Language = ENGLISH) -> bool:
    place = Surroundings(section="headline", kind="heading", lede=lede)
    return judge_sentence(headline, place, language).forward_looking


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("Halden Opens a Mill in York", "Halden Foods will open a mill in York."),
        ("Halden Carries the First Cars", "The Halden line is to carry cars from Monday."),
        ("Halden and Berg Buy a Brewery", "Halden and Berg have agreed to buy a brewery."),
        ("Halden Closes Its Kiln", "The kiln in York will be closed."),
        ("Halden Connects Ten Villages", "Halden plans to connect ten villages."),
    ],
)
def test_what_the_first_sentence_tells_as_to_come_looks_forward_in_the_headline(
    headline: str, lede: str
) -> None:
    """The opening of a depot went out in a bare headline, though the text below said that it will open."""
    assert _looks_forward(headline, lede)


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("Halden Opens a Mill in York", "Halden Foods opened a mill in York today."),
        ("Halden Opens a Mill in York", "Halden Foods has a mill in York that will employ ninety."),
        ("Halden Reports Its Third Quarter", "Halden reports today and will report again in May."),
        ("Call Before You Dig", "Call us any time you plan to dig."),
    ],
)
def test_a_headline_of_what_is_done_does_not(headline: str, lede: str) -> None:
    assert not _looks_forward(headline, lede)


@pytest.mark.parametrize(
    ("headline", "lede"),
    [
        ("Halden ouvre un moulin à Metz", "Halden ouvrira un moulin à Metz."),
        ("Halden construit un moulin", "Halden construira un moulin à Metz."),
        ("Halden et Berg commencent la pose", "Halden et Berg commenceront la pose en mai."),
        ("Halden ferme son four", "Halden va fermer son four de Metz."),
    ],
)
def test_so_does_a_french_one(headline: str, lede: str) -> None:
    assert _looks_forward(headline, lede, FRENCH)
    assert not _looks_forward(headline, "Halden a un moulin à Metz.", FRENCH)


def test_the_first_sentence_stands_at_the_dateline() -> None:
    text = (
        "Halden Opens a Mill in York\n\nLEEDS, England, 2 May 2031 - Halden Foods will open a mill in York in "
        "June. It has two.\n\nAbout Halden\n\nHalden bakes bread.\n"
    )

    release = read_release(text.encode(), source="one.txt", release_id=ReleaseId("one"))

    assert release.headline_looks_forward
