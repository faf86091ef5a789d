"""Answers over made releases, as the desk might give them."""

from hypothesis import strategies as st

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.answering.passages import widen_sentence
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Release, SentenceKind
from onrecord.span import Span
from tests.fakes.releases import releases, sentence_texts


def answer_about(release: Release, *positions: int, verdict: Verdict = Verdict.ANSWERED) -> Answer:
    """An answer that shows the sentences at some positions, each with its neighbours."""
    return Answer(
        question=Question(text="what is it?"),
        verdict=verdict if positions else Verdict.NOT_FOUND,
        passages=tuple(_passage(release, at, rank) for rank, at in enumerate(positions, 1)),
    )


def _passage(release: Release, position: int, rank: int) -> Passage:
    span = widen_sentence(release, position)
    return Passage(release=release, sentence=release.sentences[position], span=span, rank=rank, score=1.0)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Any answer: up to three passages of up to two releases, widened or not, with notes."""
    held = [draw(releases(id_="northgate-1")), draw(releases(id_="southgate-2"))]
    passages = []
    for rank in range(1, draw(st.integers(0, 3)) + 1):
        release = draw(st.sampled_from(held))
        places = [at for at, unit in enumerate(release.sentences) if unit.kind is not SentenceKind.HEADING]
        at = draw(st.sampled_from(places))
        passage = _passage(release, at, rank)
        if draw(st.booleans()):
            sentence = release.sentences[at]
            passage = Passage(release=release, sentence=sentence, span=_whole(release), rank=rank, score=0.5)
        passages.append(passage)
    return Answer(
        question=Question(text=draw(sentence_texts)),
        verdict=draw(st.sampled_from([Verdict.ANSWERED, Verdict.CLOSEST])) if passages else Verdict.NOT_FOUND,
        passages=tuple(passages),
        read_as=draw(st.none() | sentence_texts),
        remarks=draw(st.sampled_from([(), (Note(kind=NoteKind.CONTACT, words="Phone: 1"),)])),
    )


def _whole(release: Release) -> Span:
    return Span(start=release.sentences[0].span.start, end=release.sentences[-1].span.end)
