"""A language as one value: everything the judge of forward-looking sentences must know of it."""

import re
from dataclasses import dataclass

from onrecord.languages.rule import Rule, Trap


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesLikeCues:
    """Names that are written like a cue: the month of May, a man called Will.

    `letters` finds the letters without which the text holds no such name. `pattern` finds the names in the
    text as written; the last group that matched is the name.
    """

    letters: re.Pattern[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextPatterns:
    """What makes a sentence look forward because of what stands around it. All but `item` read plain text.

    `to_come`: a heading of what is to come, for bullets and rows. `guidance`: the same, for any amount.
    `amount`: an amount. `no_title`: a heading that opens nothing to come, whatever its words.
    `item`: an item of a list whose bullet sign was lost. `opens_list`: the end of a lead-in ("the
    following:"). `breaks_off`: the end of a line whose sentence goes on. `done`: the sentence reports what
    was done. `describes`: a lead-in that only says what something consists of. `goes_on`: the sentence goes
    on about what the sentence before it announced. `under_way`: what is going on now. `runs_until`: ends
    right before a day on which something only runs out. `border`: between two main clauses.
    `new_clause`: from the beginning of a clause with a subject of its own to right before its verb ("and
    we", "but the drug"). `inner_clause`: the same, of a clause inside another ("the plant that
    is"). `inner_subject`: who plans, right before the verb, in the text as written.
    """

    to_come: re.Pattern[str]
    guidance: re.Pattern[str]
    amount: re.Pattern[str]
    no_title: re.Pattern[str]
    item: re.Pattern[str]
    opens_list: re.Pattern[str]
    breaks_off: re.Pattern[str]
    done: re.Pattern[str]
    describes: re.Pattern[str]
    goes_on: re.Pattern[str]
    under_way: re.Pattern[str]
    runs_until: re.Pattern[str]
    border: re.Pattern[str]
    new_clause: re.Pattern[str]
    inner_clause: re.Pattern[str] | None = None
    inner_subject: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePatterns:
    """How a sentence says when something happens. All read plain text.

    `opens_on`: the sentence up to the day that it opens with. `opens_in`: an opening period that names no
    year, up to its comma. `falls_in`: such a period, wherever it stands. `within`: ends right before a
    month or year in which something falls. `past_verb`: a verb of the past. `adverbial`: a piece up to its
    comma that holds no main verb. `main_clause_ends`: where the first clause ends.
    """

    opens_on: re.Pattern[str]
    opens_in: re.Pattern[str]
    falls_in: re.Pattern[str]
    within: re.Pattern[str]
    past_verb: re.Pattern[str]
    adverbial: re.Pattern[str]
    main_clause_ends: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadVerbs:
    """How a first sentence tells as to come what the headline tells in the present tense. Of plain text.

    `to_come` has the group `verb`. Of the `endings` each says how such a verb ends, and how the same one
    ends in a headline.
    """

    to_come: re.Pattern[str]
    endings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPatterns:
    """How a cautionary statement names what it covers ("statements regarding X, Y and Z").

    `opens` holds the topics in its group `topics`; `between` stands between two; `link` is dropped from the
    beginning of one; `no_topic` begins what is not one. `light` are words that no topic is known by.
    """

    opens: re.Pattern[str]
    between: re.Pattern[str]
    link: re.Pattern[str]
    no_topic: re.Pattern[str]
    light: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPatterns:
    """How a language names who speaks: `behind` a quotation, in the sentence `before` it, or `inside` it.

    Each has the group `pronoun` for "she said", and the groups `name1`, `title1`, `office1` (the title in
    front of the name) and `honoured1`, or the same with a higher number. `signed` is a line below that
    names who spoke. `reported` is a
    whole sentence without marks, its group `sentence`, that tells what somebody with a title said.
    """

    behind: re.Pattern[str]
    before: re.Pattern[str]
    inside: re.Pattern[str]
    signed: re.Pattern[str]
    reported: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBackPatterns:
    """How a sentence says that a plan comes to nothing, or to something else. All read the text as written.

    `strong` says so whatever else the sentence tells, `weak` where the plan stands in an older release.
    `reasons`: where the part of a sentence ends that says so. `passing`: it is so for some days only.
    """

    strong: re.Pattern[str]
    weak: re.Pattern[str]
    reasons: re.Pattern[str]
    passing: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The tables of one language. There is one value for each code, so two are equal if they are the same.

    `headline_cues` are looked for in headlines and headings, beside the cues. A language without cues has no
    rules: then nothing can be judged, and every sentence counts as forward-looking.
    """

    code: str
    cues: tuple[Rule, ...] = ()
    headline_cues: tuple[Rule, ...] = ()
    word_traps: tuple[Trap, ...] = ()
    sentence_traps: tuple[Trap, ...] = ()
    names: NamesLikeCues | None = None
    context: ContextPatterns | None = None
    times: TimePatterns | None = None
    head_verbs: HeadVerbs | None = None
    topics: TopicPatterns | None = None
    speech: SpeechPatterns | None = None
    taken_back: TakenBackPatterns | None = None

    @property
    def has_rules(self) -> bool:
        """Whether its sentences can be judged."""
        return bool(self.cues)
