"""What opsgdocs raises. Everything else that goes wrong inside a document is a `Problem` on its record.

    OpsgdocsError
    ├── ParseError              a file that gives no Document
    │   ├── UnreadableFile          not there, empty, damaged, cut off
    │   ├── UnknownKind             no kind of document that opsgdocs reads
    │   ├── PasswordNeeded          encrypted; a password is missing or wrong
    │   ├── NoTrustworthyText       a scan, or a text layer that is garbage
    │   ├── TooLarge                past a limit of size, ratio, count or time
    │   ├── ConverterMissing        an old format that needs LibreOffice, a scan that needs text recognition
    │   └── NotMinutes              readable, but not a document of the kind asked for
    ├── UsageError              the caller asked for something that cannot be
    │   ├── UnknownMeeting          a label that no document knows
    │   ├── SeveralCommittees       one history asked over several committees
    │   └── CorrectionError         a file of corrections that cannot be used
    ├── RegisterError           a register that cannot be opened, read or written
    ├── WorkersLost             processes or machines that read documents cannot be had any more
    └── ProfileError            a profile that cannot be used

Each message is one sentence that names the file (or the value), says what is wrong and what to do.
"""

from pathlib import Path

from opsgdocs.characters import one_line


class OpsgdocsError(Exception):
    """Base of all errors that opsgdocs raises on purpose."""


class ParseError(OpsgdocsError):
    """A file that cannot become a Document.

    Attributes:
        path: the file, as it was named.
        reason: what is wrong and what to do, without the file's name.
    """

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = str(path)
        self.reason = reason
        super().__init__(f"{one_line(self.path)}: {reason}")

    def __reduce__(self) -> tuple[type["ParseError"], tuple[str, str]]:
        """Errors travel between worker processes."""
        return type(self), (self.path, self.reason)


class UnreadableFile(ParseError):
    """The file is missing, empty, damaged or cut off."""


class UnknownKind(ParseError):
    """The bytes are of no kind that opsgdocs reads."""


class PasswordNeeded(ParseError):
    """The file is encrypted and the password is missing or wrong."""


class NoTrustworthyText(ParseError):
    """The pages are pictures, or their text layer does not say what they show."""


class TooLarge(ParseError):
    """The file is past a limit: of size, of unpacked size, of members, of pages."""


class ConverterMissing(ParseError):
    """An old format that needs LibreOffice, or a scan that needs text recognition, which is not installed or failed."""


class NotMinutes(ParseError):
    """The file can be read but is not a document of the kind asked for."""


class UsageError(OpsgdocsError):
    """The caller asked for something that cannot be."""


class UnknownMeeting(UsageError):
    """A meeting label or date that no document knows."""


class SeveralCommittees(UsageError):
    """Documents of several committees where one history was asked for."""


class CorrectionError(UsageError):
    """A file of corrections that cannot be read, or an entry in it that says what cannot be."""


class RegisterError(OpsgdocsError):
    """A register that cannot be opened, read or written: no register, damaged, too new, disk full, connection lost."""


class WorkersLost(OpsgdocsError):
    """Processes or machines that read documents do not start, or are not reached any more."""


class ProfileError(OpsgdocsError):
    """A profile that cannot be read or used."""


class FilesLeftOut(UserWarning):
    """Some files of a folder gave no record; the warning names the first of them."""
