"""`onrecord inspect`: how a release was read, for people who check it before it is opened to questions."""

from collections.abc import Iterator

from onrecord.forward_looking import OPERATING_POINT, number_not_judged
from onrecord.languages import by_code
from onrecord.reading.likeness import doubt_about
from onrecord.release import Judgement, Release, Sentence
from onrecord_bot.replies.lines import date_words, moment_words
from onrecord_bot.replies.safe_text import closed_up, visible


def inspection_lines(release: Release, *, forward_looking_only: bool = False) -> Iterator[str]:
    """What was read, then each unit with its flag and why, then the statements, whole."""
    if not forward_looking_only:
        yield from _facts(release)
    yield from _units(release, forward_looking_only=forward_looking_only)
    yield from _statements(release)


def _facts(release: Release) -> Iterator[str]:
    flagged = sum(sentence.forward_looking for sentence in release.sentences)
    if doubt := doubt_about(release):
        yield f"Check how this was read: it has {doubt}."
    yield f"Headline   {closed_up(release.headline or 'none')}"
    yield f"Date       {date_words(release.date)}"
    yield f"Place      {closed_up(release.place or 'not stated')}"
    yield f"Issuer     {closed_up(release.issuer or 'not stated')}"
    yield f"Tickers    {closed_up(', '.join(release.tickers) or 'none')}"
    yield f"Language   {_language(release)}"
    if release.embargo:
        yield f"Not before {moment_words(release.embargo.until)} (“{closed_up(release.embargo.words)}”)"
    yield (
        f"Units      {len(release.sentences)}, of them {flagged} forward-looking "
        f"(nearness in brackets, from {OPERATING_POINT:.2f} on)"
    )
    yield f"Statements {len(release.cautionary) or 'none: this release carries no cautionary statement'}"
    yield ""


def _language(release: Release) -> str:
    if by_code(release.language).has_rules:
        number = number_not_judged(release)
        rest = f" ({number} units in a language without rules: each counts as forward-looking)"
        return f"{release.language}{rest if number else ''}"
    return f"{release.language} (no rules for this language: every sentence counts as forward-looking)"


def _units(release: Release, *, forward_looking_only: bool) -> Iterator[str]:
    section = None
    for unit in release.sentences:
        if forward_looking_only and not unit.forward_looking:
            continue
        if unit.section is not section:
            section = unit.section
            yield f"[{section.value}]"
        yield _unit_line(unit)
        if unit.forward_looking or unit.judgement.nearness:
            yield f"        {_why(unit.judgement)}"
    yield ""


def _why(judgement: Judgement) -> str:
    nearness = f"[{judgement.nearness:.2f}]"
    if judgement.forward_looking:
        return f"because: {', '.join(f'“{closed_up(cue)}”' for cue in judgement.cues)} {nearness}"
    held_back = f", held back as {' and '.join(judgement.traps)}" if judgement.traps else ""
    return f"near, but not enough{held_back} {nearness}"


def _unit_line(unit: Sentence) -> str:
    flag = "FORWARD" if unit.forward_looking else "       "
    speaker = f" ({closed_up(str(unit.speaker))})" if unit.speaker else ""
    return f"{flag} {unit.kind.value}: {closed_up(unit.text)}{speaker}"


def _statements(release: Release) -> Iterator[str]:
    for number, text in enumerate(release.statements, 1):
        yield f"Cautionary statement {number} of {len(release.cautionary)}:"
        yield visible(text)
        yield ""
    if not release.cautionary:
        yield "This release carries no cautionary statement."
