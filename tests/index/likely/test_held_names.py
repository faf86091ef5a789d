"""A name that is a slip away from one that is held is read as that; another name is left alone."""

from collections import Counter

import pytest

from onrecord_index.languages.en.terms import terms_of
from onrecord_index.likely.held_names import names_as_held

WORDS = frozenset("ctrprobot aerofarms mountainone london kettering lake brain pairs".split())
COUNTS = Counter(term for word in WORDS for term in terms_of(word))


def _as_held(text: str) -> str:
    return names_as_held(text, language="en", count=COUNTS.__getitem__, words=WORDS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CtrProoBot", "CtrProBot"),
        ("AeroFams", "AeroFarms"),
        ("MounatinOne", "MountainOne"),
        ("Londonn", "London"),
        ("Lpndon", "London"),
    ],
)
def test_a_slip_in_a_name_is_undone(typed: str, meant: str) -> None:
    assert _as_held(f"Where does {typed} sell?") == f"Where does {meant} sell?"


@pytest.mark.parametrize(
    "text",
    [
        "Where does London sell?",  # it is held
        "Who runs the Kittering lifeboat?",  # another letter than one beside it: another name
        "Who runs the Hollowell lifeboat?",  # nothing like it is held
        "What does LONDN trade at?",  # a ticker
        "Who runs the Lkae?",  # too short to be told from others
        "Who is Brian?",  # it is a word in itself
        "Is there a mill in Paris?",
        "who lives in lodnon?",  # it is not written as a name
    ],
)
def test_any_other_word_stays_as_it_is(text: str) -> None:
    assert _as_held(text) == text
