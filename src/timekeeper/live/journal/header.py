"""The header of a journal: which line it is, and what stands in for it when it is damaged.

A journal without its header is a session without its plan. So the header is written again behind
the first page of records, and whenever the journal is twice as long as it was then: one bad
stretch of a disk does not take all of them. Where there is only the damaged line, what can be
read of it is taken as it stands.
"""

import json
import re
from collections.abc import Mapping, Sequence

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.format import FORMAT, known
from timekeeper.live.journal.record import JSON, LONGEST, RESERVED, Record, decode, seal

_PAGE = 4096
"""Bytes that a disk loses at once."""


def next_copy(records: Sequence[Record], lines: Sequence[bytes]) -> int:
    """Say how many bytes long a journal of these records, and lines, is to have its header again.

    The first record is the header.
    """
    copies = [at for at, record in enumerate(records) if at and is_header(record.body)]
    if not copies:
        return len(lines[0]) + _PAGE
    return 2 * sum(len(line) for line in lines[: copies[-1]])


def is_header(body: Mapping[str, JSON]) -> bool:
    """Say whether a line is a header, the first one or its copy.

    One that has nothing but a format only says what the lines from there on are written in.
    """
    return "format" in body and len(body) > 1


def find_header(records: Sequence[Record], damaged: Sequence[bytes]) -> Record | None:
    """Give the header: the first record, else its copy, else what damaged lines still say.

    `damaged` are the damaged lines at the very beginning. Lines of a newer format may be sealed
    in another way: raises NewerFormat for its header.
    """
    if records and records[0].seq == 0 and "format" in records[0].body:
        return records[0]
    for record in records:
        if is_header(record.body):
            return Record(0, record.stamp, record.body)
    return _guess(damaged, records) if damaged else None


def _guess(damaged: Sequence[bytes], records: Sequence[Record]) -> Record | None:
    """Take a damaged header as it stands where it can still be read.

    Better a plan with a wrong letter, which its own sha256 tells, than a session without one.
    """
    values = _values(_text(damaged[0])) or _picked(_text(b"\n".join(damaged)))
    if values.pop("seq", None) != 0 or "format" not in values:
        return None
    known(values["format"])
    stamp = _stamp(values) or _opened(records)
    body = {key: value for key, value in values.items() if key not in RESERVED}
    return None if stamp is None else Record(0, stamp, body)


def _text(line: bytes) -> str:
    return line[:LONGEST].decode("utf-8", "replace")


def _values(text: str) -> dict[str, JSON]:
    try:
        values = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _picked(text: str) -> dict[str, JSON]:
    """Pick the values that are whole out of a line that is no JSON any more."""
    values = {}
    for key, value in _VALUE.findall(text):
        try:
            values[key] = json.loads(value, strict=False)
        except ValueError:  # a wrong escape in it
            continue
    if isinstance(values.get("agenda"), str):
        return {"seq": 0, "format": FORMAT, **values}
    return {}


_VALUE = re.compile(r'"(\w+)": ("(?:[^"\\]|\\.)*"|true|false|[0-9]+)')


def _stamp(values: dict[str, JSON]) -> Stamp | None:
    try:
        text = json.dumps({"seq": 0, **{key: values[key] for key in ("wall", "boot", "ticks")}})
    except KeyError:
        return None
    record = decode(seal(text.encode()))
    return None if record is None else record.stamp


def _opened(records: Sequence[Record]) -> Stamp | None:
    """Work out when the session was opened from a record that says how long ago that was."""
    for record in records:
        at = record.body.get("at")
        if type(at) is int and not record.body.get("automatic"):
            stamp = record.stamp
            return Stamp(stamp.boot, stamp.ticks - at, stamp.wall - at)
    return None
