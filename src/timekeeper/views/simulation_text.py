"""A simulation as plain text: what is assumed, how it goes, whether it ends in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session.limits import Limits
from timekeeper.session.simulation import LATEST, Assumptions, SimulatedSegment, Simulation
from timekeeper.views.amounts import difference
from timekeeper.views.assumed import assumptions, named
from timekeeper.views.paragraphs import hanging, wrapped
from timekeeper.views.safe_text import safe_text
from timekeeper.views.show_times import clock
from timekeeper.views.table import RULE, Column, Row, fits, table

_COLUMNS = (
    Column("#", right=True),
    Column("Begins"),
    Column("Segment", least=16),
    Column("Planned", right=True),
    Column("Allotted", right=True),
    Column("Actual", right=True),
    Column("Difference", right=True),
)


def simulation_text(
    assumed: Assumptions,
    simulation: Simulation,
    latest_start: int | None,
    limits: Limits | None = None,
    width: int = 80,
) -> str:
    """Write a simulation for lines of `width` cells; narrow ones get a paragraph a segment."""
    blocks = [
        head(assumed.agenda),
        listed("Assumed", assumptions(assumed, simulation.hard_end, by_chance=False), width),
        _segments(simulation, width),
        list(_waits(simulation)),
        list(_verdict(assumed, simulation, latest_start)),
        [] if limits is None else listed(_MOST, _most(limits, assumed.agenda), width),
    ]
    return written(blocks, width)


def head(agenda: Agenda) -> list[str]:
    """Name what is simulated."""
    return [safe_text(text) for text in (agenda.title, agenda.event) if text]


def listed(heading: str, points: Iterable[str], width: int) -> list[str]:
    """Put points under a heading."""
    return [
        f"{heading}:",
        *(line for point in points for line in hanging("- ", point, width=width)),
    ]


def written(blocks: Iterable[Sequence[str]], width: int) -> str:
    """Put blocks of lines under each other, an empty line between two."""
    return "\n\n".join("\n".join(wrapped(block, width)) for block in blocks if block) + "\n"


def _segments(simulation: Simulation, width: int) -> list[str]:
    rows = [_row(segment) for segment in simulation.segments]
    rows = [*rows, RULE, _total(simulation)]
    if fits(_COLUMNS, rows, width):
        return table(_COLUMNS, rows, width)
    return [line for segment in simulation.segments for line in _paragraph(segment, width)]


def _row(segment: SimulatedSegment) -> Row:
    return [
        str(segment.number),
        clock(segment.begins),
        safe_text(segment.title),
        figures(segment.planned),
        figures(segment.allotted),
        figures(segment.actual),
        difference(segment.difference),
    ]


def _total(simulation: Simulation) -> Row:
    actual = simulation.used - simulation.waited
    sums = [simulation.planned, sum(segment.allotted for segment in simulation.segments), actual]
    return ["", "", "Total", *map(figures, sums), difference(actual - simulation.planned)]


def _paragraph(segment: SimulatedSegment, width: int) -> list[str]:
    """Say in lines under its title what the table has in columns."""
    facts = (
        f"planned {figures(segment.planned)}, allotted {figures(segment.allotted)}, "
        f"actual {figures(segment.actual)}, {difference(segment.difference)}"
    )
    lead = f"{segment.number}  {clock(segment.begins)}  "
    return hanging(lead, safe_text(segment.title), facts, width=width)


def _waits(simulation: Simulation) -> Iterator[str]:
    for segment in simulation.segments:
        if segment.waited:
            waited = figures(segment.waited)
            yield f"Before segment {segment.number + 1} the room waits {waited} for its fixed start"


def _verdict(
    assumed: Assumptions, simulation: Simulation, latest_start: int | None
) -> Iterator[str]:
    yield _ends(simulation)
    yield (
        f"Planned {figures(simulation.planned)}, used {figures(simulation.used)} of a budget of "
        f"{figures(assumed.agenda.budget)}"
    )
    if latest_start is not None and not simulation.late:
        yield _reserve(latest_start - assumed.late, latest_start)


def _ends(simulation: Simulation) -> str:
    """Say whether it ends in time, and what segments give for that."""
    end, flexible = clock(simulation.ends), [each for each in simulation.segments if each.gives]
    if not simulation.late:
        giving = [segment for segment in flexible if segment.taken]
        return f"Ends {end}, on time" + (f": {_given(giving)}" if giving else "")
    lost = figures(simulation.late)
    if not any(segment.could_give for segment in flexible):
        return f"Cannot end before {end}; {lost} must go"
    them = "it" if len(flexible) == 1 else "them"
    return (
        f"Ends {end}, {lost} late: {_given(flexible)}, and the rest comes too late to be taken "
        f"from {them}"
    )


def _given(segments: Sequence[SimulatedSegment]) -> str:
    return "; ".join(
        f"segment {segment.number}, {safe_text(segment.title)}, gives {figures(segment.taken)} of "
        f"its {figures(segment.gives)}"
        for segment in segments
    )


def _reserve(reserve: int, latest_start: int) -> str:
    """Say how much could still be lost at the start."""
    if not reserve:
        return "No reserve: it cannot start any later"
    return f"In reserve {_at_most(reserve, latest_start)}: so much later it could start"


_MOST = "The most it bears, with all else as assumed"


def _most(limits: Limits, agenda: Agenda) -> Iterator[str]:
    late = limits.late
    yield f"late start: {_NOTHING if late is None else _at_most(late, late)}"
    for overrun, seconds in limits.overruns:
        most = _NOTHING if seconds is None else figures(seconds)
        yield f"overrun of {named(overrun, agenda)}: {most}"


_NOTHING = "none, it ends late all the same"


def _at_most(seconds: int, late: int) -> str:
    """Write seconds that a late start of so many leads to; nobody looked beyond the latest one."""
    return f"{figures(seconds)} or more" if late == LATEST else figures(seconds)
