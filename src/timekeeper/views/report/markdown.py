"""A report in Markdown, to be pasted where people write: GitHub, Google Docs, a wiki."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report
from timekeeper.views.export.markdown import escaped
from timekeeper.views.report.content import content
from timekeeper.views.report.section import Bar, Section, Table

CELLS = 30
"""How long the longest bar is, in letters: it has a place beside a segment's title."""


def report_markdown(report: Report) -> str:
    """Write a report with a table GitHub shows as one."""
    seen = content(report)
    blocks = [f"# {escaped(seen.title)}"]
    if seen.event:
        blocks.append(escaped(seen.event))
    blocks += [f"**{escaped(line)}**" for line in seen.lines]
    blocks += [block for section in seen.sections for block in _section(section)]
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.heading)}"
    if section.table:
        yield "\n".join(_table(section.table))
    if section.bars:
        yield "\n".join(["```text", *_bars(section.bars, section.longest), "```"])
    if section.lines:
        yield "\n".join(f"- {escaped(line)}" for line in section.lines)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.headers)
    yield _row("---:" if table.is_right(at) else "---" for at in range(len(table.headers)))
    for row in table.rows:
        yield _row(map(escaped, row))
    if table.total:
        yield _row(f"**{cell}**" if cell else "" for cell in table.total)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _bars(bars: Sequence[Bar], longest: int) -> Iterator[str]:
    """Draw the chart in letters of one width: it has nothing in it that somebody wrote."""
    number = len(str(bars[-1].number))
    for bar in bars:
        yield _bar(f"{bar.number:>{number}} planned", "-", bar.planned, longest)
        if bar.actual is not None:
            yield _bar(f"{'':>{number}} actual ", "#", bar.actual, longest)


def _bar(lead: str, sign: str, seconds: int, longest: int) -> str:
    cells = -(-seconds * CELLS // longest)
    return f"{lead} {sign * cells} {figures(seconds)}"
