"""A calendar file: iCalendar (RFC 5545), written with the icalendar library.

The whole session is one event with the agenda in its description, because that is what people want
in their calendars; or each segment is one. The names of events (UID) are made from title, event
and date, so that a calendar that reads the file again changes its entries and adds none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from timekeeper.views.export.calendar_zone import zone_rules
from timekeeper.views.export.timetable import Row, Timetable
from timekeeper.views.export.words import details, times
from timekeeper.views.safe_text import safe_text

MAKER = "-//timekeeper//agenda//EN"
NAMES = UUID("8a0c9a5e-54b4-4ad6-a0fb-0d7f6d9bb1c3")
"""The space in which events get their names: another one would double everybody's entries."""


class Entry(NamedTuple):
    """An event of the calendar; its times carry their offset from UTC."""

    name: UUID
    title: str
    start: datetime
    end: datetime
    description: str


def lacking(timetable: Timetable) -> list[str]:
    """Name what a calendar must know and the agenda does not say, by the agenda's keys."""
    agenda = timetable.agenda
    facts = {"date": agenda.date, "start": timetable.start, "timezone": agenda.timezone}
    return [key for key, value in facts.items() if value is None]


def unfit(timetable: Timetable) -> str | None:
    """Say why a calendar cannot hold an agenda in which nothing is lacking."""
    if timetable.zone is None:
        name = timetable.agenda.timezone
        return f"this system knows no time zone `{name}`: write its name like Asia/Yangon"
    if not timetable.offset_known:
        return f"no calendar holds the day {timetable.agenda.date}"
    return None


def calendar_file(
    timetable: Timetable, now: datetime, apart: bool = False, notes: bool = False
) -> bytes:
    """Write the file as of `now`; `apart` makes each segment an event of its own.

    Bytes, because the format says which: UTF-8, lines of at most 75 bytes.
    """
    zone = timetable.zone or UTC
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    entries = list(_segments(timetable, notes) if apart else _session(timetable, notes))
    if zone_is_named := str(zone) != "UTC":
        first, last = entries[0].start, max(entry.end for entry in entries)
        calendar.add_component(zone_rules(zone, first, last))
    for entry in entries:
        calendar.add_component(_event(entry, zone if zone_is_named else UTC, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, zone: tzinfo, now: datetime) -> Event:
    start, end = entry.start.astimezone(zone), entry.end.astimezone(zone)
    if _comes_twice(start) or _comes_twice(end):
        # Of an hour that a clock shows twice the format knows only the first.
        start, end = start.astimezone(UTC), end.astimezone(UTC)
    event = Event()
    event.add("uid", str(entry.name))
    event.add("dtstamp", now)
    event.add("summary", entry.title)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("description", entry.description)
    return event


def _session(timetable: Timetable, notes: bool) -> Iterator[Entry]:
    if timetable.start and timetable.end:
        yield Entry(
            _name(timetable),
            safe_text(timetable.agenda.title),
            timetable.start,
            timetable.end,
            "\n".join(_description(timetable, notes)),
        )


def _segments(timetable: Timetable, notes: bool) -> Iterator[Entry]:
    for row in timetable.rows:
        if row.start and row.end:
            yield Entry(
                uuid5(_name(timetable), row.id),
                safe_text(row.segment.title),
                row.start,
                row.end,
                "\n".join(_of_segment(timetable, row, notes)),
            )


def _description(timetable: Timetable, notes: bool) -> Iterator[str]:
    agenda = timetable.agenda
    if agenda.event:
        yield safe_text(agenda.event)
    if agenda.hosts:
        yield f"Hosts: {', '.join(map(safe_text, agenda.hosts))}"
    if agenda.event or agenda.hosts:
        yield ""
    for row in timetable.rows:
        held = details(row.segment)
        yield f"{times(row)} {safe_text(row.segment.title)}{f' ({held})' if held else ''}"
        if notes:
            yield from _notes(row)
    yield f"Times of {safe_text(agenda.timezone or '')}"
    for heading, texts in (("Objectives", agenda.objectives), ("Themes", agenda.themes)):
        if texts:
            yield from ("", f"{heading}:", *(f"- {safe_text(text)}" for text in texts))


def _of_segment(timetable: Timetable, row: Row, notes: bool) -> Iterator[str]:
    agenda = timetable.agenda
    yield f"{safe_text(agenda.title)}, segment {row.number} of {len(timetable.rows)}"
    if held := details(row.segment):
        yield held
    if notes:
        yield from _notes(row)


def _notes(row: Row) -> Iterator[str]:
    yield from map(safe_text, (row.segment.notes or "").splitlines())


def _name(timetable: Timetable) -> UUID:
    agenda = timetable.agenda
    return uuid5(NAMES, "\n".join((agenda.title, agenda.event or "", str(agenda.date))))


def _comes_twice(instant: datetime) -> bool:
    """Say whether the clock shows this time once more, before or after."""
    first, second = (instant.replace(fold=fold).utcoffset() for fold in (0, 1))
    return first != second
