r"""A table for spreadsheets: CSV as RFC 4180 has it.

It begins with a byte order mark, or Excel takes Burmese and Thai for Latin. Times and durations
are written h:mm:ss, which Excel, LibreOffice and Google Sheets read as times; minutes stand beside
them as numbers. A cell that a spreadsheet would take for a formula begins with an apostrophe.

- `number`, `id`, `title`, `method`, `lead`: the segment
- `date`, `start`, `end`: on the clock, empty where it is not known; `since`: from the start of the
  session, empty from a fixed start on when nobody knows when the session starts
- `duration`, `minutes`: planned; `minimum`: the shortest it may become
- `fixed`, `auto`: `yes` for a fixed start, and for a segment that goes on by itself
- `notes`: for the moderator
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from timekeeper.views.export.timetable import Row, Timetable
from timekeeper.views.safe_text import safe_text

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

FORMULA = tuple("=+-@＝＋－＠")
"""How a formula may begin; the wide ones are taken for the others by East Asian spreadsheets."""


class Lines(list[str]):
    """What the csv module writes to."""

    def write(self, line: str) -> None:
        """Take a line."""
        self.append(line)


def spreadsheet(timetable: Timetable) -> str:
    """Write a row a segment, under a row with the names of the columns."""
    lines = Lines([BYTE_ORDER_MARK])
    rows = [dict(_cells(timetable, row)) for row in timetable.rows]
    writer = csv.DictWriter(lines, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return "".join(lines)


def guarded(text: str | None) -> str:
    """Write a text so that no spreadsheet reckons with it."""
    lines = "\n".join(map(safe_text, (text or "").splitlines()))
    return f"'{lines}" if lines.startswith(FORMULA) else lines


def _cells(timetable: Timetable, row: Row) -> Iterator[tuple[str, Any]]:
    segment = row.segment
    yield "number", row.number
    yield "id", guarded(row.id)
    yield "date", _day(timetable, row)
    yield "start", f"{row.start:%H:%M:%S}" if row.start else ""
    yield "end", f"{row.end:%H:%M:%S}" if row.end else ""
    yield "since", time(row.since)
    yield "title", guarded(segment.title)
    yield "method", guarded(segment.method)
    yield "lead", guarded(segment.lead)
    yield "duration", time(segment.duration)
    yield "minutes", f"{segment.duration / 60:.6g}"
    yield "minimum", time(segment.minimum)
    yield "fixed", "yes" if segment.start else ""
    yield "auto", "yes" if segment.advance == "auto" else ""
    yield "notes", guarded(segment.notes)


def _day(timetable: Timetable, row: Row) -> str:
    day = timetable.day(row.start) if row.start else timetable.agenda.date
    return day.isoformat() if day else ""


def time(seconds: int | None) -> str:
    """Write seconds as spreadsheets read a time: h:mm:ss."""
    if seconds is None:
        return ""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
