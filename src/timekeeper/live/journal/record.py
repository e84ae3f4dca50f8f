"""One line of the journal: a record written as JSON that `cat` shows, and read back.

    {"seq": 3, "event": "paused", "at": 61000000000, "wall": "2026-11-23T14:03:10.123456789Z",
     "boot": "1f0c...", "ticks": 123456789, "crc": "89abcdef"}

(on one line). The CRC32 is of the line without the crc field, so a flipped bit never passes.
"""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zlib import crc32

from timekeeper.live.clock import Stamp

JSON = Any
"""None, bool, int, float, str, and lists and mappings of them."""

START = b'{"seq": '
"""How every line begins; inside a string its quotes are escaped, so it never begins there."""

_CRC = b', "crc": "'
CRC_FIELD = len(_CRC) + 8 + len(b'"}')
"""How many bytes the crc field takes at the end of a line, closing brace and all."""

LONGEST = 4 * 1024 * 1024
"""Bytes that no line comes near: an agenda has at most 1 MiB, and JSON at most doubles that."""

RESERVED = frozenset({"seq", "wall", "boot", "ticks", "crc"})
"""The keys of the line itself, which a body cannot have."""


class Record(NamedTuple):
    """What one line says: its place in the journal, when it was written, and its body."""

    seq: int
    stamp: Stamp
    body: Mapping[str, JSON]


def encode(record: Record) -> bytes:
    """Write a record as one line with its newline.

    Raises ValueError or TypeError for a body that JSON cannot hold or that has a reserved key.
    """
    if taken := RESERVED & record.body.keys():
        raise ValueError(f"a record's body cannot have the key {sorted(taken)[0]!r}")
    stamp = record.stamp
    values = {
        "seq": record.seq,
        **record.body,
        "wall": write_wall(stamp.wall),
        "boot": stamp.boot,
        "ticks": stamp.ticks,
    }
    text = json.dumps(values, ensure_ascii=False, allow_nan=False)
    return seal(_UNSAFE.sub(_escape, text).encode()) + b"\n"


def seal(text: bytes) -> bytes:
    """Make a line (without newline) of its JSON text: the same with the crc as its last key."""
    return text[:-1] + _CRC + b'%08x"}' % checksum(text)


def checksum(text: bytes) -> int:
    """Give the CRC32 of a line's JSON text, the crc field left out."""
    return crc32(text)


def decode(line: bytes) -> Record | None:
    """Read a line without its newline, or None when it is not whole and sound."""
    if len(line) <= CRC_FIELD:
        return None
    text = line[:-CRC_FIELD] + b"}"
    if seal(text) != line:
        return None
    try:
        return _record(json.loads(text))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def end_of_record(piece: bytes) -> int:
    """Say where the last record in some bytes would end, newline excluded (0: nowhere)."""
    mark = piece.rfind(_CRC)
    return mark + CRC_FIELD if mark >= 0 else 0


def seams(piece: bytes) -> list[int]:
    """Say where in some bytes records begin or end, the bytes' own ends among them."""
    begins = (match.start() for match in re.finditer(re.escape(START), piece))
    ends = (match.start() + CRC_FIELD for match in re.finditer(re.escape(_CRC), piece))
    return sorted({0, *begins, *(end for end in ends if end < len(piece)), len(piece)})


# Lone surrogates have no UTF-8; the others break lines, turn text round or steer a terminal
# when the file is shown with cat. json escapes those below U+0020 itself.
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

_EPOCH = datetime(1970, 1, 1)
_SECOND = 1_000_000_000
_FIRST_SECOND = (datetime.min - _EPOCH) // timedelta(seconds=1)
_LAST_SECOND = (datetime.max - _EPOCH) // timedelta(seconds=1)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _record(values: dict[str, JSON]) -> Record:
    seq, wall = values.pop("seq"), values.pop("wall")
    boot, ticks = values.pop("boot"), values.pop("ticks")
    if not (type(seq) is type(ticks) is int and type(boot) is str):
        raise TypeError("not a line of a journal")
    return Record(seq, Stamp(boot, ticks, _read_wall(wall)), values)


def write_wall(wall: int) -> str:
    """Write nanoseconds since 1970 UTC as date and time, to the nanosecond."""
    seconds, nanoseconds = divmod(wall, _SECOND)
    # A clock beyond the calendar's years 1 to 9999 is shown at its edge: a journal never refuses.
    seconds = min(max(seconds, _FIRST_SECOND), _LAST_SECOND)
    moment = _EPOCH + timedelta(seconds=seconds)
    return f"{moment.isoformat(timespec='seconds')}.{nanoseconds:09}Z"


def _read_wall(text: str) -> int:
    moment = datetime.fromisoformat(text[:19])
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    return seconds * _SECOND + int(text[20:29])
