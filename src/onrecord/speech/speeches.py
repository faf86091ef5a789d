"""What persons say in a release: each stretch of quoted speech, and who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.languages.language import SpeechPatterns
from onrecord.release import Speaker
from onrecord.span import Span
from onrecord.speech.attribution import (
    BESIDE,
    Attribution,
    first_sentence,
    last_sentence,
    read_after,
    read_before,
    read_reported,
    read_signature,
)
from onrecord.speech.by_pattern import find_reported, read_beside, read_signed
from onrecord.speech.known_persons import Key, KnownPersons
from onrecord.speech.quotation_marks import Quoted, find_quoted

_MARKS = "\"“”„‟«»＂'`‘’* \t\n\u00a0\u202f"
_SENTENCE_END = re.compile(r"[.!?…,—–-]$")
_LEADS_IN = re.compile(r"(?:[:,]|\b(?:said|stated|that))[*_]*$")
_TITLED = re.compile(
    r"\b(?:titled|entitled|called|named|themed|novel|book|article|song|album|podcast|series|film),?\s*$"
)
# “We grew,” and continued: “We grow.”
_GOES_ON = re.compile(r"[\s,]*(?:and |but |then |before )*[a-z]+(?:ed|ing)\b[^.!?“”\"]{0,60}[:,]\s*")
_LONE_NAME = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}")
_FIRM_WORDS = re.compile(r"[\w&.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A stretch of a person's words, marks included, and who says them.

    `reported` says that the stretch is a sentence without marks that tells what the speaker said.
    """

    span: Span
    speaker: Speaker
    reported: bool = False


def find_speeches(
    text: str,
    paragraphs: Sequence[Span],
    issuer: str | None = None,
    *,
    patterns: SpeechPatterns | None = None,
) -> tuple[Speech, ...]:
    """The quoted speech of the text in order, inside the paragraphs, without overlap.

    A quotation whose speaker the text does not tell gives none: a wrong name does harm. A quotation over
    several paragraphs gives one speech for each. `patterns` are those of a language other than English.
    """
    quoted = find_quoted(text, paragraphs)
    firm = frozenset(word.strip(".").lower() for word in _FIRM_WORDS.findall(issuer or ""))
    told = _Telling(
        text=text, paragraphs=paragraphs, quoted=quoted, firm=firm, patterns=patterns
    ).attributions()
    cast = KnownPersons(text=text, issuer=firm)
    keys = _identified(quoted, told, cast)
    speeches = [
        Speech(span=stretch.span, speaker=cast.speaker(key))
        for stretch, key in zip(quoted, keys, strict=True)
        if key is not None
    ]
    if patterns is not None:
        speeches += _reported(text, paragraphs, patterns, firm, cast)
    return tuple(sorted(speeches, key=lambda speech: speech.span.start))


def _reported(
    text: str,
    paragraphs: Sequence[Span],
    patterns: SpeechPatterns,
    firm: frozenset[str],
    cast: KnownPersons,
) -> Iterator[Speech]:
    for paragraph in paragraphs:
        for start, end, person in find_reported(paragraph.of(text), patterns, firm):
            span = Span(start=paragraph.start + start, end=paragraph.start + end)
            key = cast.identify(person)
            if key is not None:
                yield Speech(span=span, speaker=cast.speaker(key), reported=True)


def _identified(
    quoted: Sequence[Quoted], told: Sequence[Attribution | None], cast: KnownPersons
) -> list[Key | None]:
    """Who speaks in each stretch; full names are met first, so that a surname may come before its person."""
    persons = [each.person for each in told if each and each.person]
    for person in sorted(persons, key=lambda each: len(each.name) == 1):
        cast.identify(person)
    keys: list[Key | None] = []
    last: Key | None = None
    since = 0
    for stretch, each in zip(quoted, told, strict=True):
        key: Key | None = None
        if each and each.person:
            key = cast.identify(each.person)
        elif each and each.pronoun:
            key = cast.person_of_pronoun(since, stretch.span.start, last)
        if each:
            last, since = key, stretch.span.end
        keys.append(key)
    return keys


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """Reads who is said to speak in each quoted stretch of one text."""

    text: str
    paragraphs: Sequence[Span]
    quoted: Sequence[Quoted]
    firm: frozenset[str]
    patterns: SpeechPatterns | None = None

    def attributions(self) -> list[Attribution | None]:
        """For each stretch its attribution; None if it is not a speech as far as the text tells."""
        own = list(self._own() if self.patterns is None else self._by_pattern(self.patterns))
        told: list[Attribution | None] = []
        for position, (attribution, _) in enumerate(own):
            goes_on = position and told[-1] and self._continues(position, behind=own[position - 1][1])
            told.append(told[-1] if attribution is None and goes_on else attribution)
        for position in range(len(told) - 2, -1, -1):
            if told[position] is None and self._runs_on_below(position):
                told[position] = told[position + 1]
        return told

    def _own(self) -> Iterator[tuple[Attribution | None, bool]]:
        """(attribution beside the stretch, whether it stands behind it), for each stretch."""
        behind = False
        for position in range(len(self.quoted)):
            is_beside = behind and self._follows_in_paragraph(position)
            taken = is_beside and self._is_one_sentence(self._before(position))
            named = bool(_TITLED.search(self._before(position)[-30:]))
            ahead = None if taken or named else read_before(self._lead_in(position), self.firm)
            after = None if ahead else self._after_it(position, taken=taken)
            behind = after is not None
            yield ahead or after or (None if taken or named else self._reported(position)), behind

    def _by_pattern(self, patterns: SpeechPatterns) -> Iterator[tuple[Attribution | None, bool]]:
        """The same as `_own`, by the patterns of a language."""
        for position in range(len(self.quoted)):
            told: tuple[Attribution | None, bool] = (None, False)
            if self._is_utterance(position):
                told = read_beside(
                    before=self._lead_in(position),
                    words=self._words(position),
                    behind=self._behind(position),
                    patterns=patterns,
                    issuer=self.firm,
                )
            if told[0] is None and self._ends_paragraph(position):
                below = self._paragraph(self.quoted[position].paragraph + 1)
                told = read_signed(below, patterns, self.firm), True
            yield told

    def _after_it(self, position: int, *, taken: bool) -> Attribution | None:
        stretch = self.quoted[position]
        words = self._words(position)
        if not self._is_utterance(position):
            return None
        behind = self._behind(position)
        if behind.strip():
            return read_after(
                behind, self.firm, ends_clause=words.endswith(",") or behind.lstrip().startswith(",")
            )
        below = self._paragraph(stretch.paragraph + 1)
        if taken or not self._ends_paragraph(position):
            return None
        if _LONE_NAME.fullmatch(below.strip()):
            below = f"{below.strip()}, {self._paragraph(stretch.paragraph + 2)}"
        return read_signature(below, self.firm)

    def _reported(self, position: int) -> Attribution | None:
        """Who speaks in the sentence before, where that reports speech and the stretch is a sentence."""
        words = self._words(position)
        whole = words[:1].isupper() and words[-1:] in {".", "!", "?"} and self._ends_paragraph(position)
        return read_reported(last_sentence(self._before(position)), self.firm) if whole else None

    def _continues(self, position: int, *, behind: bool) -> bool:
        """Whether the speaker of the stretch before goes on speaking in this one."""
        before, stretch = self.quoted[position - 1], self.quoted[position]
        if not self._is_utterance(position):
            return False
        gap = self._before(position)
        if before.paragraph == stretch.paragraph:
            told_behind = behind and self._is_one_sentence(gap)
            return not gap.strip() or told_behind or bool(_GOES_ON.fullmatch(gap))
        if before.paragraph + 1 != stretch.paragraph or gap.strip():
            return False
        rest = self._behind(position - 1)
        return not rest.strip() or (behind and self._is_one_sentence(rest))

    def _runs_on_below(self, position: int) -> bool:
        """Whether the stretch has no closing mark because the next paragraph goes on with it."""
        stretch, following = self.quoted[position], self.quoted[position + 1]
        return (
            not stretch.closed
            and self._ends_paragraph(position)
            and following.paragraph == stretch.paragraph + 1
            and not self._before(position + 1).strip()
        )

    def _lead_in(self, position: int) -> str:
        """The sentence before the stretch, in its paragraph or at the end of the one before."""
        ahead = self._before(position)
        stretch = self.quoted[position]
        if ahead.strip() or not stretch.paragraph or self._follows_in_paragraph(position):
            return last_sentence(ahead)
        above = self._paragraph(stretch.paragraph - 1)
        if position and self.quoted[position - 1].paragraph == stretch.paragraph - 1:
            above = self._behind(position - 1)
        above = last_sentence(above)
        return above if _LEADS_IN.search(above) else ""

    def _before(self, position: int) -> str:
        """The words between the stretch and whatever ends before it in its paragraph."""
        stretch = self.quoted[position]
        start = self.paragraphs[stretch.paragraph].start
        if self._follows_in_paragraph(position):
            start = self.quoted[position - 1].span.end
        return self.text[start : stretch.span.start]

    def _behind(self, position: int) -> str:
        """The words between the stretch and the next one, or the end of its paragraph."""
        stretch = self.quoted[position]
        end = self.paragraphs[stretch.paragraph].end
        if position + 1 < len(self.quoted) and self._follows_in_paragraph(position + 1):
            end = self.quoted[position + 1].span.start
        return self.text[stretch.span.end : end]

    def _follows_in_paragraph(self, position: int) -> bool:
        return position > 0 and self.quoted[position - 1].paragraph == self.quoted[position].paragraph

    def _ends_paragraph(self, position: int) -> bool:
        stretch = self.quoted[position]
        return not self.text[stretch.span.end : self.paragraphs[stretch.paragraph].end].strip()

    def _paragraph(self, number: int) -> str:
        return self.paragraphs[number].of(self.text) if number < len(self.paragraphs) else ""

    def _words(self, position: int) -> str:
        return self.quoted[position].span.of(self.text).strip(_MARKS)

    def _is_utterance(self, position: int) -> bool:
        """Whether the stretch reads as words spoken: a sentence or its beginning, not a term or a name."""
        stretch, words = self.quoted[position], self._words(position)
        closed_behind = self._behind(position)[:1] in {",", "."}
        ends = (
            bool(_SENTENCE_END.search(words))
            or closed_behind
            or not stretch.closed
            or len(words.split()) >= 8
        )
        return ends and words[:1] not in {")", ","} and not _TITLED.search(self._before(position)[-30:])

    @staticmethod
    def _is_one_sentence(words: str) -> bool:
        kept = words.strip(BESIDE)
        return bool(kept) and len(first_sentence(kept + " ")) >= len(kept)
