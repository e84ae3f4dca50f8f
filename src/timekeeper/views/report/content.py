"""What a report says, section by section, in texts that no form has made safe for itself yet.

Each form writes the same sections: a plain page, Markdown, a web page, a Word document.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report
from timekeeper.session.state import Phase
from timekeeper.views.amounts import against_budget, left_or_over
from timekeeper.views.naming import rehearsal
from timekeeper.views.replanned import named_causes
from timekeeper.views.report.floors import floors
from timekeeper.views.report.outcomes import outcomes
from timekeeper.views.report.section import Bar, Section
from timekeeper.views.report.segments import actuals, segments
from timekeeper.views.report.times import times
from timekeeper.views.world_said import away, slept, stepped

_UNFINISHED = {
    Phase.WAITING: "NOT STARTED",
    Phase.RUNNING: "NOT FINISHED: this is how it stands",
    Phase.PAUSED: "NOT FINISHED: paused, this is how it stands",
}

PRIVATE = "PRIVATE: names and clock times are in it; not to be passed on"


class Content(NamedTuple):
    """A report: its title, the lines under it, and its sections."""

    title: str
    event: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]


def content(report: Report) -> Content:
    """Put together what a report says."""
    return Content(
        title=report.title,
        event=report.event or "",
        lines=tuple(_lines(report)),
        sections=tuple(section for section in _sections(report) if section.is_filled),
    )


def _lines(report: Report) -> Iterator[str]:
    if report.private:
        yield PRIVATE
    if report.speed > 1:
        yield f"{rehearsal(report.speed)}: time ran {report.speed} times as fast"
    if report.phase in _UNFINISHED:
        yield _UNFINISHED[report.phase]
    if report.started:
        yield times(report.started, report.ended)


def _sections(report: Report) -> Iterator[Section]:
    """Begin with what the session was held for: most readers look for nothing else."""
    yield from outcomes(report.outcomes, private=report.private)
    yield Section("Segments", table=segments(report))
    yield Section("Time used", tuple(_sums(report)))
    yield Section("Planned against actual", bars=tuple(_bars(report)))
    yield Section("Re-plan", tuple(_replanned(report)))
    yield Section("Sleeps, steps and times away", tuple(_interruptions(report)))
    yield from floors(report)
    for segment in report.segments:
        notes = (note for note in report.notes if note.number == segment.number)
        yield Section(
            f"Notes in {segment.number}: {segment.title}",
            tuple(f"{figures(note.since_start)}: {note.text}" for note in notes),
        )


def _sums(report: Report) -> Iterator[str]:
    if report.phase is Phase.WAITING:
        return
    pauses = f": {figures(actuals(report))} in segments, {figures(report.paused)} paused"
    yield f"Used {figures(report.used)}{pauses if report.paused else ''}"
    remaining = report.budget - report.used
    ended = report.phase is Phase.ENDED
    stands = against_budget(remaining) if ended else left_or_over(remaining)
    yield f"Budget {figures(report.budget)}: {stands}"


def _bars(report: Report) -> Iterator[Bar]:
    if not any(segment.actual for segment in report.segments):
        return
    for segment in report.segments:
        yield Bar(segment.number, segment.title, segment.planned, segment.actual)


def _replanned(report: Report) -> Iterator[str]:
    """Say of each segment that was shortened from what to what, and why."""
    for segment in report.segments:
        if segment.taken:
            before = figures(segment.allotted + segment.taken)
            why = named_causes(segment.causes, report.segments)
            yield (
                f"{segment.number} {segment.title}: {before} to {figures(segment.allotted)}"
                f"{f': {why}' if why else ''}"
            )


def _interruptions(report: Report) -> Iterator[str]:
    """List the times away or asleep and the steps of the clock, in the order they happened in."""
    gaps = [(gap.since_start, away(gap.length, gap.source, gap.paused)) for gap in report.gaps]
    steps = [(step.since_start, stepped(step.by)) for step in report.steps]
    sleeps = [(sleep.since_start, slept(sleep.length)) for sleep in report.sleeps]
    for since_start, words in sorted([*gaps, *steps, *sleeps]):
        yield f"{_when(report, since_start)}: {words}"


def _when(report: Report, since_start: int) -> str:
    """Say when something was, as time since the start."""
    if report.phase is Phase.WAITING or since_start < 0:
        return "Before the start"
    return f"At {figures(since_start)}"
