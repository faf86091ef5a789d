"""Releases built straight from the core's values, and a strategy for whole families of them."""

from datetime import date

from hypothesis import strategies as st

from onrecord.release import (
    NOT_FORWARD_LOOKING,
    Judgement,
    Release,
    ReleaseId,
    Section,
    SectionKind,
    Sentence,
    SentenceKind,
)
from onrecord.span import Span

FORWARD = Judgement(forward_looking=True, cues=("will",))


def make_release(
    paragraphs: list[list[tuple[str, bool]]],
    *,
    id_: str = "northgate-1",
    headline: str = "Northgate Opens the Red Creek Mine",
    headline_forward: bool = False,
    statement: str | None = "This release contains forward-looking statements. They may fail.",
) -> Release:
    """A release of paragraphs, each of sentences with whether they look forward; the statement last."""
    text, sentences = "", []

    def add(words: str, section: SectionKind, kind: SentenceKind, paragraph: int, *, forward: bool) -> None:
        nonlocal text
        span = Span(start=len(text), end=len(text) + len(words))
        sentences.append(
            Sentence(
                span=span,
                text=words,
                paragraph=paragraph,
                section=section,
                kind=kind,
                heading=None,
                speaker=None,
                judgement=FORWARD if forward else NOT_FORWARD_LOOKING,
            )
        )
        text += words + " "

    add(headline, SectionKind.HEADLINE, SentenceKind.HEADING, 0, forward=headline_forward)
    for number, paragraph in enumerate(paragraphs, 1):
        for words, forward in paragraph:
            add(words, SectionKind.BODY, SentenceKind.SENTENCE, number, forward=forward)
        text += "\n\n"
    cautionary: tuple[Span, ...] = ()
    if statement:
        add(statement, SectionKind.CAUTIONARY, SentenceKind.SENTENCE, len(paragraphs) + 1, forward=False)
        cautionary = (sentences[-1].span,)
    return Release(
        id=ReleaseId(id_),
        text=text,
        headline=headline,
        date=date(2012, 5, 24),
        place=None,
        issuer="Northgate Resource Corp.",
        tickers=(),
        sections=tuple(Section(kind=unit.section, span=unit.span) for unit in sentences),
        sentences=tuple(sentences),
        cautionary=cautionary,
    )


# Words that releases are made of and words that break renderers: emoji, marks of markup, other directions.
_WORDS = st.sampled_from(
    [
        "silver",
        "output",
        "rose",
        "<b>",
        "*bold*",
        "_x_",
        "&amp;",
        "🚀",
        "שלום",
        "$4",
        "5.6%",
        "mine",
        "e\u0301",
    ]
)
sentence_texts = st.lists(_WORDS, min_size=1, max_size=30).map(" ".join)
release_texts = st.lists(
    st.lists(st.tuples(sentence_texts, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=4
)


@st.composite
def releases(draw: st.DrawFn, *, id_: str = "northgate-1", longest_statement: int = 9_500) -> Release:
    """Any release: forward-looking or not, with a statement of any length or none.

    Each sentence begins with a name of its own: what a renderer shows can be told from what it does not.
    """
    statement = draw(
        st.none()
        | st.tuples(sentence_texts, st.integers(1, longest_statement)).map(
            lambda t: (t[0] + " ") * 3 + "x" * t[1]
        )
    )
    paragraphs = draw(release_texts)
    return make_release(
        [
            [(f"{id_}/{number}/{at} {words}", forward) for at, (words, forward) in enumerate(row)]
            for number, row in enumerate(paragraphs)
        ],
        id_=id_,
        headline=f"News of {id_}: {draw(sentence_texts)}",  # one that no other release has
        headline_forward=draw(st.booleans()),
        statement=statement,
    )
