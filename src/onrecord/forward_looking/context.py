"""What looks forward only because of where it stands: in a list, under a heading, after a sentence."""

import re
from dataclasses import dataclass

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.forward_looking.find import bare_text, find_cues
from onrecord.forward_looking.headlines import told_as_to_come
from onrecord.forward_looking.plain_text import BLOT, plain_text
from onrecord.forward_looking.times_to_come import NamedTimes, cell_to_come_in, time_to_come_in
from onrecord.forward_looking.topics import is_on_a_topic
from onrecord.languages import Language
from onrecord.languages.language import ContextPatterns
from onrecord.languages.rule import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a sentence. `section` and `kind` are values of SectionKind and SentenceKind.

    `lead_ins`: for an item of a list or table, what opens it ("is expected to:"), outermost first.
    `heads`: the headings it stands under, and the heads of its table. `previous`: the sentence before it in
    the same paragraph. `covered`: what the release's own cautionary statement says it covers ("statements
    with respect to X"), lower case, without the names of that sentence's grammar; empty if it does not say.
    `days_to_come`: the days that the sentence names and that are later than the release's own, as written;
    `periods_to_come`: the same for months and years. `days_gone`: those that name no year and are over.
    `year`: the release's own, None if it is not known. `lede`: for a headline, the first sentence of the
    release.
    """

    section: str = "body"
    kind: str = "sentence"
    lead_ins: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    previous: str | None = None
    covered: tuple[str, ...] = ()
    days_to_come: tuple[str, ...] = ()
    periods_to_come: tuple[str, ...] = ()
    days_gone: tuple[str, ...] = ()
    year: int | None = None
    lede: str | None = None


# No whole sentence: each takes over what stands above it.
_PIECES = frozenset({"bullet", "table_row"})
_ENDS = (".", "!", "?", "…")


def opens_list(text: str, language: Language) -> bool:
    """Whether a text ends as the lead-in of a list or table does: "the following:"."""
    patterns = language.context
    if patterns is None:
        return text.rstrip().endswith(":")
    plain = plain_text(text, language).rstrip()
    return not plain.endswith(BLOT) and bool(patterns.opens_list.search(plain))


def breaks_off(text: str, language: Language) -> bool:
    """Whether a text ends with a word after which its sentence must go on: "of", "the"."""
    return language.context is not None and bool(
        language.context.breaks_off.search(plain_text(text, language).rstrip())
    )


def hints_in(text: str, surroundings: Surroundings, language: Language) -> tuple[str, ...]:
    """Return words of the sentence, its lead-ins or heads that make it look forward in its place."""
    patterns = language.context
    if patterns is None:
        return ()
    return (
        _from_lead_ins(surroundings, language, patterns)
        or _from_heads(text, surroundings, language, patterns)
        or _from_previous(text, surroundings, language, patterns)
        or _from_times(text, surroundings, language)
        or told_as_to_come(text, surroundings.lede or "", language)
        or _from_covered(text, surroundings, language, patterns)
    )


def _from_lead_ins(
    surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    return tuple(
        word
        for lead_in in surroundings.lead_ins
        if not patterns.describes.search(plain_text(lead_in, language))
        for word in find_cues(lead_in, language).words
    )


def _from_heads(
    text: str, surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    """Judge a bullet, a row or an amount under "2027 Outlook", unless it reports what was done."""
    is_heading = surroundings.kind == "heading"
    if not surroundings.heads or (is_heading and not patterns.amount.search(plain_text(text, language))):
        return ()
    if surroundings.kind == "block" and holds_contact_detail(text):
        return ()
    plain = plain_text(text, language)
    is_piece = _is_piece(text, surroundings, patterns)
    if patterns.done.search(plain) or not (is_piece or patterns.amount.search(plain)):
        return ()
    pattern = patterns.to_come if is_piece and not is_heading else patterns.guidance
    found = ((head, _found_in(head, pattern, language, patterns)) for head in surroundings.heads)
    return next(((head[span[0] : span[1]],) for head, span in found if span), ())


def _found_in(
    head: str, pattern: re.Pattern[str], language: Language, patterns: ContextPatterns
) -> tuple[int, int] | None:
    bare = bare_text(head, language)
    found = pattern.search(bare)
    return found.span() if found and not patterns.no_title.match(bare) else None


def _is_piece(text: str, surroundings: Surroundings, patterns: ContextPatterns) -> bool:
    """Whether the text is not a whole sentence, or is an item of a list whose bullet sign was lost."""
    is_whole = text.rstrip("\"”’'»)] ").endswith(_ENDS)
    return surroundings.kind in _PIECES or not is_whole or bool(patterns.item.match(text))


def _from_previous(
    text: str, surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    found = patterns.goes_on.match(plain_text(text, language))
    if not found or not surroundings.previous:
        return ()
    before = find_cues(surroundings.previous, language)
    looks_forward = bool(before.words) and before.weight >= Weight.CERTAIN
    return (text[found.start() : found.end()].strip(),) if looks_forward else ()


def _from_times(text: str, surroundings: Surroundings, language: Language) -> tuple[str, ...]:
    is_head = surroundings.section == "headline" or surroundings.kind == "heading"
    days, periods = surroundings.days_to_come, surroundings.periods_to_come
    if surroundings.kind == "table_row" and (cell := cell_to_come_in(text, (*days, *periods))):
        return cell
    named = NamedTimes(days=days, periods=periods, gone=surroundings.days_gone)
    return time_to_come_in(text, named, language, is_head=is_head)


def _from_covered(
    text: str, surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    """Judge what is under way: it looks forward if the release's own statement covers it."""
    if not surroundings.covered or surroundings.section == "boilerplate":
        return ()
    plain = plain_text(text, language)
    found = patterns.under_way.search(plain)
    if not found or not is_on_a_topic(plain, surroundings.covered, language):
        return ()
    return (text[found.start() : found.end()],)
