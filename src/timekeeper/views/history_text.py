"""What past sessions say as plain text: how long segments took, and what to plan next time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.figures import figures
from timekeeper.session.history import ENOUGH, Consequence, History, Taken
from timekeeper.views.naming import in_a_row, several
from timekeeper.views.paragraphs import hanging, wrapped
from timekeeper.views.safe_text import safe_text
from timekeeper.views.table import Column, Row, fits, table

CUTS_NAMED = 2
"""Shortened segments that are named; the most shortened first."""


def history_text(history: History, width: int = 80) -> str:
    """Write what past sessions say, in lines of at most `width` cells where that can be."""
    one = history.sessions == 1
    sessions = "1 session that was" if one else f"{history.sessions} sessions that were"
    blocks = [
        [f"{sessions} ended; medians, in minutes and seconds"],
        _taken("Method", history.methods, width),
        _taken("Segment", history.segments, width),
        list(_advice(history)),
    ]
    return "\n\n".join("\n".join(wrapped(block, width)) for block in blocks if block) + "\n"


def _taken(header: str, taken: Sequence[Taken], width: int) -> list[str]:
    if not taken:
        return []
    columns = (
        Column(header, least=12),
        *(Column(name, right=True) for name in ("Held", "Planned", "Took", "From", "To")),
        Column("Ran over", right=True),
    )
    rows = [_row(each) for each in taken]
    if fits(columns, rows, width):
        return table(columns, rows, width)
    return [line for each in taken for line in _paragraph(each, width)]


def _row(taken: Taken) -> Row:
    lengths = (taken.planned, taken.actual, taken.shortest, taken.longest)
    return (safe_text(taken.name), str(taken.count), *map(figures, lengths), _over(taken))


def _over(taken: Taken) -> str:
    return f"{figures(taken.over_by)} in {taken.over}" if taken.over else "never"


def _paragraph(taken: Taken, width: int) -> list[str]:
    facts = (
        f"held {taken.count}, planned {figures(taken.planned)}, took {figures(taken.actual)} "
        f"({figures(taken.shortest)} to {figures(taken.longest)}), ran over: {_over(taken)}"
    )
    return hanging("", safe_text(taken.name), facts, width=width)


def _advice(history: History) -> Iterator[str]:
    """Say what ran over more often than not, and what to do about it in the agenda at hand."""
    telling = [taken for taken in history.methods if taken.is_telling]
    if not telling:
        yield f"Nothing ran over more often than not in {ENOUGH} or more."
    known = {consequence.method.name: consequence for consequence in history.consequences}
    for taken in telling:
        consequence = known.get(taken.name)
        yield f"{_ran_over(taken)}{_otherwise(consequence) if consequence else ''}."


def _ran_over(taken: Taken) -> str:
    name = several(safe_text(taken.name))
    name = f"{name[:1].upper()}{name[1:]}"
    return f"{name} ran {figures(taken.over_by)} over in {taken.over} of {taken.count}"


def _otherwise(consequence: Consequence) -> str:
    plan = " and ".join(_plans(consequence))
    expected = [
        f"{safe_text(segment.title)} to be left with {figures(segment.allotted)} of "
        f"{figures(segment.planned)}"
        for segment in sorted(consequence.cut, key=lambda each: -each.taken)[:CUTS_NAMED]
    ]
    if consequence.late:
        expected.append(f"to end {figures(consequence.late)} late")
    return f": plan {plan}" + (f", or expect {' and '.join(expected)}" if expected else "")


def _plans(consequence: Consequence) -> Iterator[str]:
    """Say what to plan; for which segments, when it is not the same for all of them."""
    for seconds in sorted(set(consequence.plan)):
        numbers = [
            number
            for number, plan in zip(consequence.numbers, consequence.plan, strict=True)
            if plan == seconds
        ]
        which = "" if len(numbers) == len(consequence.plan) else f" for {in_a_row(numbers)}"
        yield f"{write_duration(seconds)}{which}"
