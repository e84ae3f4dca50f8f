"""What kind of document some bytes are: their beginning says it, and for texts the name's end."""

import enum

from timekeeper.agenda import source
from timekeeper.agenda.unreadable import Unreadable

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest document that is read; a note with photographs has a few million."""


class Format(enum.Enum):
    """The formats that are read."""

    WORD = "Word"
    EXCEL = "Excel"
    SEPARATED = "CSV"
    TEXT = "text"


_TEXT_ADVICE = "Save it as .docx, .xlsx or .csv, or paste the table into a text file."
_OTHERS = (
    (b"%PDF-", "a PDF", "Copy the table out of it into a text file."),
    (b"\xd0\xcf\x11\xe0", "an old or protected Word or Excel file", _TEXT_ADVICE),
    (b"{\\rtf", "a rich text file", _TEXT_ADVICE),
    (b"\x89PNG", "a picture", "Type or paste the table into a text file."),
    (b"\xff\xd8\xff", "a picture", "Type or paste the table into a text file."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
)


def format_of(content: bytes, ending: str) -> Format | Unreadable:
    """The format of a document, or what it is instead."""
    for mark, name, advice in _OTHERS:
        if content.startswith(mark):
            return Unreadable(f"it is {name}", advice)
    if content.startswith(b"PK"):
        return _package(content)
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return Unreadable("it is a web page or XML", "Copy the table out of it into a text file.")
    if not content.strip():
        return Unreadable("the file is empty", _TEXT_ADVICE)
    if len(content) > source.LARGEST:
        return Unreadable("the text is larger than 1 MiB", "Keep its table, and little else.")
    return Format.SEPARATED if ending.lower() in (".csv", ".tsv") else Format.TEXT


def _package(content: bytes) -> Format | Unreadable:
    """The kind of a package: the names of its parts stand in it as they are."""
    if b"opendocument" in content[:200]:
        return Unreadable("it is an OpenDocument file", _TEXT_ADVICE)
    if b"xl/workbook" in content:
        return Format.EXCEL
    if b"word/" in content:
        return Format.WORD
    return Unreadable("it is a zip file, but none of Word or Excel", _TEXT_ADVICE)
