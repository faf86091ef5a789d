"""What can go wrong, as one tree. Each error carries facts; its message is one English sentence.

    OnrecordError
    ├── BadSpan              a stretch of text that cannot be
    ├── UnreadableRelease    a file that is not a release: missing, empty, binary, too large, no sentence
    │   └── UnlikeRelease    a file that was read, and does not look like a release
    ├── BadQuestion          a line of input that holds no question
    ├── NoName               a file or a folder whose name is empty
    ├── UnknownRelease       an id that no release has
    ├── DuplicateRelease     a file that is in the archive already
    ├── ArchiveFault         the archive cannot do what was asked
    ├── MayPass              what may be over later: a supervisor starts the process again
    │   ├── DatabaseAway     a server that does not answer
    │   ├── SearchFault      search servers that do not do what was asked
    │   ├── HomeBusy         a folder that takes no writing now: a full disk, a lock
    │   ├── HomeTaken        a folder in which another process of the same bot works
    │   ├── AddressInUse     an address that another process listens at
    │   └── WebhookRefused   a webhook that Telegram cannot reach yet
    ├── BadWordList          a line of a thesaurus or of a list of concepts that is not a rule
    ├── BadSettings          every wrong setting, reported together
    ├── BadDay               a day for `ledger export` that cannot be read   (onrecord_bot.record.export)
    ├── NoAnswer             questions of `init` without an answer   (onrecord_bot.commands.first_settings)
    ├── NotFetched           an address that was not fetched, and why        (onrecord_bot.intake.addresses)
    ├── BadRange             a first day that is later than the last day     (onrecord_bot.record.export)
    └── NoRecord             no bot has kept a record here                   (onrecord_bot.record.kept)

Beside it, for what Telegram does not take (onrecord_bot.delivery):

    NotSent                  a message that Telegram refused for good
    ├── Refused              a message that Telegram finds fault with, plain as well
    ├── Withheld             a message of a release that was closed meanwhile
    └── InDoubt              a message that may have arrived, after two attempts
    NotTransmitted           a call that failed before it left this machine
"""

from collections.abc import Sequence


class OnrecordError(Exception):
    """The root: `str(error)` is one sentence fit to show to a person."""


class BadSpan(OnrecordError):
    """A span whose ends are not 0 <= start < end."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(f"A span must run forwards and hold a character: {start} to {end} does not.")
        self.start = start
        self.end = end


class UnreadableRelease(OnrecordError):
    """A source that cannot be read as a release; `reason` completes "Cannot read SOURCE: ..."."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"Cannot read {source}: {reason}.")
        self.source = source
        self.reason = reason


class UnlikeRelease(UnreadableRelease):
    """A source that was read and does not look like a release; `reason` says what it lacks.

    Only the message names an option: it is for a shell.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.args = (f"{source} was read but not taken: {reason}; --anyway takes it.",)


class BadQuestion(OnrecordError):
    """A line of input that holds no question; `reason` says why, as a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoName(OnrecordError):
    """A file or a folder whose name is empty, as a variable of the shell is that was never set."""

    def __init__(self) -> None:
        super().__init__("The name of a file or a folder is empty.")


class UnknownRelease(OnrecordError):
    """An id that no release has; `known` lists those that are most like it."""

    def __init__(self, release: str, known: Sequence[str]) -> None:
        near = f"; known: {', '.join(known)}" if known else ""
        super().__init__(f'No release has the id "{release}"{near}.')
        self.release = release
        self.known = tuple(known)


class TooEarly(OnrecordError):
    """A time to open a release that lies before the time until which it may not be quoted."""

    def __init__(self, release: str) -> None:
        super().__init__(f"{release} may not be quoted so early.")
        self.release = release


class NeedsAnother(OnrecordError):
    """A release that somebody else must open: one who approves releases and did not add it."""

    def __init__(self, release: str) -> None:
        super().__init__(
            f"{release} is opened by somebody who approves releases and did not add it (ONRECORD_APPROVERS)."
        )
        self.release = release


class DuplicateRelease(OnrecordError):
    """A file whose bytes the archive holds already, as `release`."""

    def __init__(self, source: str, release: str) -> None:
        super().__init__(f"{source} is in the archive already, as {release}.")
        self.source = source
        self.release = release


class ArchiveFault(OnrecordError):
    """The archive cannot do what was asked; `reason` says why, as a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BadWordList(OnrecordError):
    """A line, counted from 1, that a list of words cannot hold."""

    def __init__(self, number: int, line: str) -> None:
        super().__init__(f'Line {number} of a list of words is not a rule: "{line}".')
        self.number = number
        self.line = line


class MayPass(OnrecordError):
    """What may be over later, without anybody changing a setting."""


class HomeBusy(MayPass):
    """A file in the home folder that cannot be written now."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"ONRECORD_HOME: {file} cannot be written now; "
            "the disk may be full, or another process may take long to write."
        )
        self.file = file


class HomeTaken(MayPass):
    """A folder in which another process of the same bot works: both would answer everything."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"ONRECORD_HOME: another process of this bot works in {folder}; stop it first.")
        self.folder = folder


class AddressInUse(MayPass):
    """An address at which another process listens; `setting` names it."""

    def __init__(self, setting: str, address: str) -> None:
        super().__init__(f"{setting}: cannot listen on {address}, another process does.")
        self.setting, self.address = setting, address


class WebhookRefused(MayPass):
    """A webhook that Telegram refuses for a reason that may pass, such as a name that does not resolve."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"ONRECORD_WEBHOOK_URL: Telegram still refuses it ({reason}).")
        self.reason = reason


class DatabaseAway(MayPass):
    """A database on a server that does not answer, or does not let us in."""

    def __init__(self) -> None:
        super().__init__("The database of ONRECORD_DATABASE_URL cannot be reached.")


class SearchFault(MayPass):
    """Search servers that cannot be asked or written to; `reason` completes "ONRECORD_SEARCH_URL: ..."."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"ONRECORD_SEARCH_URL: {reason}.")
        self.reason = reason


class BadSettings(OnrecordError):
    """Wrong settings, all of them; each fault is one line that never holds a secret."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("Wrong settings:\n" + "\n".join(f"  {fault}" for fault in faults))
        self.faults = tuple(faults)
