r"""The segments of a report for spreadsheets: CSV as RFC 4180 has it.

Beginning, times and guarded cells are those of an exported agenda.

- `number`, `title`, `method`, `lead`: the segment
- `planned`, `allotted`, `actual` (empty when it was not held), `paused`: h:mm:ss
- `difference`: minutes longer (+) or shorter (-) than planned, as a number
- `taken` by the re-plan, h:mm:ss, and `reason`
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from timekeeper.session.report import Report, SegmentReport
from timekeeper.views.export.spreadsheet import BYTE_ORDER_MARK, Lines, guarded, time
from timekeeper.views.replanned import named_causes


def report_spreadsheet(report: Report) -> str:
    """Write a row a segment, under a row with the names of the columns."""
    lines = Lines([BYTE_ORDER_MARK])
    rows = [dict(_cells(report, segment)) for segment in report.segments]
    writer = csv.DictWriter(lines, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return "".join(lines)


def _cells(report: Report, segment: SegmentReport) -> Iterator[tuple[str, Any]]:
    difference = segment.difference
    yield "number", segment.number
    yield "title", guarded(segment.title)
    yield "method", guarded(segment.method)
    yield "lead", guarded(segment.lead)
    yield "planned", time(segment.planned)
    yield "allotted", time(segment.allotted)
    yield "actual", time(segment.actual)
    yield "difference", "" if difference is None else f"{difference / 60:.6g}"
    yield "paused", time(segment.paused)
    yield "taken", time(segment.taken)
    yield "reason", guarded(named_causes(segment.causes, report.segments))
