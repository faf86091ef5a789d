"""How much a text sounds like a caution, by what its words do: "plans may change if permits come late".

A statement in plain words speaks of hopes and figures, of what was said here, of what may turn out worse and
why, and names hardly anybody.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from onrecord.cautionary.pieces import Piece
from onrecord.languages.fr.caution_words import PLAIN as FRENCH
from onrecord.languages.fr.caution_words import SMALL as FRENCH_SMALL

# What words do. One that ends in a star stands for all that begin so.
_ENGLISH = {
    "we": "we our us ours we've we're we'll we'd",
    "not": "not no none never neither nor nothing nobody cannot without can't don't won't isn't aren't "
    "doesn't haven't hasn't needn't",
    "may": "may might could can perhaps possible possibly",
    "would": "would should",
    "hopes": "expectation* plan plans hopes estimate estimates estimated forecast* prediction* projection* "
    "projected target* intention* belief* goal goals aim aims guess guesses outlook guidance timetable* "
    "opinion* proposal* ambition* schedule* optimis* pledge*",
    "figures": "date dates figure figures number numbers amount amounts savings period periods total totals "
    "sum sums year years month months timing",
    "said": "say said writing written wrote give given gives describe* mention* speak speaks spoken named "
    "names state stated tell told talk* quote quoted outlined show shown word words read summarised",
    "here": "here above below herein release notice announcement text page pages letter document statement "
    "statements report",
    "them": "these those them they their such any either each all",
    "promise": "promise promises guarantee* certain certainly certainties certainty assured assurance sure "
    "commitment* committed undertaking binding bind final fixed settled",
    "worse": "chang* differ* otherwise wrong mistaken fail* worse miss missed delay* slip slips late later "
    "lower higher less fewer smaller larger longer disappoint* short alter* revis* dropped fall falls "
    "cancel* shift* elsewhere lose wide withdrawn upset frustrate unpredictable shortage scarce repeated",
    "if": "if unless whether provided when",
    "depend": "depend* rest rests hang hangs hinge* assum* suppos* based subject rely relies reckon*",
    "outside": "weather winter winters wind rain price prices market markets rate rates currency dollar euro "
    "pound steel fuel gas power supplier* supply demand regulator* inspector* builder* contractor* customer* "
    "staff permit permits planning grant grants funding funders lender* bank banks strike strikes harvest* "
    "tax taxes tariff* cost costs tender tenders trade rival* competitor* deliveries partner* landlord*",
    "think": "believ* think know known knows expect* hope hoped hoping intend* judgment* judgement* honest "
    "faith view reasonable mean",
    "yet": "yet still today now present current currently stand stood",
    "ahead": "will future ahead next coming tomorrow come forward happen* outcome* result results actual",
    "update": "updat* amend* correct* duty oblige* obligation undertake",
    "risk": "risk risks uncertain* caution* care careful* beyond outside control",
    "told": "said says announced reported opened founded according visit call contact",
    "harm": "injur* burn* fire kill* harm* danger* blind toxic symptom* children patient* doctor* recall* "
    "flood* crack* ill illness safety unsafe",
    "one": "i i've i'm my me",
}
_WORDS = {name: f"{words} {FRENCH[name]}" for name, words in _ENGLISH.items()}

# What these do is of others than the firm and its plans, or of things.
_OF_OTHERS = frozenset({"told", "harm", "one"})
# A sentence of which no word does more than these states a fact.
_OF_FACTS = _OF_OTHERS | {"figures", "outside", "yet", "worse", "them"}
# Words that name nothing.
_SMALL = frozenset(
    "a an the and or but of in into to for by at on with from as against about than that which what how "
    "why so then there it its it's itself this is are was were be been being has have had having do does "
    "did done too also both all every everything anything something thing things some many much more most "
    "other others another only just even very quite rather well really actually perhaps probably usually "
    "always often ever sometimes again course word matter matters event events fact life reality "
    "circumstances way ways reader readers please bear keep take treat mind people everybody everyone "
    "anyone somebody turn turns turned out comes work works go goes pan prove proves unfold develop play "
    "set over up down make makes made like better worst good bad best lot bit little least great usual "
    "caveat caveats warning reservation applies apply surprise surprises surprising reason reasons "
    "thought foresee foreseen predict predicted see overtake upset defeat spoil between until firm firms "
    "company small luck try control happened come one end knew rise rises look looks stay move moves "
    "moved sales profit profits earnings revenue revenues margin margins orders money buyers opening".split()
) | frozenset(FRENCH_SMALL.split())

# Fitted to the paragraphs of benchmarks/sets/plain-statements.jsonl and to those of 4,650 releases.
_BIAS = -4.2
_WEIGHTS = {
    "we": 3.5,
    "not": 1.8,
    "may": 1.1,
    "would": 1.3,
    "hopes": 2.1,
    "figures": 2.4,
    "said": 3.6,
    "here": 2.8,
    "them": -0.5,
    "promise": 0.8,
    "worse": 0.5,
    "if": -1.0,
    "depend": 1.6,
    "outside": 1.0,
    "think": 1.0,
    "yet": 1.4,
    "ahead": 1.3,
    "update": 0.7,
    "risk": 0.2,
    "told": -0.9,
    "harm": -0.5,
    "one": -0.9,
    # Names and numbers; hopes that are hedged, what may turn out worse, and hopes that are spoken of.
    "names": -3.8,
    "numbers": -2.2,
    "hedged": 3.9,
    "worsens": 1.7,
    "spoken": 2.7,
}
_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*(?:'(?:t|ve|re|ll|d|m)\b)?")
_SHORTEST_STEM, _LONGEST_STEM = 3, 10
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )[A-ZÀ-Þ][\wà-ÿ&’-]+")
_NUMBER = re.compile(r"\d[\d.,]*")
# A word said once more than this often tells no more; a text of fewer words is not louder for it.
_MOST, _FEWEST_WORDS = 6, 15


def loudness(pieces: Sequence[Piece], own_names: AbstractSet[str] = frozenset()) -> float:
    """Return how much the pieces together sound like a caution: a sum of weights, mostly from -8 to 6.

    Names are a sign of news, except `own_names`: those of the headline.
    """
    return _BIAS + sum(_WEIGHTS.get(name, 0.0) * told for name, told in features(pieces, own_names).items())


def features(pieces: Sequence[Piece], own_names: AbstractSet[str] = frozenset()) -> dict[str, float]:
    """Return how often words of each class stand in the pieces, and how often two go together."""
    done = sum((_done(piece.words) for piece in pieces), Counter[str]())
    text = " ".join(piece.text for piece in pieces)
    to_come = done["hopes"] + done["figures"] + done["ahead"]
    if_ever = done["may"] + done["would"]
    done["names"] = sum(name not in own_names for name in _NAME.findall(text))
    done["numbers"] = len(_NUMBER.findall(text))
    done["hedged"] = min(to_come + done["think"], if_ever + done["not"])
    done["worsens"] = min(if_ever + done["if"], done["worse"])
    done["spoken"] = min(to_come, done["said"] + done["here"] + done["them"])
    length = max(_FEWEST_WORDS, len(text.split())) ** 0.5
    return {name: min(told, _MOST) / length for name, told in done.items()}


def names_anything(words: str) -> bool:
    """Whether folded words name anything but hopes, what may upset them, and the firm itself."""
    return _NUMBER.search(words) is not None or not all(map(_is_general, _WORD.findall(words)))


def looks_ahead(words: str) -> bool:
    """Whether folded words do more than state a fact: they hope, doubt, promise or speak of what is said."""
    return not _done(words).keys() <= _OF_FACTS


def _is_general(word: str) -> bool:
    return word in _SMALL or bool(set(_classes_of(word)) - _OF_OTHERS)


def doubts(pieces: Sequence[Piece]) -> bool:
    """Whether a sentence, or two that follow each other, doubt what is to come, by what their words do."""
    done = [_done(piece.words) for piece in pieces]
    return any(map(_doubts, done)) or any(_doubts(one + other) for one, other in pairwise(done))


def _doubts(done: Counter[str]) -> bool:
    worsens = done["worse"] and (done["may"] or done["ahead"])
    vouches = done["promise"] or done["update"] or (done["may"] and (done["think"] or done["said"]))
    to_come = done["hopes"] or done["figures"] or done["ahead"] or done["outside"]
    only_hopes = done["not"] or done["may"] or done["would"]
    return bool(
        worsens or (done["not"] and vouches) or (done["depend"] and to_come) or (done["hopes"] and only_hopes)
    )


def _done(words: str) -> Counter[str]:
    """Return how many words do each thing."""
    return Counter(name for word in _WORD.findall(words) for name in _classes_of(word))


def _classes_of(word: str) -> tuple[str, ...]:
    table = _table()
    found = table.get(word, ())
    for length in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1):
        found += table.get(word[:length] + "*", ())
    return found


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return what each word or stem does."""
    table: dict[str, tuple[str, ...]] = {}
    for name, words in _WORDS.items():
        for word in words.split():
            table[word] = (*table.get(word, ()), name)
    return table
