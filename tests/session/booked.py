"""Agendas bound to the clock, and the means to build all kinds of them."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.booking import book
from timekeeper.session.overruns import Overrun
from timekeeper.session.simulation import Assumptions

NINE = datetime(2000, 1, 1, 9)


def agenda(*segments: tuple[int, int | None], **more: Any) -> Agenda:
    """Build an agenda from pairs of duration and minimum, in seconds."""
    rows = tuple(
        Segment(title=f"Part {number}", duration=duration, minimum=minimum)
        for number, (duration, minimum) in enumerate(segments, 1)
    )
    return Agenda(title="A session", segments=rows, **more)


def assumed(plan: Agenda, late: int = 0, **over: int) -> Assumptions:
    """Assume overruns in seconds by the segments' numbers: `_2=60`."""
    overruns = tuple(
        Overrun(name[1:], seconds, (int(name[1:]) - 1,)) for name, seconds in over.items()
    )
    return Assumptions(book(plan, None, UTC), late, overruns)


def after_nine(seconds: int) -> time:
    """Give a clock time so many seconds after nine."""
    return (NINE + timedelta(seconds=seconds)).time()


@st.composite
def plans(draw: st.DrawFn, longest: int = 1800, fixed: bool = True) -> Agenda:
    """Draw an agenda within its budget: flexible, automatic and (if asked) fixed segments."""
    rows: list[Segment] = []
    free = 0
    for number in range(1, draw(st.integers(1, 5)) + 1):
        duration = draw(st.integers(1, longest))
        start = None
        if fixed and number > 1 and draw(st.booleans()):
            # Some minutes free before it, or some too little.
            free = max(0, free + draw(st.integers(-longest // 2, longest)))
            start = after_nine(free)
        rows.append(
            Segment(
                title=f"Part {number}",
                duration=duration,
                minimum=draw(st.none() | st.integers(1, duration)),
                method=draw(st.sampled_from([None, "talk", "forum"])),
                start=start,
                advance=draw(st.sampled_from(["manual", "manual", "auto"])),
            )
        )
        free += duration
    planned = sum(row.duration for row in rows)
    slack = draw(st.integers(0, longest))
    return Agenda.model_validate(
        {"title": "A session", "segments": tuple(rows), "budget": planned + slack}
    )


def overruns_of(plan: Agenda, most: int = 600) -> st.SearchStrategy[tuple[Overrun, ...]]:
    """Draw an overrun for each segment that can run over."""
    able = [index for index, row in enumerate(plan.segments) if row.advance != "auto"]
    seconds = st.lists(st.integers(0, most), min_size=len(able), max_size=len(able))
    return seconds.map(
        lambda drawn: tuple(
            Overrun(str(index + 1), over, (index,)) for index, over in zip(able, drawn, strict=True)
        )
    )


@st.composite
def assumptions(
    draw: st.DrawFn, longest: int = 1800, most: int = 600, fixed: bool = True
) -> Assumptions:
    """Draw an agenda and what is assumed of it."""
    plan = draw(plans(longest, fixed))
    late = draw(st.integers(0, longest))
    return Assumptions(book(plan, None, UTC), late, draw(overruns_of(plan, most)))
