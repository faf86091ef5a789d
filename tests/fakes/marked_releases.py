"""Releases in which no two sentences are alike, so that what was shown can be told from any output."""

from collections.abc import Sequence

from hypothesis import strategies as st

from onrecord.release import Release
from onrecord_bot.replies.safe_text import visible
from tests.fakes.releases import make_release


@st.composite
def marked_releases(draw: st.DrawFn, name: str) -> Release:
    """Any release whose every sentence names itself and shares words with every question."""
    paragraphs = draw(st.lists(st.lists(st.booleans(), min_size=1, max_size=3), min_size=1, max_size=4))
    return make_release(
        [
            [
                (f"Silver of {name}, sentence {number}-{at} of the mine.", forward)
                for at, forward in enumerate(row)
            ]
            for number, row in enumerate(paragraphs)
        ],
        id_=name,
        headline=f"News of {name}",
        headline_forward=draw(st.booleans()),
        statement=draw(
            st.none() | st.just(f"Statements of {name} may fail. " + "x " * draw(st.integers(1, 99)) + ".")
        ),
    )


marked_questions = st.sampled_from(
    ["silver mine", "sentence 0-0", "sentence 1-1 of the mine", "north,", "south, 2-0", "zebra", "may fail"]
)


def bare_releases(shown: str, releases: Sequence[Release]) -> list[str]:
    """The ids of the releases whose forward-looking words are shown without their statement: law 2 broken."""
    return [
        release.id for release in releases if _looks_forward(shown, release) and not _covered(shown, release)
    ]


def _looks_forward(shown: str, release: Release) -> bool:
    return any(visible(unit.text) in shown for unit in release.sentences if unit.forward_looking)


def _covered(shown: str, release: Release) -> bool:
    if release.cautionary:
        return all(visible(statement) in shown for statement in release.statements)
    return "carries no cautionary statement" in shown
