"""Word and Excel files are packages (zip files of XML): bounds, before any library opens one."""

import re
import zipfile
from typing import IO

from timekeeper.agenda.unreadable import Unreadable

LARGEST_UNPACKED = 128 * 1024 * 1024
"""Bytes of all parts together when they are unpacked."""
LARGEST_PART = 16 * 1024 * 1024
"""Bytes of a part that is no picture; a hundred pages of text have two million."""
MOST_PARTS = 5_000

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg")
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACROS = ("vbaproject.bin", "vbadata.xml")

DAMAGED = Unreadable(
    "the file is damaged", "Open it in its program, and save it anew or paste the table as text."
)


def problem(file: IO[bytes]) -> Unreadable | None:
    """Why a package had better not be opened; None if nothing speaks against it."""
    try:
        with zipfile.ZipFile(file) as package:
            return _problem(package)
    except Exception:  # the library has no word of its own for most that can be wrong with a zip
        return DAMAGED


def _problem(package: zipfile.ZipFile) -> Unreadable | None:
    parts = package.infolist()
    if any(part.flag_bits & 1 for part in parts):
        return Unreadable("the file has a password", "Save it without one.")
    if any(part.filename.lower().endswith(_MACROS) for part in parts):
        return Unreadable("the file holds macros", "Save it as .docx or .xlsx, without them.")
    pictures = [part for part in parts if part.filename.lower().endswith(_PICTURES)]
    others = [part for part in parts if part not in pictures]
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > LARGEST_UNPACKED
        or any(part.file_size > LARGEST_PART for part in others)
    ):
        return Unreadable("the file is too large when it is unpacked", "Paste the table as text.")
    # Unpacking ends at the size that was said, so the bounds above hold. Office never declares
    # entities; whoever does wants them to grow.
    if any(_ENTITIES.search(package.read(part).replace(b"\0", b"")) for part in others):
        return Unreadable("the file declares XML entities", "Save it anew in its program.")
    return None
