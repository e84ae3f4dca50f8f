"""The table of the segments: planned, allotted, actual, difference."""

from __future__ import annotations

from collections.abc import Iterator

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report, SegmentReport
from timekeeper.session.state import Phase
from timekeeper.views.report.section import Table

DIFFERENCE = "Difference"
"""The column whose cells say by themselves what they are."""


def segments(report: Report) -> Table:
    """Give a row a segment, and the total."""
    headers, columns = zip(*_columns(report), strict=True)
    *rows, total = zip(*columns, strict=True)
    return Table(headers, tuple(rows), total)


def actuals(report: Report) -> int:
    """Give the seconds of all segments together, pauses left out."""
    return sum(segment.actual or 0 for segment in report.segments)


def difference(seconds: int | None) -> str:
    """Say a difference in words: longer or shorter than planned."""
    if seconds is None:
        return ""
    if seconds == 0:
        return "as planned"
    return f"{figures(abs(seconds))} {'longer' if seconds > 0 else 'shorter'}"


def _columns(report: Report) -> Iterator[tuple[str, list[str]]]:
    """Give each column with its cells, the total last.

    Allotted times and pauses have a column only when there are any.
    """
    rows = report.segments
    yield "#", [*(str(row.number) for row in rows), ""]
    yield "Segment", [*(row.title for row in rows), "Total"]
    yield "Planned", [*(figures(row.planned) for row in rows), figures(report.planned)]
    if any(row.allotted != row.planned for row in rows):
        allotted = figures(sum(row.allotted for row in rows))
        yield "Allotted", [*map(_allotted, rows), allotted]
    yield "Actual", [*(_actual(report, row) for row in rows), figures(actuals(report))]
    yield DIFFERENCE, [*(difference(row.difference) for row in rows), _total(report)]
    if report.paused:
        pauses = (figures(row.paused) if row.paused else "" for row in rows)
        yield "Paused", [*pauses, figures(report.paused)]


def _allotted(segment: SegmentReport) -> str:
    """Give what was allotted where it differs from the plan."""
    return "" if segment.allotted == segment.planned else figures(segment.allotted)


def _actual(report: Report, segment: SegmentReport) -> str:
    if segment.actual is not None:
        return figures(segment.actual)
    return "not held" if report.phase is Phase.ENDED else "not yet"


def _total(report: Report) -> str:
    """Compare the totals only when there is nothing more to come."""
    return difference(actuals(report) - report.planned) if report.phase is Phase.ENDED else ""
