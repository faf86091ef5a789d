"""French, put together from the tables of this folder."""

from onrecord.languages.fr.context_patterns import CONTEXT, NAMES, TIMES, TOPICS
from onrecord.languages.fr.cues import RULES
from onrecord.languages.fr.headline_cues import HEAD_RULES, HEAD_VERBS
from onrecord.languages.fr.patterns import TAKEN_BACK
from onrecord.languages.fr.sentence_traps import SET_PIECES
from onrecord.languages.fr.speech_patterns import SPEECH
from onrecord.languages.fr.word_traps import WORDS
from onrecord.languages.language import Language

FRENCH = Language(
    code="fr",
    cues=RULES,
    headline_cues=HEAD_RULES,
    word_traps=WORDS,
    sentence_traps=SET_PIECES,
    names=NAMES,
    context=CONTEXT,
    head_verbs=HEAD_VERBS,
    topics=TOPICS,
    times=TIMES,
    speech=SPEECH,
    taken_back=TAKEN_BACK,
)
