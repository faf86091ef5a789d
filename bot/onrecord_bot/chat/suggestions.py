"""Questions to offer where one was not answered: made from a release's own parts, each answered by it."""

from collections.abc import Callable, Iterator, Sequence

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


def suggested_questions(
    releases: Sequence[Release], answer_to: Callable[[Question], Answer]
) -> tuple[str, ...]:
    """At most three questions that the newest release answers."""
    candidates = (text for release in releases[:1] for text in _candidates(release))
    answered = (text for text in candidates if answer_to(Question(text=text)).verdict is Verdict.ANSWERED)
    return tuple(text for text, _ in zip(answered, range(MOST), strict=False))


def _candidates(release: Release) -> Iterator[str]:
    kinds = {section.kind for section in release.sections}
    if SectionKind.BOILERPLATE in kinds:
        yield _ABOUT_COMPANY.format(company=release.issuer or "the company")
    speakers = dict.fromkeys(unit.speaker.name for unit in release.sentences if unit.speaker)
    yield from (_ABOUT_SPEAKER.format(speaker=name) for name in list(speakers)[:1])
    yield from EXAMPLES
    if release.cautionary:
        yield _ABOUT_RISKS
