"""An agenda as the text of its file: what is written reads back as the same agenda.

Keys stand in the order in which a human fills them in, durations in their one form, and times of
day in quotes, because other readers of YAML take `14:00` for 840.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.scalars import folded, literal, scalar

_LISTS = ("hosts", "objectives", "themes")


def write(
    agenda: Agenda,
    heading: Iterable[str] = (),
    remarks: Mapping[int, Sequence[str]] | None = None,
    asides: Iterable[str] = (),
) -> str:
    """The file's text, with comments: `heading` above it, `asides` between the agenda's own keys
    and its segments, `remarks` above a segment of that index.
    """
    lines = [*comments(heading), *_agenda(agenda), *comments(asides), "", "segments:"]
    for index, segment in enumerate(agenda.segments):
        if index:
            lines.append("")
        lines += comments((remarks or {}).get(index, ()), "  ")
        lines += _segment(segment)
    return "\n".join(lines) + "\n"


def comments(texts: Iterable[str], indent: str = "") -> Iterator[str]:
    """Texts as lines that every reader passes over; an empty text is an empty line."""
    for text in texts:
        safe = "".join(sign if sign.isprintable() else " " for sign in text)
        yield f"{indent}# {safe}".rstrip() if safe else ""


def _agenda(agenda: Agenda) -> Iterator[str]:
    yield f"title: {folded(agenda.title, 2)}"
    if agenda.event is not None:
        yield f"event: {folded(agenda.event, 2)}"
    if agenda.date is not None:
        yield f"date: {agenda.date.isoformat()}"
    if agenda.start is not None:
        yield f"start: {_clock(agenda.start)}"
    if agenda.end is not None:
        yield f"end: {_clock(agenda.end)}"
    if agenda.timezone is not None:
        yield f"timezone: {scalar(agenda.timezone)}"
    for key in _LISTS:
        texts: tuple[str, ...] = getattr(agenda, key)
        if texts:
            yield f"{key}:"
            yield from (f"  - {folded(text, 4)}" for text in texts)
    for key in ("budget", "warning", "danger"):
        yield from _duration(key, getattr(agenda, f"stated_{key}"))


def _segment(segment: Segment) -> Iterator[str]:
    yield f"  - title: {folded(segment.title, 6)}"
    if segment.stated_id is not None:
        yield f"    id: {scalar(segment.stated_id)}"
    if segment.method is not None:
        yield f"    method: {folded(segment.method, 6)}"
    if segment.start is not None:
        yield f"    start: {_clock(segment.start)}"
    for key in ("duration", "minimum", "warning", "danger"):
        yield from (f"    {line}" for line in _duration(key, getattr(segment, key)))
    if segment.lead is not None:
        yield f"    lead: {folded(segment.lead, 6)}"
    if segment.floor is not None:
        yield f"    floor: {{{', '.join(_floor(segment.floor))}}}"
    if segment.advance != "manual":
        yield f"    advance: {segment.advance}"
    if segment.notes is not None:
        yield f"    notes: {literal(segment.notes, 6)}"


def _floor(floor: Floor) -> Iterator[str]:
    """What differs from the floor that nobody described."""
    usual = Floor()
    if floor.turn != usual.turn:
        yield from _duration("turn", floor.turn)
    if floor.range != usual.range:
        shortest, longest = map(write_duration, floor.range)
        yield f"range: [{shortest}, {longest}]"
    if floor.order != usual.order:
        yield f"order: {floor.order}"
    yield from _duration("close", floor.close)
    if floor.votes is not None:
        yield f"votes: {floor.votes}"


def _duration(key: str, seconds: int | None) -> Iterator[str]:
    if seconds is not None:
        yield f"{key}: {write_duration(seconds)}"


def _clock(time: datetime.time) -> str:
    return f'"{time:%H:%M:%S}"' if time.second else f'"{time:%H:%M}"'
