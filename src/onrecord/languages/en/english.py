"""English, put together from the tables of this folder."""

from onrecord.languages.en.context_patterns import CONTEXT, NAMES_LIKE_CUES, TOPICS
from onrecord.languages.en.context_patterns import TIMES as TIME_PATTERNS
from onrecord.languages.en.cues.appointed_times import APPOINTED_TIMES
from onrecord.languages.en.cues.expectations import EXPECTATIONS
from onrecord.languages.en.cues.head_verbs import HEAD_VERBS
from onrecord.languages.en.cues.headlines import HEADLINES
from onrecord.languages.en.cues.intentions import INTENTIONS
from onrecord.languages.en.cues.modals import MODALS
from onrecord.languages.en.cues.prospects import PROSPECTS
from onrecord.languages.en.cues.schedules import SCHEDULES
from onrecord.languages.en.cues.taken_back import TAKEN_BACK
from onrecord.languages.en.cues.targets import TARGETS
from onrecord.languages.en.cues.times import TIMES
from onrecord.languages.en.traps.general_truths import GENERAL_TRUTHS
from onrecord.languages.en.traps.law_texts import LAW_TEXTS
from onrecord.languages.en.traps.medicine_and_measures import MEDICINE_AND_MEASURES
from onrecord.languages.en.traps.names import NAMES
from onrecord.languages.en.traps.other_people import OTHER_PEOPLE
from onrecord.languages.en.traps.past_plans import PAST_PLANS
from onrecord.languages.en.traps.readers_and_buyers import READERS_AND_BUYERS
from onrecord.languages.language import Language

ENGLISH = Language(
    code="en",
    cues=(
        *(*MODALS, *EXPECTATIONS, *INTENTIONS, *TARGETS, *SCHEDULES, *TIMES, *PROSPECTS),
        *APPOINTED_TIMES,
    ),
    headline_cues=HEADLINES,
    word_traps=(*PAST_PLANS, *READERS_AND_BUYERS, *OTHER_PEOPLE, *NAMES, *GENERAL_TRUTHS),
    sentence_traps=(*LAW_TEXTS, *MEDICINE_AND_MEASURES),
    names=NAMES_LIKE_CUES,
    context=CONTEXT,
    times=TIME_PATTERNS,
    head_verbs=HEAD_VERBS,
    topics=TOPICS,
    taken_back=TAKEN_BACK,
)
