"""The sentence encoder that the settings name, if any: it has a say in the order of what is found."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import BadSettings
from onrecord_bot.settings import Settings

if TYPE_CHECKING:
    from onrecord_index.encoding.encoder import Encoder
    from onrecord_index.encoding.likeness import Meaning

_NEEDED = "ONRECORD_ENCODER: needs onnxruntime and tokenizers: pip install 'onrecord[semantic]'"


def meaning_of(settings: Settings, *, is_kept: bool = True) -> "Meaning | None":
    """What compares by the encoder, None without one. Raises BadSettings for one that cannot be used.

    Its vectors are kept beside the archive, unless it is for files that are kept nowhere.
    """
    if settings.encoder is None:
        return None
    return _meaning(settings.encoder, settings.home / "vectors" if is_kept else None)


def encoder_told(settings: Settings) -> tuple[bool, str, str] | None:
    """Whether the encoder can be used, in a sentence, and what to do otherwise; None if none is named."""
    try:
        return (True, f"{settings.encoder} can be used.", "") if meaning_of(settings) is not None else None
    except BadSettings as error:
        return (
            False,
            f"{error.faults[0]}.",
            "Nothing answers until it is mended, or taken out of the settings.",
        )


@lru_cache(maxsize=2)  # loaded once, for archive and desks; one that keeps vectors, one that does not
def _meaning(folder: Path, kept_in: Path | None) -> "Meaning":
    encoder = _encoder(folder)
    from onrecord_index.encoding.kept import KeptVectors
    from onrecord_index.encoding.likeness import Meaning

    kept = KeptVectors(kept_in / f"{encoder.digest()}.sqlite3") if kept_in is not None else None
    return Meaning(encoder, kept)


@lru_cache(maxsize=1)
def _encoder(folder: Path) -> "Encoder":
    try:
        from onrecord_index.encoding.encoder import Encoder  # late: most have none
    except ModuleNotFoundError as error:
        raise BadSettings([_NEEDED]) from error
    return Encoder(folder)
