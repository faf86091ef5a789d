"""What looks forward only because of where it stands: in a list, under a heading, after a sentence."""

from dataclasses import dataclass

from onrecord.forward_looking.find import bare_text, find_cues
from onrecord.forward_looking.plain_text import plain_text
from onrecord.forward_looking.topics import is_on_a_topic
from onrecord.languages import Language
from onrecord.languages.language import ContextPatterns
from onrecord.languages.rule import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a sentence. `section` and `kind` are values of SectionKind and SentenceKind.

    `lead_in`: for a bullet or table row, the sentence that opens its list or table ("is expected to:").
    `heading`: the heading it stands under. `previous`: the sentence before it in the same paragraph.
    `covered`: what the release's own cautionary statement says it covers ("statements with respect to X"),
    lower case, without the names of that sentence's grammar; empty if it does not say.
    """

    section: str = "body"
    kind: str = "sentence"
    lead_in: str | None = None
    heading: str | None = None
    previous: str | None = None
    covered: tuple[str, ...] = ()


_HANGING = frozenset({"bullet", "table_row"})


def hints_in(text: str, surroundings: Surroundings, language: Language) -> tuple[str, ...]:
    """Return words of the sentence, its lead-in or heading that make it look forward in its place."""
    patterns = language.context
    if patterns is None:
        return ()
    return (
        _from_lead_in(surroundings, language, patterns)
        or _from_heading(text, surroundings, language, patterns)
        or _from_previous(text, surroundings, language, patterns)
        or _from_covered(text, surroundings, language, patterns)
    )


def _from_lead_in(
    surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    if surroundings.kind not in _HANGING or not surroundings.lead_in:
        return ()
    if patterns.describes.search(plain_text(surroundings.lead_in, language)):
        return ()
    return find_cues(surroundings.lead_in, language).words


def _from_heading(
    text: str, surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    """Judge a bullet, a row or an amount under "2027 Outlook", unless it reports what was done."""
    if (
        not surroundings.heading
        or surroundings.kind == "heading"
        or surroundings.section not in {"body", "other"}
    ):
        return ()
    heading = bare_text(surroundings.heading, language)
    is_hanging = surroundings.kind in _HANGING or bool(patterns.item.match(text))
    found = (patterns.to_come if is_hanging else patterns.guidance).search(heading)
    if not found or patterns.no_title.match(heading):
        return ()
    plain = plain_text(text, language)
    if patterns.done.search(plain) or not (is_hanging or patterns.amount.search(plain)):
        return ()
    return (surroundings.heading[found.start() : found.end()],)


def _from_previous(
    text: str, surroundings: Surroundings, language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    found = patterns.goes_on.match(plain_text(text, language))
    if not found or not surroundings.previous:
        return ()
    before = find_cues(surroundings.previous, language)
    looks_forward = bool(before.words) and before.weight >= Weight.CERTAIN
    return (text[found.start() : found.end()].strip(),) if looks_forward else ()


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
