"""Names of persons: which words in a release are one, and where it ends."""

import re
from collections.abc import Sequence

from onrecord.languages.en.job_title_words import is_credential, is_field, is_head, plain

_HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof sir dame hon honourable honorable rev sen rep gov capt col gen lt sgt".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da das do dos du la le ter ten bin ibn al el y e zu af av mac".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())
# Capitalised words that no name holds: the first words of sentences, and the nouns of firms.
_NEVER_NAMED = frozenset(
    """
    the this that these those in on at for with and but when as by from to our its it we he she
    they you i his her their a an if after before while since commenting commentary statement
    speaking according meanwhile however additionally also regarding following during under
    through today both each every most many some all now here there what how why where who
    ceremony company corporation inc corp ltd llc lp llp plc co group foundation university
    institute association capital resources resource minerals energy bank holdings partners
    international technologies technology therapeutics pharma pharmaceuticals medical systems
    solutions services society council commission department agency center centre museum team
    board network media news newswire magazine journal times college school hospital labs
    studios industries ventures exploration limited incorporated trust fund management
    securities global january february july september october november december monday tuesday
    wednesday thursday friday saturday sunday street avenue road america american canada
    canadian united states north south east west award awards summit conference platform academy
    program project u.s one another two about review reviews book books service enterprises
    authority marketing online store reflecting celebrating asked says said photography
    consulting orthodontics dental realty legal digital financial insurance properties
    construction wealth advisors software analytics networks logistics motors airlines hotel
    resort club neuro is are was over me my your not no us joins joined named appointed announces
    appoints hires promotes welcomes launches
    """.split()
)
_BREAK = re.compile(r"[,;:()][\"”’]*$|[.!?][\"”’)]*$")
_POSSESSIVE = re.compile(r"(?:[’']s|s[’'])$")
_FIRM_FORMS = frozenset("inc corp ltd llc plc lp llp".split())
_CALLED = re.compile(r"[(“\"][A-Z][\w.]+[)”\"]")
_NAME_WORDS = 5
_LONGEST_ABBREVIATION = 20


def read_name(tokens: Sequence[str], start: int) -> tuple[str | None, tuple[str, ...], int]:
    """(honorific, words of the name, position after it); no words where no name stands there."""
    position, honoured = start, None
    while (
        position < len(tokens) and plain(tokens[position]) in _HONORIFICS and is_capitalised(tokens[position])
    ):
        honoured = tokens[position]
        position += 1
    while (
        position + 1 < len(tokens) and tokens[position] in _PARTICLES and not is_capitalised(tokens[position])
    ):
        position += 1  # "said van der Berg": the surname alone
    name: list[str] = []
    while position < len(tokens) and len(name) < _NAME_WORDS:
        word = tokens[position]
        if name and _CALLED.fullmatch(word):  # "Christopher (Chris) Doerr"
            position += 1
            continue
        if not _is_name_word(tokens, position, begun=bool(name)):
            break
        name.append(word.rstrip(",;:()") if is_abbreviation(word) else word.strip(',;:().!?*"”“'))
        position += 1
        if ends_part(word) and not (is_abbreviation(word) and not word.endswith(",")):
            break
    if name and _is_suffix_of_name(tokens, position):
        name.append(tokens[position].strip(",;:()"))
        position += 1
    whole = position >= len(tokens) or not _is_firm_noun(tokens, position, name)
    real = name and plain(name[-1]) not in _PARTICLES and not _is_letters(name[-1])
    return (honoured, tuple(name), position) if real and whole else (None, (), start)


def ends_part(word: str) -> bool:
    """Whether a word, or an abbreviation, is the last before a comma, a bracket or the end of a sentence."""
    return bool(_BREAK.search(word))


def is_possessive(word: str) -> bool:
    """Whether this is "Northgate’s", "partners'"."""
    return bool(_POSSESSIVE.search(word.rstrip(",;:.")))


def is_capitalised(word: str) -> bool:
    bare = word.lstrip("(\"“‘'*")
    return bare[:1].isupper() and any(letter.isalpha() for letter in bare)


def is_abbreviation(word: str) -> bool:
    """Whether this is an initial, an honorific or a suffix whose full stop ends no sentence."""
    bare = word.rstrip(",;:()")
    if not bare.endswith("."):
        return False
    letters = bare.replace(".", "").replace("-", "")
    return (
        len(letters) == 1
        or bare.count(".") > 1
        or plain(bare) in _HONORIFICS | _SUFFIXES
        or is_credential(bare)
    )


def ends_sentence(words: str, stop: re.Match[str]) -> bool:
    """Whether the full stop that was found is not a part of an initial, an honorific or a credential."""
    if not stop[0].startswith("."):
        return True
    if words[stop.end() :].lstrip()[:1].islower():  # "Ann Lee, CEO, Northgate Inc. said"
        return False
    before = words[max(0, stop.start() - _LONGEST_ABBREVIATION) : stop.start() + 1].split()
    return not (before and is_abbreviation(before[-1]) and stop.end() < len(words))


def is_suffix(word: str) -> bool:
    """Whether this is "Jr.", "III": a word behind the surname."""
    return plain(word) in _SUFFIXES


def _is_suffix_of_name(tokens: Sequence[str], position: int) -> bool:
    """Whether this is the "Jr." of "Lee, Jr., CEO"; the "Sr." of "Lee, Sr. Manager" belongs to the title."""
    if position >= len(tokens) or not is_suffix(tokens[position]):
        return False
    ends = position + 1 == len(tokens) or tokens[position].endswith(",")
    alone = ends or not is_capitalised(tokens[position + 1])
    return alone or not tokens[position - 1].endswith(",")


def _is_letters(word: str) -> bool:
    """Whether this is an initial, or for a state's two letters: no surname."""
    return len(plain(word)) == 1 or (len(word) == 2 and word.isupper() and not is_suffix(word))


def _is_firm_noun(tokens: Sequence[str], position: int, name: Sequence[str]) -> bool:
    """Whether the words before were a firm's: "Northgate Resources", "Bell Labs"."""
    before = tokens[position - 1]
    broken = ends_part(before) and (before.endswith(",") or not is_abbreviation(before))
    word = tokens[position]
    if plain(word) in _FIRM_FORMS:
        return True
    if broken or word.startswith("("):
        return False
    if is_head(word):
        return len(name) == 1 or is_capitalised(word)
    return is_capitalised(word) and (plain(word) in _NEVER_NAMED or is_possessive(word))


def _is_name_word(tokens: Sequence[str], position: int, *, begun: bool) -> bool:
    word = tokens[position]
    bare = plain(word)
    if bare in _PARTICLES and position + 1 < len(tokens) and not ends_part(word):
        following = tokens[position + 1]
        return (begun or is_capitalised(word)) and (
            is_capitalised(following) or plain(following) in _PARTICLES
        )
    if begun and len(bare) == 1 and word[0].isupper():
        return True
    if not is_capitalised(word) or bare in _NEVER_NAMED or is_head(word) or is_credential(word):
        return False
    if is_possessive(word) or any(letter.isdigit() or letter in "[]{}@" for letter in word):
        return False
    if not begun and (is_field(word) or is_suffix(word)):
        return False
    return not (bare in _HONORIFICS and len(bare) > 1)
