"""What several commands share: their options, what came of them, a home of no use, a file they write."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import NoName

if TYPE_CHECKING:
    from onrecord_bot.settings import Settings


def path_named(name: str) -> Path:
    """The file or folder of a name. Raises NoName if that is empty, which would be the folder one is in."""
    if not name.strip():
        raise NoName
    return Path(name)


Files = Annotated[
    list[Path] | None,
    typer.Option(
        "--file", parser=path_named, metavar="PATH", help="Ask this file only. It is not stored. Repeatable."
    ),
]
Ids = Annotated[
    list[str] | None, typer.Option("--release", metavar="ID", help="Ask only this release. Repeatable.")
]
Trial = Annotated[
    str | None,
    typer.Option("--try", metavar="ID", help="Ask this release alone, open or not, as a trial for staff."),
]
Anyway = Annotated[bool, typer.Option("--anyway", help="Accept files that do not look like a news release.")]
FirstDay = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="First day, for example 2025-03-01.")
]
LastDay = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Last day, for example 2025-03-31.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Share = Annotated[
    float | None,
    typer.Option(min=0, max=1, metavar="SHARE", help="Fail if this figure is worse than SHARE (0 to 1)."),
]


def exit_unless(good: bool, status: int) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise Exit with a status if something is not good."""
    if not good:
        raise typer.Exit(status)


def warn_of_home(settings: "Settings") -> None:
    """Say on standard error that the example alone can answer, where ONRECORD_HOME takes no file."""
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.setting_faults import is_kept, takes_files

    kept_elsewhere = settings.database_url is not None
    if not kept_elsewhere and not is_kept(settings.database_file) and not takes_files(settings.home):
        fault = f"ONRECORD_HOME: {settings.home} cannot be written, so no release is kept there"
        typer.echo(visible(f"{fault}; the bundled example answers."), err=True)


def without_verbose(arguments: list[str]) -> tuple[list[str], bool]:
    """The arguments without --verbose, which may stand anywhere before a `--`, and whether it was there."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [argument for argument in arguments[:end] if argument != "--verbose"]
    return kept + arguments[end:], len(kept) < end


def write_new_file(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises ArchiveFault."""
    from onrecord.errors import ArchiveFault

    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise ArchiveFault(f"{path} is there already; nothing is overwritten.") from error
    except OSError as error:
        raise ArchiveFault(f"The file cannot be written to {path}: {error.strerror}.") from error
