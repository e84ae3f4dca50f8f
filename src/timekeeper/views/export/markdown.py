"""A handout in Markdown, to be pasted where people write: GitHub, Google Docs, a wiki.

The table is GitHub's. Whatever means something to Markdown is written as the sign itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timekeeper.views.export.timetable import Row, Timetable
from timekeeper.views.export.words import length, times, when
from timekeeper.views.safe_text import safe_text

# Inside a word `_` means nothing. What stands in an address stays, or the address would change.
_SIGNS = r"(https?://[^\s<>|\\`*\[\]]+)|([\\`*\[\]<>|~&$#]|(?<![^\W_])_|_(?![^\W_]))"
_BEGINNINGS = r"[-+=]|[0-9]+(?=[.)])"
"""What would make a list or a line across the page of a text that begins with it."""


def markdown(timetable: Timetable, notes: bool = False) -> str:
    """Write the handout; with the moderator's notes only for whoever asks for them."""
    agenda = timetable.agenda
    blocks = [
        f"# {escaped(agenda.title)}",
        *_facts(timetable),
        *_list("Objectives", agenda.objectives),
        *_list("Themes", agenda.themes),
        "\n".join(_table(timetable.rows)),
        *(_notes(timetable.rows) if notes else ()),
    ]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is, on one line."""
    plain = re.sub(_SIGNS, _as_itself, safe_text(text))
    if found := re.match(_BEGINNINGS, plain):
        # A digit cannot be escaped, the sign behind the number can.
        at = found.end() if found[0].isdigit() else 0
        return f"{plain[:at]}\\{plain[at:]}"
    return plain


def _as_itself(found: re.Match[str]) -> str:
    return found[1] or f"\\{found[2]}"


def _facts(timetable: Timetable) -> Iterator[str]:
    agenda = timetable.agenda
    if agenda.event:
        yield escaped(agenda.event)
    yield f"**{escaped(', '.join(when(timetable)))}**"
    if agenda.hosts:
        yield f"Hosts: {', '.join(map(escaped, agenda.hosts))}"


def _list(heading: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield f"## {heading}"
        yield "\n".join(f"- {escaped(text)}" for text in texts)


def _table(rows: Sequence[Row]) -> Iterator[str]:
    columns = {
        "Time": [times(row) for row in rows],
        "Segment": [row.segment.title for row in rows],
        "Method": [row.segment.method or "" for row in rows],
        "Lead": [row.segment.lead or "" for row in rows],
        "Length": [length(row.segment) for row in rows],
    }
    used = {header: cells for header, cells in columns.items() if any(cells)}
    yield _line(used)
    yield _line("---" for _ in used)
    for cells in zip(*used.values(), strict=True):
        yield _line(map(escaped, cells))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _notes(rows: Sequence[Row]) -> Iterator[str]:
    noted = [(row, row.segment.notes) for row in rows if row.segment.notes]
    if noted:
        yield "## Notes"
    for row, notes in noted:
        yield f"**{row.number}. {escaped(row.segment.title)}**"
        yield from (escaped(line.strip()) for line in notes.splitlines() if line.strip())
