"""Of very many different questions: which are compared in full, and how the others join these by their words.

To compare one in full takes a millisecond. In a long record most questions are asked once, in words of their
own, beside many like them: of those some stand for all.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord_bot.reporting.matters import words_of

# So many are compared in full. Half of them are those that were asked most.
_MOST_COMPARED = 1_000
# From this part of a question's words on (0 to 1, the rarer the heavier) it joins a group that holds them.
_HELD = 0.5


def compared_among(count: int) -> Sequence[int]:
    """The positions of those that are compared, of questions in the order of how often they were asked."""
    if count <= _MOST_COMPARED:
        return range(count)
    asked_most = _MOST_COMPARED // 2
    apart = (count - asked_most) / (_MOST_COMPARED - asked_most)
    others = (asked_most + int(number * apart) for number in range(_MOST_COMPARED - asked_most))
    return [*range(asked_most), *others]


def joined_by_words(
    groups: Sequence[Sequence[int]], others: Iterable[int], question_at: Callable[[int], str]
) -> list[list[int]]:
    """The groups with the other questions in them, then a group for those that hold the same words."""
    found = [list(group) for group in groups]
    shares = _shares(groups, question_at)
    alone = defaultdict[tuple[str, ...], list[int]](list)
    for at in others:
        words = sorted(set(words_of(question_at(at))))
        group = _nearest(words, shares)
        if group is None:
            alone[tuple(word for word in words if word in shares) or tuple(words)].append(at)
        else:
            found[group].append(at)
    return [*found, *alone.values()]


def _shares(
    groups: Sequence[Sequence[int]], question_at: Callable[[int], str]
) -> Mapping[str, tuple[float, Mapping[int, float]]]:
    """Of each word how rare it is, and in what part of the questions of each group it stands."""
    held = defaultdict[str, dict[int, float]](dict)
    for number, group in enumerate(groups):
        counts = Counter(word for at in group for word in set(words_of(question_at(at))))
        for word, count in counts.items():
            held[word][number] = count / len(group)
    return {word: (math.log(1 + len(groups) / len(by_group)), by_group) for word, by_group in held.items()}


def _nearest(words: Sequence[str], shares: Mapping[str, tuple[float, Mapping[int, float]]]) -> int | None:
    """The group that holds most of the words that any group holds, the oldest of several, or None."""
    known = [shares[word] for word in words if word in shares]
    whole = sum(rare for rare, _ in known)
    held = defaultdict[int, float](float)
    for rare, by_group in known:
        for group, share in by_group.items():
            held[group] += rare * share
    best = max(held, key=lambda group: (held[group], -group), default=None)
    return best if best is not None and held[best] >= _HELD * whole else None
