"""A report as plain text: planned against actual, for a terminal, a mail or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report, SegmentReport
from timekeeper.session.state import Phase
from timekeeper.views.amounts import against_budget, left_or_over
from timekeeper.views.happened import away, slept, stepped
from timekeeper.views.naming import rehearsal
from timekeeper.views.paragraphs import hanging, wrapped
from timekeeper.views.safe_text import safe_text
from timekeeper.views.table import RULE, Column, Row, fits, table

_UNFINISHED = {
    Phase.WAITING: "NOT STARTED",
    Phase.RUNNING: "NOT FINISHED: this is how it stands",
    Phase.PAUSED: "NOT FINISHED: paused, this is how it stands",
}


def report_text(report: Report, width: int = 80) -> str:
    """Write a report for lines of `width` cells; narrow ones get a paragraph a segment."""
    blocks = (
        _head(report),
        _segments(report, width),
        _sums(report),
        list(_interruptions(report)),
        list(_notes(report, width)),
    )
    return "\n\n".join("\n".join(wrapped(block, width)) for block in blocks if block) + "\n"


def _head(report: Report) -> list[str]:
    lines = [safe_text(report.title)]
    if report.event:
        lines.append(safe_text(report.event))
    if report.speed > 1:
        lines.append(f"{rehearsal(report.speed)}: time ran {report.speed} times as fast")
    if report.phase in _UNFINISHED:
        lines.append(_UNFINISHED[report.phase])
    if report.started:
        lines.append(_times(report.started, report.ended))
    return lines


def _times(started: datetime, ended: datetime | None) -> str:
    begun = f"Started {_instant(started)}"
    if ended is None:
        return begun
    if started.utcoffset() != ended.utcoffset():  # summer time began or ended meanwhile
        return f"Started {started.isoformat(' ')}, ended {ended.isoformat(' ')}"
    same_day = started.date() == ended.date()
    return f"{begun}, ended {f'{ended:%H:%M:%S}' if same_day else _instant(ended)}"


def _instant(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M:%S}"


def _segments(report: Report, width: int) -> list[str]:
    columns, rows = _table(report)
    if fits(columns, rows, width):
        return table(columns, rows, width)
    return [line for segment in report.segments for line in _paragraph(report, segment, width)]


def _table(report: Report) -> tuple[list[Column], list[Row]]:
    columns = list(_columns(report))
    *rows, total = zip(*(texts for _, texts in columns), strict=True)
    return [column for column, _ in columns], [*rows, RULE, total]


def _columns(report: Report) -> Iterator[tuple[Column, list[str]]]:
    """Give each column with its cells, the total last.

    Allotted times and pauses have a column only when there are any.
    """
    rows = report.segments
    allotted = sum(row.allotted for row in rows)
    yield Column("#", right=True), [*(str(row.number) for row in rows), ""]
    yield Column("Segment", least=16), [*(safe_text(row.title) for row in rows), "Total"]
    yield _figures("Planned", (figures(row.planned) for row in rows), figures(report.planned))
    if any(row.allotted != row.planned for row in rows):
        yield _figures("Allotted", map(_allotted, rows), figures(allotted))
    actuals = (_actual(report, row) for row in rows)
    yield _figures("Actual", actuals, figures(_actuals(report)))
    differences = (_difference(row.difference) for row in rows)
    yield _figures("Difference", differences, _total_difference(report))
    if report.paused:
        pauses = (figures(row.paused) if row.paused else "" for row in rows)
        yield _figures("Paused", pauses, figures(report.paused))


def _figures(header: str, texts: Iterable[str], total: str) -> tuple[Column, list[str]]:
    return Column(header, right=True), [*texts, total]


def _allotted(segment: SegmentReport) -> str:
    """Give what was allotted where it differs from the plan."""
    return "" if segment.allotted == segment.planned else figures(segment.allotted)


def _paragraph(report: Report, segment: SegmentReport, width: int) -> list[str]:
    """Say in lines under its title what the table has in columns."""
    facts = [f"planned {figures(segment.planned)}"]
    if segment.allotted != segment.planned:
        facts.append(f"allotted {figures(segment.allotted)}")
    facts.append(
        _actual(report, segment)
        if segment.actual is None
        else f"actual {figures(segment.actual)}, {_difference(segment.difference)}"
    )
    if segment.paused:
        facts.append(f"paused {figures(segment.paused)}")
    return hanging(f"{segment.number} ", safe_text(segment.title), ", ".join(facts), width=width)


def _actual(report: Report, segment: SegmentReport) -> str:
    if segment.actual is not None:
        return figures(segment.actual)
    return "not held" if report.phase is Phase.ENDED else "not yet"


def _actuals(report: Report) -> int:
    return sum(segment.actual or 0 for segment in report.segments)


def _difference(seconds: int | None) -> str:
    """Say a difference in words: longer or shorter than planned."""
    if seconds is None:
        return ""
    if seconds == 0:
        return "as planned"
    return f"{figures(abs(seconds))} {'longer' if seconds > 0 else 'shorter'}"


def _total_difference(report: Report) -> str:
    """Compare the totals only when there is nothing more to come."""
    return _difference(_actuals(report) - report.planned) if report.phase is Phase.ENDED else ""


def _sums(report: Report) -> list[str]:
    if report.started is None:
        return []
    pauses = f": {figures(_actuals(report))} in segments, {figures(report.paused)} paused"
    used = f"Used {figures(report.used)}{pauses if report.paused else ''}"
    remaining = report.budget - report.used
    ended = report.phase is Phase.ENDED
    stands = against_budget(remaining) if ended else left_or_over(remaining)
    return [used, f"Budget {figures(report.budget)}: {stands}"]


def _interruptions(report: Report) -> Iterator[str]:
    """List the times away or asleep and the steps of the clock, in the order they happened in."""
    gaps = [(gap.since_start, away(gap.length, gap.source, gap.paused)) for gap in report.gaps]
    steps = [(step.since_start, stepped(step.by)) for step in report.steps]
    sleeps = [(sleep.since_start, slept(sleep.length)) for sleep in report.sleeps]
    for since_start, words in sorted([*gaps, *steps, *sleeps]):
        yield f"{_when(report, since_start)}: {words}"


def _when(report: Report, since_start: int) -> str:
    """Say when something was, as time since the start."""
    if report.started is None or since_start < 0:
        return "Before the start"
    return f"At {figures(since_start)}"


def _notes(report: Report, width: int) -> Iterator[str]:
    """List the notes under the titles of their segments, in the order of the agenda."""
    for segment in report.segments:
        notes = [note for note in report.notes if note.number == segment.number]
        if notes:
            yield from hanging(
                "Notes ", f"{segment.number}: {safe_text(segment.title)}", width=width
            )
        for note in notes:
            lead = f"  {figures(note.since_start)}  "
            yield from hanging(lead, safe_text(note.text), width=width)
