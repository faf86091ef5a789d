"""Sentences of French: the cuts of English, without those behind a French abbreviation.

Punkt knows where a sentence may end in either language; "M. Roy", "p. ex.", "art. 53" and "Ltée." are what
it cannot know.
"""

import re
from itertools import pairwise

from onrecord.span import Span, trimmed_span
from onrecord_index.languages.en.sentences import split_sentences as split_by_english_rules

# A sentence never ends behind these: a title, a number or a month follows, or the sentence goes on.
_GLUED = re.compile(
    r"(?:^|[\s(«'’\u00a0])(?:MM?|Mmes?|Mlles?|Mes?|Drs?|Dres?|Prs?|Prof|Hon|St|Ste|No|nos?|"
    r"n|art|al|p|pp|env|max|min|av|boul|bd|ch|rte|tél|téléc|éd|vol|fig|réf|cf|ex|p\. ?ex|c\.-à-d|"
    r"janv|févr|avr|juill?|sept|oct|nov|déc|dir|"
    r"prés|adm|dép|tx|sem|trim|exerc|mio|mia|vs|approx|resp|inc|ltée|S\.A|S\.E\.C|S\.E\.N\.C)\.$"
)
# Behind these one may end, where a new one plainly begins.
_OPENS = re.compile(
    r"[«\"“\s\u00a0\u202f]*(?:Le|La|Les|L['’]|Un|Une|Des|Ce|Cet|Cette|Ces|Il|Elle|Ils|"
    r"Elles|Nous|On|En|Au|Aux|À|Pour|"
    r"Par|Sur|Dans|Avec|Selon|Depuis|Créée?|Fondée?|Son|Sa|Ses|Leurs?|Notre|Nos|D['’])\b"
)
# "« We sell. » « We buy. »": French parts its marks from the words.
_BETWEEN_QUOTATIONS = re.compile(r"[.!?…]\s*»\s+(?=«)")
_MAY_END = re.compile(r"(?:inc|ltée|S\.A|env|etc|S\.E\.C)\.$")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, in order, without the blanks between them."""
    spans = split_by_english_rules(text)
    starts = {span.start for here, span in pairwise(spans) if _ends(text, here.end, span.start)}
    starts |= {mark.end() for mark in _BETWEEN_QUOTATIONS.finditer(text)}
    borders = [0, *sorted(starts), len(text)]
    cut = (trimmed_span(text, start, end) for start, end in pairwise(borders))
    return tuple(span for span in cut if span)


def _ends(text: str, end: int, start: int) -> bool:
    before = text[max(0, end - 16) : end]
    if not _GLUED.search(before):
        return True
    return bool(_MAY_END.search(before) and _OPENS.match(text, start))
