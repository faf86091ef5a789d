"""Text made from printed pages: the number at the end of each page goes, and its last sentence goes on."""

import re
from collections.abc import Sequence

from onrecord_index.readers.builder import is_page_number, runs_on

# A bare number may be anything else, so it counts only in a row: 1, 2, 3.
_NUMBER = re.compile(r"\d{1,3}")
_FEWEST_BARE = 2


def without_page_numbers(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines without the numbers of pages; a sentence that runs over a page end is one again."""
    numbers = _page_numbers(lines)
    if not numbers:
        return lines
    kept: list[str] = []
    turned = False
    for number, line in enumerate(lines):
        if number in numbers:
            turned = True
        elif not turned or line.strip():
            if turned and _goes_on(kept, line):
                kept = kept[: _last_filled(kept) + 1]
            elif turned:
                kept.append("")
            kept.append(line)
            turned = False
    return kept


def _page_numbers(lines: Sequence[str]) -> set[int]:
    """Return the positions of lines that stand alone and number a page."""
    alone = [
        (number, line.strip())
        for number, line in enumerate(lines)
        if is_page_number(line.strip()) and _is_blank(lines, number - 1) and _is_blank(lines, number + 1)
    ]
    bare = [(number, words) for number, words in alone if _NUMBER.fullmatch(words)]
    marked = [(number, words) for number, words in alone if not _NUMBER.fullmatch(words)]
    found = {number for number, _ in marked} if _are_in_a_row([words for _, words in marked]) else set()
    if len(bare) >= _FEWEST_BARE and _are_in_a_row([words for _, words in bare]):
        found |= {number for number, _ in bare}
    return found


def _are_in_a_row(numbers: Sequence[str]) -> bool:
    """Whether they count up by one from the first page or the second; "-30-" ends a release and is none."""
    values = [int(found.group()) for found in map(_NUMBER.search, numbers) if found]
    return values[:1] in ([1], [2]) and values == list(range(values[0], values[0] + len(values)))


def _is_blank(lines: Sequence[str], number: int) -> bool:
    return not 0 <= number < len(lines) or not lines[number].strip()


def _goes_on(kept: Sequence[str], line: str) -> bool:
    last = _last_filled(kept)
    return last >= 0 and runs_on(kept[last].strip(), line.strip())


def _last_filled(lines: Sequence[str]) -> int:
    return next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), -1)
