"""Of a long message that was read as another, the words that are read otherwise."""

from difflib import SequenceMatcher

# So long a message is not repeated for a letter; stretches that change more of it than this are.
_LONG, _MOST_CHANGED = 80, 0.5
_BETWEEN = " … "


def changed_words(told: str, read_as: str) -> tuple[str, str]:
    """Return what was typed and what it was read as: of a long text only the words that differ.

    Where words were only added or left out, or most of them changed, both stand whole.
    """
    typed, read = told.split(), read_as.split()
    if len(told) <= _LONG:
        return told, read_as
    matched = SequenceMatcher(None, typed, read, autojunk=False)
    changed = [each for each in matched.get_opcodes() if each[0] != "equal"]
    before = [" ".join(typed[start:end]) for _, start, end, _, _ in changed]
    after = [" ".join(read[start:end]) for _, _, _, start, end in changed]
    if not changed or not all((*before, *after)) or sum(map(len, before)) > _MOST_CHANGED * len(told):
        return told, read_as
    return _BETWEEN.join(before), _BETWEEN.join(after)
