"""A Word file that Word has encrypted with a password → Document.

Such a file is no zip but a container (OLE) that holds the zip encrypted. What comes out is judged as any file is.
"""

import io
from dataclasses import replace

from opsgdocs.document import Document
from opsgdocs.errors import PasswordNeeded, TooLarge, UnknownKind, UnreadableFile
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.kind import Kind, kind_of
from opsgdocs.parsers.limits import check_size

_SECTOR = 512  # bytes; Word writes no other for these files
_SHIFT = slice(30, 32)  # in the header: the sector as a power of two, and how many sectors hold the chains
_CHAINS = slice(44, 48)
_PER_CHAIN = _SECTOR // 4  # sectors that one sector of chains tells of

_DESCRIPTION = "EncryptionInfo"
_LONGEST = 1 << 16  # bytes of the description; Word's has 1,200
_ROUNDS = compiled(rb'spinCount="0*(\d+)"')
_MOST_ROUNDS = 1_000_000  # that a password is worked on; Word takes 100,000, in a tenth of a second

_DAMAGED = "it is a damaged file with a password; ask for the document again"
_STRANGE = "it is encrypted in a way that cannot be opened; save it in Word without a password"


def parse_locked(file: File, settings: Settings) -> Document:
    """The document in an encrypted Word file.

    Raises:
        PasswordNeeded: the password is missing or wrong, or the encryption is none of Word's usual ones.
        UnreadableFile: damaged.
        UnknownKind: what was encrypted is no Word file.
        TooLarge: what was encrypted is past a limit.
    """
    from opsgdocs.parsers.word import parse_word

    word = File(file.path, unlock(file, settings.password))
    check_size(word.path, len(word.data), settings.limits)
    if kind_of(word, settings.limits) is not Kind.WORD:
        raise UnknownKind(file.path, "it is encrypted, and not a Word file; give the minutes as Word or PDF")
    return replace(parse_word(word, settings), sha256=file.sha256)


def unlock(file: File, password: str | None) -> bytes:
    """The bytes that were encrypted; raises as `parse_locked`."""
    if not password:
        raise PasswordNeeded(file.path, "it is encrypted; give its password")
    _check_container(file)
    _check_description(file, _description(file))
    return _decrypted(file, password)


def _check_container(file: File) -> None:
    """Chains that tell of far more sectors than there are would be followed for minutes."""
    chains = int.from_bytes(file.data[_CHAINS], "little")
    sectors = len(file.data) // _SECTOR
    if 1 << int.from_bytes(file.data[_SHIFT], "little") != _SECTOR or chains > 2 + 2 * sectors // _PER_CHAIN:
        raise UnreadableFile(file.path, _DAMAGED)


def _description(file: File) -> bytes:
    """How it is encrypted."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(file.data)) as container, container.openstream(_DESCRIPTION) as stream:
            return bytes(stream.read(_LONGEST + 1))
    except Exception as error:  # (the library raises whatever damaged bytes lead it to)
        raise UnreadableFile(file.path, _DAMAGED) from error


def _check_description(file: File, description: bytes) -> None:
    if len(description) > _LONGEST or b"<!" in description:
        raise UnreadableFile(file.path, _DAMAGED)
    rounds = _ROUNDS.search(description)
    if rounds and (len(rounds[1]) > 9 or int(rounds[1]) > _MOST_ROUNDS):
        raise TooLarge(file.path, f"to try a password takes more than {_MOST_ROUNDS:,} rounds; save it without one")


def _decrypted(file: File, password: str) -> bytes:
    from msoffcrypto.exceptions import InvalidKeyError
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = io.BytesIO()
    try:
        locked = OOXMLFile(io.BytesIO(file.data))
        locked.load_key(password=password, verify_password=True)
        locked.decrypt(plain)
    except InvalidKeyError as error:
        raise PasswordNeeded(file.path, "the password does not open it; give the right password") from error
    except Exception as error:  # (as above)
        raise PasswordNeeded(file.path, _STRANGE) from error
    return plain.getvalue()
