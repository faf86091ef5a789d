"""The staff's own words: rules of a thesaurus in a file that the settings name."""

from pathlib import Path

from onrecord.errors import BadSettings, BadWordList
from onrecord_index.wording.rules import lines_of


def own_words(path: Path | None) -> str:
    """Return the staff's own rules, or none if there is no such file.

    Raises BadSettings if the file does not hold any rule.
    """
    if path is None:
        return ""
    try:
        text = path.read_text(encoding="utf-8")
        tuple(lines_of(text))
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([f"ONRECORD_THESAURUS: {path} cannot be read as text"]) from error
    except BadWordList as error:
        raise BadSettings(
            [f'ONRECORD_THESAURUS: line {error.number} of {path} is not a rule: "{error.line}"']
        ) from error
    return text
