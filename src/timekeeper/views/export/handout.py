"""A handout as a web page: one file that opens anywhere, prints on one page, fits a telephone.

A narrow screen has no room for four columns: there a row becomes a small block, and the table's
roles are stated, because a browser takes what looks like no table for none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timekeeper.views.export.timetable import Row, Timetable
from timekeeper.views.export.words import length, times, when
from timekeeper.views.html import escaped, foreign, page

STYLE = """\
.event { color: var(--mark); font-weight: 600; }
.when { font-size: 1.1rem; font-weight: 600; }
tbody th { font-weight: 600; }
tbody th p { font-weight: 400; }
.lead { width: 24%; }
.notes { white-space: pre-line; border-left: 3px solid var(--line); padding-left: .6rem; }
@media screen and (max-width: 34rem) {
  table, tbody { display: block; }
  caption { display: block; border-bottom: 2px solid var(--ink); }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tbody tr { display: grid; grid-template-columns: 1fr auto; padding: .6rem 0; }
  tbody th, tbody td { padding: 0; }
  tbody th, .lead { grid-column: 1 / -1; width: auto; }
  .length { grid-column: 2; grid-row: 1; }
  .time { grid-column: 1; grid-row: 1; color: var(--mark); font-weight: 600; }
  .lead { color: var(--soft); }
  .lead:empty { display: none; }
}
"""


def handout(timetable: Timetable, notes: bool = False) -> str:
    """Write the page; with the moderator's notes only for whoever asks for them."""
    agenda = timetable.agenda
    body = [
        *_head(timetable),
        *_list("Objectives", agenda.objectives),
        *_list("Themes", agenda.themes),
        *_table(timetable.rows, notes),
    ]
    return page(agenda.title, body, STYLE)


def _head(timetable: Timetable) -> Iterator[str]:
    agenda = timetable.agenda
    yield "<header>"
    if agenda.event:
        yield foreign(agenda.event, "p", ' class="event"')
    yield foreign(agenda.title, "h1")
    parts = (f'<span class="whole">{escaped(part)}' for part in when(timetable))
    yield f'<p class="when">{",</span> ".join(parts)}</span></p>'
    if agenda.hosts:
        yield f'<p class="soft">Hosts: {", ".join(map(foreign, agenda.hosts))}</p>'
    yield "</header>"


def _list(heading: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield f"<section><h2>{heading}</h2><ul>"
        yield from (foreign(text, "li") for text in texts)
        yield "</ul></section>"


def _table(rows: Sequence[Row], notes: bool) -> Iterator[str]:
    has_leads = any(row.segment.lead for row in rows)
    headers = ["Time", "Segment", *(["Lead"] if has_leads else []), "Length"]
    yield '<table role="table">'
    yield "<caption>Agenda</caption>"
    yield '<thead role="rowgroup"><tr role="row">'
    yield from (f'<th scope="col" role="columnheader">{header}</th>' for header in headers)
    yield "</tr></thead>"
    yield '<tbody role="rowgroup">'
    for row in rows:
        yield '<tr role="row">'
        yield f'<td role="cell" class="time figures">{times(row)}</td>'
        yield f'<th scope="row" role="rowheader">{_segment(row, notes)}</th>'
        if has_leads:
            yield foreign(row.segment.lead or "", "td", ' role="cell" class="lead"')
        yield f'<td role="cell" class="length figures">{length(row.segment)}</td>'
        yield "</tr>"
    yield "</tbody>"
    yield "</table>"


def _segment(row: Row, notes: bool) -> str:
    segment = row.segment
    parts = [foreign(segment.title)]
    if segment.method:
        parts.append(foreign(segment.method, "p", ' class="soft"'))
    if notes and segment.notes:
        lines = "\n".join(map(escaped, segment.notes.splitlines()))
        parts.append(f'<p class="notes" dir="auto">{lines}</p>')
    return "".join(parts)
