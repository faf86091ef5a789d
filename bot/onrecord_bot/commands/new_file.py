"""A file that a command writes for the person who called it: a new one, or a sentence that says why not."""

from pathlib import Path


def write_new_file(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises ArchiveFault."""
    from onrecord.errors import ArchiveFault

    try:
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise ArchiveFault(f"The file cannot be written to {path}: {error.strerror}.") from error
