"""Questions to offer: made from a release's own parts, and each answered by it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import Release, SectionKind

MOST = 3
# In the language of the releases, whatever language people are spoken to in.
EXAMPLES = (
    "What is the company's goal?",
    "Who is the chief executive officer?",
    "How do I reach the company?",
)
_ABOUT_COMPANY, _ABOUT_SPEAKER = "What does {company} do?", "What did {speaker} say?"
_ABOUT_RISKS = "What could go wrong?"
# What is found by its place: each release answers.
_ABOUT_IT = "What is this release about?"


def suggested_questions(
    releases: Sequence[Release], answer_to: Callable[[Question], Answer]
) -> tuple[str, ...]:
    """At most three questions that the newest release answers."""
    return tuple(islice(_answered(releases, answer_to), MOST))


def example_question(releases: Sequence[Release], answer_to: Callable[[Question], Answer]) -> str:
    """Return a question that the newest release answers, to show people how to ask."""
    return next(_answered(releases, answer_to), EXAMPLES[-1])


def _answered(releases: Sequence[Release], answer_to: Callable[[Question], Answer]) -> Iterator[str]:
    candidates = (text for release in releases[:1] for text in _candidates(release))
    return (text for text in candidates if answer_to(Question(text=text)).verdict is Verdict.ANSWERED)


def _candidates(release: Release) -> Iterator[str]:
    kinds = {section.kind for section in release.sections}
    if SectionKind.BOILERPLATE in kinds:
        yield _ABOUT_COMPANY.format(company=release.issuer or "the company")
    speakers = dict.fromkeys(unit.speaker.name for unit in release.sentences if unit.speaker)
    yield from (_ABOUT_SPEAKER.format(speaker=name) for name in list(speakers)[:1])
    yield from EXAMPLES
    if release.cautionary:
        yield _ABOUT_RISKS
    yield _ABOUT_IT
