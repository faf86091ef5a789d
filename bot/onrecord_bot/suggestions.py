"""Questions to offer where one was not answered: made from a release's own parts, each answered by it."""

from collections.abc import Callable, Iterator, Sequence

from onrecord.answer import Answer
from onrecord.question import Question
from onrecord.release import Release, SectionKind
from onrecord.verdict import Verdict
from onrecord_bot import replies

MOST = 3


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
        yield replies.ABOUT_COMPANY.format(company=release.issuer or "the company")
    speakers = dict.fromkeys(unit.speaker.name for unit in release.sentences if unit.speaker)
    yield from (replies.ABOUT_SPEAKER.format(speaker=name) for name in list(speakers)[:1])
    yield from replies.EXAMPLES
    if release.cautionary:
        yield replies.ABOUT_RISKS
