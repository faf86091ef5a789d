"""English, put together from the tables of this folder."""

from onrecord.languages.en.context_patterns import CONTEXT, NAMES, TOPICS
from onrecord.languages.en.cues import RULES
from onrecord.languages.en.headline_cues import HEAD_RULES
from onrecord.languages.en.sentence_traps import SET_PIECES
from onrecord.languages.en.word_traps import WORDS
from onrecord.languages.language import Language

ENGLISH = Language(
    code="en",
    cues=RULES,
    headline_cues=HEAD_RULES,
    word_traps=WORDS,
    sentence_traps=SET_PIECES,
    names=NAMES,
    context=CONTEXT,
    topics=TOPICS,
)
