"""A report as plain text, for a terminal, a mail or a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report
from timekeeper.views import measured
from timekeeper.views.paragraphs import hanging, wrapped
from timekeeper.views.report.content import content
from timekeeper.views.report.section import Bar, Section, Table
from timekeeper.views.report.segments import DIFFERENCE
from timekeeper.views.safe_text import safe_text
from timekeeper.views.table import RULE, Column, Row, fits, table

LEAST_NAME = 16
"""Cells down to which names are wrapped; narrower pages get a paragraph a row."""

PLANNED, ACTUAL = "-", "#"
"""What bars are drawn with: every terminal and every mail has these."""

LONGEST_BAR = 60
"""Cells: on wide terminals a longer bar is no easier to compare."""


def report_text(report: Report, width: int = 80) -> str:
    """Write a report for lines of `width` cells; narrow ones get a paragraph a segment."""
    seen = content(report)
    head = [safe_text(seen.title), *map(safe_text, (*filter(None, [seen.event]), *seen.lines))]
    blocks = [head, *(list(_section(section, width)) for section in seen.sections)]
    return "\n\n".join("\n".join(wrapped(block, width)) for block in blocks) + "\n"


def _section(section: Section, width: int) -> Iterator[str]:
    yield safe_text(section.heading)
    if section.table:
        yield from _table(section.table, width)
    if section.bars:
        yield from _bars(section.bars, section.longest, width)
    for line in section.lines:
        yield from hanging("  ", safe_text(line), width=width)


def _table(found: Table, width: int) -> list[str]:
    columns = [
        Column(header, found.is_right(at), None if found.is_right(at) else LEAST_NAME)
        for at, header in enumerate(found.headers)
    ]
    rows: list[Row] = [tuple(map(safe_text, row)) for row in found.rows]
    if found.total:
        rows += [RULE, found.total]
    if fits(columns, rows, width):
        return table(columns, rows, width)
    return [line for row in found.rows for line in _paragraph(found, row, width)]


def _paragraph(found: Table, row: Sequence[str], width: int) -> list[str]:
    """Say in lines under its name what the table has in columns."""
    names = found.names
    facts = zip(found.headers[names + 1 :], row[names + 1 :], strict=True)
    said = ", ".join(
        cell if header == DIFFERENCE else f"{header.lower()} {cell}"
        for header, cell in facts
        if cell
    )
    lead = f"{row[0]} " if names else ""
    return hanging(lead, safe_text(row[names]), said, width=width)


def _bars(bars: Sequence[Bar], longest: int, width: int) -> Iterator[str]:
    """Draw two bars a segment, its number before them and the times behind."""
    yield f"  {PLANNED} planned, {ACTUAL} actual"
    number = len(str(bars[-1].number))
    time = measured.width(figures(longest))
    room = max(1, min(LONGEST_BAR, width - number - time - 5))
    for bar in bars:
        yield _bar(f"{bar.number:>{number}}", PLANNED, bar.planned, longest, room)
        if bar.actual is not None:
            yield _bar(" " * number, ACTUAL, bar.actual, longest, room)


def _bar(lead: str, sign: str, seconds: int, longest: int, room: int) -> str:
    """Draw a bar; the shortest time is seen too."""
    cells = -(-seconds * room // longest)
    return f"  {lead} {sign * cells} {figures(seconds)}"
