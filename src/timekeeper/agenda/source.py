"""From bytes to text: size, encoding, and the characters a YAML file may hold."""

import re
from typing import NamedTuple

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import TOP, Lines

LARGEST = 1024 * 1024
"""Bytes of the largest file that is read; a full day's agenda has a few thousand."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FORBIDDEN = "\u2028\u2029\ufeff\ufffe\uffff"
"""Not text to YAML (1.2.2, section 5.1), or (U+0085, U+2028, U+2029) a line end to some readers
only, or (U+FEFF) a byte order mark in the middle of a text. One pattern for all of them would take
milliseconds to compile, on every start."""
_NAMES = {"\x00": "NUL", "\x0b": "vertical tab", "\x1b": "escape", "\ufeff": "byte order mark"}


class Source(NamedTuple):
    """A file as text. `refused`: it is no text an agenda could be in."""

    text: str
    findings: tuple[Finding, ...] = ()
    refused: bool = False
    cleaned: str | None = None

    @property
    def readable(self) -> str:
        """The text with a space for every character that a parser would stumble over."""
        return self.text if self.cleaned is None else self.cleaned


def decode(source: bytes) -> Source:
    """The text of a file, or why it is none."""
    if len(source) > LARGEST:
        return _refuse("TK001", "the file is larger than 1 MiB", "An agenda is a small text file.")
    if other := _other_encoding(source):
        return _refuse("TK002", f"the file is {other[0]}", other[1])
    try:
        text = source.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf8(source, error.start)
    found = _CONTROL.search(text)
    places = [found.start()] if found else []
    if not text.isascii():
        places += [text.index(sign) for sign in _FORBIDDEN if sign in text]
    return _without_forbidden(text, min(places)) if places else Source(text)


def _refuse(code: str, message: str, advice: str) -> Source:
    return Source("", (finding(code, message, advice, TOP),), refused=True)


def _other_encoding(source: bytes) -> tuple[str, str] | None:
    """What the first bytes show the file to be, with advice, when it is not UTF-8 at all."""
    if source.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32 text", "Save it as UTF-8."
    if source.startswith((b"\xff\xfe", b"\xfe\xff")) or _every_other_byte_is_nul(source):
        return "UTF-16 text", "Save it as UTF-8 (in Notepad: Save as, Encoding, UTF-8)."
    if source.startswith(b"PK\x03\x04"):
        return "a Word, Excel or zip file", "Write the agenda in a plain text file."
    if source.startswith(b"%PDF-"):
        return "a PDF", "Write the agenda in a plain text file."
    return None


def _every_other_byte_is_nul(source: bytes) -> bool:
    head = source[:64]
    return len(head) > 3 and (not any(head[::2]) or not any(head[1::2])) and any(head)


def _not_utf8(source: bytes, start: int) -> Source:
    before = source[:start].decode("utf-8").removeprefix("\ufeff")
    text = source.decode("utf-8", errors="replace").removeprefix("\ufeff")
    message = f"byte 0x{source[start]:02x} is not UTF-8 text"
    advice = "Save the file as UTF-8; it looks like an older Windows or Mac encoding."
    span = Lines(text).span(len(before))
    return Source(text, (finding("TK002", message, advice, span),), refused=True)


def _without_forbidden(text: str, first: int) -> Source:
    sign = text[first]
    name = f"{_NAMES[sign]} (U+{ord(sign):04X})" if sign in _NAMES else f"U+{ord(sign):04X}"
    message = f"the invisible character {name} does not belong in an agenda"
    advice = "Delete it; it often comes with text pasted from another program."
    cleaned = _CONTROL.sub(" ", text).translate(dict.fromkeys(map(ord, _FORBIDDEN), " "))
    found = finding("TK003", message, advice, Lines(text).span(first))
    return Source(text, (found,), cleaned=cleaned)
