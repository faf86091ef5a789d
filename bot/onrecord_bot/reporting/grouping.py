"""Questions in groups by what they ask for: the matter that they name, their words, the form of the answer.

No model: a question is a list of weighted traits, the rarer among the questions the heavier. The words that
the thesaurus gives for its own are among them. How like two questions are is the cosine of their traits, and
a group is as like a question as its members on average. Questions for other forms of answer are together only
if they name the same matter. No group is of two companies. Of very many different questions some are compared
so, and the others join them by their words alone (`seldom_asked`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.questions.answer_forms import forms_asked
from onrecord.questions.periods import periods_in
from onrecord_bot.reporting.matters import matters_in, words_of
from onrecord_bot.reporting.seldom_asked import compared_among, joined_by_words
from onrecord_index.languages.language import TextRules
from onrecord_index.languages.registry import rules_of
from onrecord_index.wording.between import Thesauri

# From this likeness on (0 to 1) a question joins a group.
_ALIKE = 0.16
# A trait that is less of a question than this (0 to 1) tells nothing of it.
_LEAST = 0.05
# What each kind of trait weighs: a matter, a period, a form of answer, a word; and the words that the
# thesaurus gives for it, by how near they are.
_MATTER, _PERIOD, _FORM, _WORD, _WORDING = 2.0, 2.0, 2.0, 0.8, 0.64
# A term that is only a question's frame ("tell", "company") counts for less.
_LIGHT = 0.2
# From this strength on (0 to 1) another wording counts.
_NEAR_ENOUGH = 0.2

# What the name of a trait begins with; and what is nothing, once a member has left.
_FORM_IS, _MATTER_IS, _NOTHING = "form ", "matter ", 1e-9

Traits = Mapping[str, float]


def group_questions(questions: Sequence[str], companies: Sequence[str] | None = None) -> list[list[int]]:
    """The positions of the questions in groups: the largest first, each in the order given.

    `companies` names for each question whom it was asked of: a group is of one company.
    """
    alike = defaultdict[tuple[str, str], list[int]](list)
    for position, question in enumerate(questions):
        words = " ".join(words_of(question)) or question.strip()
        alike[companies[position] if companies else "", words].append(position)
    # The most frequent question first: it is the heart of a group.
    kinds = sorted(alike.items(), key=lambda kind: (-len(kind[1]), kind[1][0]))
    asked = [(company, questions[positions[0]]) for (company, _), positions in kinds]
    groups = _grouped_by_company(asked)
    found = [sorted(position for kind in group for position in kinds[kind][1]) for group in groups]
    return sorted(found, key=lambda group: (-len(group), group))


def _grouped_by_company(asked: Sequence[tuple[str, str]]) -> Iterator[list[int]]:
    """The positions of different questions, each with its company, by group: the most frequent come first."""
    compared = compared_among(len(asked))
    weighed = dict(zip(compared, _weighed([_traits(asked[at][1]) for at in compared]), strict=True))
    by_company = defaultdict[str, list[int]](list)
    for at, (company, _) in enumerate(asked):
        by_company[company].append(at)
    for members in by_company.values():
        hearts = [at for at in members if at in weighed]
        groups = [[hearts[at] for at in group] for group in _grouped([weighed[at] for at in hearts])]
        rest = [at for at in members if at not in weighed]
        yield from joined_by_words(groups, rest, lambda at: asked[at][1])


def _traits(question: str) -> dict[str, float]:
    """What a question asks for: each trait, told apart by its kind, with its weight."""
    rules = rules_of(language_asked(question))
    terms = rules.terms_of(question)
    traits = _wordings(question, rules)
    traits |= {f"word {term}": _WORD * (_LIGHT if term in rules.light else 1.0) for term in terms}
    traits |= {f"form {form}": _FORM for form in forms_asked(question)}
    traits |= {f"period {period.year} {period.part}": _PERIOD for period in periods_in(question)}
    return traits | {f"matter {matter}": _MATTER for matter in matters_in(question)}


def _wordings(question: str, rules: TextRules) -> dict[str, float]:
    """The words of the other wordings of a question: two that share none of their own may share these."""
    traits = defaultdict[str, float](float)
    for expansion in _thesauri().between(rules.code, rules.code).expansions(question):
        for phrase, strength in expansion.others.items():
            for term in phrase:
                if term not in rules.light and strength >= _NEAR_ENOUGH:
                    traits[f"word {term}"] = max(traits[f"word {term}"], _WORDING * strength)
    return dict(traits)


@lru_cache(maxsize=1)
def _thesauri() -> Thesauri:
    return Thesauri()


def _weighed(traits: Sequence[Traits]) -> list[Traits]:
    """The traits by how rare each is, without what tells nothing of a question, whose squares add up to 1."""
    counts = Counter(trait for each in traits for trait in each)
    rare = {trait: math.log(1.5 + len(traits) / count) for trait, count in counts.items()}
    weighed = [{trait: weight * rare[trait] for trait, weight in each.items()} for each in traits]
    lengths = [math.sqrt(sum(weight**2 for weight in each.values())) or 1.0 for each in weighed]
    return [
        {trait: weight / length for trait, weight in each.items() if weight >= _LEAST * length}
        for each, length in zip(weighed, lengths, strict=True)
    ]


class _Groups:
    """Groups of questions: of each trait, how much the members of each group have of it together."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self._with_form: list[int] = []  # how many members ask for a form of answer
        self._totals = defaultdict[str, defaultdict[int, float]](lambda: defaultdict(float))

    def nearest(self, traits: Traits) -> int | None:
        """The group that a question is most like, the oldest of several, or None if it is like none."""
        likeness = defaultdict[int, float](float)
        for trait, weight in traits.items():
            for group, total in self._totals[trait].items():
                likeness[group] += weight * total
        by_member = (
            (total / len(self.members[group]), -group)
            for group, total in likeness.items()
            if self.members[group]
        )
        near = sorted((each for each in by_member if each[0] >= _ALIKE), reverse=True)
        told = [trait for trait in traits if trait.startswith((_FORM_IS, _MATTER_IS))]
        asks_for_form = _has_form(traits)
        return next((-at for _, at in near if not (asks_for_form and self._is_another(told, -at))), None)

    def _is_another(self, told: Sequence[str], group: int) -> bool:
        """Whether a group asks for forms of answer, and for none of those or matters that are told."""
        if not self._with_form[group]:
            return False
        return not any(self._totals[trait].get(group, 0.0) > _NOTHING for trait in told)

    def join(self, question: int, traits: Traits) -> None:
        """Put a question into the group that it is most like, or into a new one."""
        group = self.nearest(traits)
        if group is None:
            group = len(self.members)
            self.members.append([])
            self._with_form.append(0)
        self.members[group].append(question)
        self._with_form[group] += _has_form(traits)
        for trait, weight in traits.items():
            self._totals[trait][group] += weight

    def leave(self, question: int, traits: Traits, group: int) -> None:
        """Take a question out of its group."""
        self.members[group].remove(question)
        self._with_form[group] -= _has_form(traits)
        for trait, weight in traits.items():
            self._totals[trait][group] -= weight


def _has_form(traits: Traits) -> bool:
    return any(trait.startswith(_FORM_IS) for trait in traits)


def _grouped(traits: Sequence[Traits]) -> list[list[int]]:
    """The positions by group. When all have a place, each may move to one that is more like it now."""
    groups = _Groups()
    for question, each in enumerate(traits):
        groups.join(question, each)
    for group, members in enumerate([list(members) for members in groups.members]):
        for question in members:
            groups.leave(question, traits[question], group)
            groups.join(question, traits[question])
    return [sorted(group) for group in groups.members if group]
