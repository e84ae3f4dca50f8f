"""A report as a web page: one file that opens offline, prints, and fits a telephone.

The chart is drawn with SVG in the page itself: unlike a background it is printed by every browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.agenda.figures import figures
from timekeeper.session.report import Report
from timekeeper.views.html import escaped, foreign, page
from timekeeper.views.report.content import content
from timekeeper.views.report.section import Bar, Section, Table

# Figures take no more width than they need. The telephone's rows are blocks: figures stand behind
# the names of their columns there.
STYLE = """\
h2 { margin-top: 1.6rem; font-size: 1.1rem; }
section table { margin-top: .3rem; }
th.right, td.right { text-align: right; width: 1px; }
th.name { text-align: left; }
th.words, td.words { text-align: left; }
tbody th { font-weight: 600; }
tbody .name, tbody .words { overflow-wrap: anywhere; min-width: 5.5em; }
tfoot { font-weight: 700; border-top: 2px solid var(--ink); }
.state { font-weight: 700; }
.bars { display: grid; grid-template-columns: 1fr 2fr; gap: .5rem .75rem; margin: 0; }
.bars, .bars dt, .bars dd { break-inside: avoid; }
.legend { break-after: avoid; }
.bars dt, .bars dd { margin: 0; min-width: 0; }
.bars svg { display: block; width: 100%; height: 2.5rem; overflow: visible; }
.bars text { fill: var(--ink); font-size: .75rem; font-variant-numeric: tabular-nums; }
.planned { fill: none; stroke: var(--soft); stroke-width: 1; }
.actual { fill: var(--mark); }
@media screen and (max-width: 34rem) {
  table, tbody, tfoot { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { display: block; padding: .4rem 0; }
  tbody th, tbody td, tfoot th, tfoot td { display: inline; padding: 0 .75rem 0 0; }
  tbody th.name, tfoot th.name { padding: 0; }
  th.name::after { content: "\\A"; white-space: pre; }
  td:empty { display: none !important; }
  td[data-column]:not(:empty)::before {
    content: attr(data-column) " "; color: var(--soft); font-weight: 400;
  }
  .bars { grid-template-columns: 1fr; gap: .1rem; }
  .bars dd { margin-bottom: .5rem; }
}
"""

PLOT = 85
"""Percent of the width the longest bar takes; the rest is for the figures behind it."""


def report_html(report: Report) -> str:
    """Write the page."""
    seen = content(report)
    body = ["<header>"]
    if seen.event:
        body.append(foreign(seen.event, "p", ' class="soft"'))
    body.append(foreign(seen.title, "h1"))
    body += [f'<p class="state">{escaped(line)}</p>' for line in seen.lines]
    body.append("</header>")
    body += [line for section in seen.sections for line in _section(section)]
    return page(f"Report: {seen.title}", body, STYLE)


def _section(section: Section) -> Iterator[str]:
    yield "<section>"
    yield foreign(section.heading, "h2")
    if section.table:
        yield from _table(section.table)
    if section.bars:
        yield from _chart(section.bars, section.longest)
    if section.lines:
        yield "<ul>"
        yield from (foreign(line, "li") for line in section.lines)
        yield "</ul>"
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    yield '<table role="table">'
    headers = (
        f'<th scope="col" role="columnheader" class="{_side(table, at)}">{header}</th>'
        for at, header in enumerate(table.headers)
    )
    yield f'<thead role="rowgroup"><tr role="row">{"".join(headers)}</tr></thead>'
    yield '<tbody role="rowgroup">'
    yield from (_row(table, row) for row in table.rows)
    yield "</tbody>"
    if table.total:
        yield f'<tfoot role="rowgroup">{_row(table, table.total)}</tfoot>'
    yield "</table>"


def _row(table: Table, row: Sequence[str]) -> str:
    cells = (_cell(table, at, text) for at, text in enumerate(row))
    return f'<tr role="row">{"".join(cells)}</tr>'


def _cell(table: Table, at: int, text: str) -> str:
    if at == table.names:
        return foreign(text, "th", ' scope="row" role="rowheader" class="name"')
    column = f' data-column="{table.headers[at]}"' if at > table.names else ""
    if not table.is_right(at):
        return foreign(text, "td", f' role="cell" class="words"{column}')
    return f'<td role="cell" class="right figures"{column}>{escaped(text)}</td>'


def _side(table: Table, at: int) -> str:
    return "right" if table.is_right(at) else "name" if at == table.names else "words"


def _chart(bars: Sequence[Bar], longest: int) -> Iterator[str]:
    yield '<p class="soft legend">Outlined: planned. Filled: actual.</p>'
    yield '<dl class="bars">'
    for bar in bars:
        yield f"<dt>{bar.number} {foreign(bar.title)}</dt>"
        yield f"<dd>{_drawn(bar, longest)}</dd>"
    yield "</dl>"


def _drawn(bar: Bar, longest: int) -> str:
    parts = [_bar("planned", bar.planned, longest, 1)]
    said = f"planned {figures(bar.planned)}"
    if bar.actual is not None:
        parts.append(_bar("actual", bar.actual, longest, 21))
        said += f", actual {figures(bar.actual)}"
    return f'<svg role="img" aria-label="{said}">{"".join(parts)}</svg>'


def _bar(kind: str, seconds: int, longest: int, top: int) -> str:
    width = f"{PLOT * seconds / longest:.2f}%"
    return (
        f'<rect class="{kind}" x="1" y="{top}" width="{width}" height="16"/>'
        f'<text x="{width}" dx="6" y="{top + 13}">{figures(seconds)}</text>'
    )
