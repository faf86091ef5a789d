"""What a Word file's styles say of a paragraph: a heading, an entry of a list, bold."""

from dataclasses import dataclass

from onrecord_index.readers.tree import Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_ANCESTORS = 20
_NO_LEVEL = "9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`list_id` is None if the paragraph is not an entry of a list."""

    is_heading: bool = False
    is_strong: bool = False
    list_id: str | None = None


class Styles:
    """The paragraph styles of one file, by their ids, each with what it takes from those it is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(f"{WORD}style")
        self._styles = {style.get(f"{WORD}styleId") or "": style for style in styles}

    def of(self, paragraph: Element) -> Style:
        """The style of a paragraph, its own settings before those of its named style."""
        own = paragraph.find(f"{WORD}pPr")
        chain = [own] if own is not None else []
        strong: list[Element] = []
        is_heading = False
        name = _value(own, "pStyle")
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(name or "")
            if style is None:
                break
            is_heading = is_heading or _is_heading_name(_value(style, "name") or "")
            chain += style.findall(f"{WORD}pPr")
            strong += style.findall(f"{WORD}rPr")
            name = _value(style, "basedOn")
        level = _first(chain, "outlineLvl")
        return Style(
            is_heading=is_heading or (level is not None and level != _NO_LEVEL),
            is_strong=any(is_on(settings, "b") for settings in strong),
            list_id=_list_id(chain),
        )


def is_on(settings: Element | None, name: str) -> bool:
    """Whether a setting is on: present, and not switched off by its value."""
    setting = None if settings is None else settings.find(f"{WORD}{name}")
    return setting is not None and setting.get(f"{WORD}val") not in {"0", "false", "off", "none"}


def _list_id(chain: list[Element]) -> str | None:
    """The list that the nearest setting names; "0" there takes a paragraph out of its style's list."""
    for settings in chain:
        found = _value(settings.find(f"{WORD}numPr"), "numId")
        if found is not None:
            return None if found == "0" else found
    return None


def _first(chain: list[Element], name: str) -> str | None:
    return next(
        (value for value in (_value(settings, name) for settings in chain) if value is not None), None
    )


def _value(parent: Element | None, name: str) -> str | None:
    child = None if parent is None else parent.find(f"{WORD}{name}")
    return None if child is None else child.get(f"{WORD}val")


def _is_heading_name(name: str) -> bool:
    return name.lower().startswith("heading") or name.lower() in {"title", "subtitle"}
