"""Calendar files, read back by two libraries; vobject knows a zone only by the file's own rules."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import icalendar
import pytest
import vobject

from tests.conftest import Golden
from tests.views.export.timetables import DATED, PANEL, SATURDAY, table
from timekeeper.views.export.calendar_file import calendar_file, lacking, unfit
from timekeeper.views.export.timetable import Timetable

GOLDENS = Path(__file__).parent / "goldens"
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
KNOWN = {"date": SATURDAY, "start": time(14), "timezone": "Asia/Yangon"}

Span = tuple[datetime, datetime]


class Held(NamedTuple):
    """A session at some place and time, and the hours of UTC it takes."""

    timetable: Timetable
    start: str
    hours: int


def _hours(count: int, zone: str, day: str, start: time) -> Timetable:
    hours = [{"title": str(number), "duration": 3600} for number in range(count)]
    return table(*hours, date=date.fromisoformat(day), start=start, timezone=zone)


SESSIONS = {
    "Yangon": Held(_hours(2, "Asia/Yangon", "2014-03-22", time(14)), "2014-03-22T07:30", 2),
    "midnight": Held(_hours(3, "Asia/Bangkok", "2025-12-31", time(22)), "2025-12-31T15:00", 3),
    "winter": Held(_hours(2, "Europe/Berlin", "2026-01-01", time(0)), "2025-12-31T23:00", 2),
    "summer": Held(_hours(2, "Europe/Berlin", "2026-07-01", time(14)), "2026-07-01T12:00", 2),
    "an hour is skipped": Held(
        _hours(5, "Europe/Berlin", "2026-03-28", time(23)), "2026-03-28T22:00", 5
    ),
    "an hour comes twice": Held(
        _hours(5, "Europe/Berlin", "2025-10-25", time(23)), "2025-10-25T21:00", 5
    ),
    "it ends in the hour that comes twice": Held(
        _hours(4, "America/New_York", "2026-10-31", time(22)), "2026-11-01T02:00", 4
    ),
    "a day is skipped": Held(
        _hours(3, "Pacific/Apia", "2011-12-29", time(22)), "2011-12-30T08:00", 3
    ),
    "UTC": Held(_hours(2, "UTC", "2026-07-01", time(14)), "2026-07-01T14:00", 2),
}


def _events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def _by_icalendar(content: bytes) -> list[Span]:
    return [(event["dtstart"].dt, event["dtend"].dt) for event in _events(content)]


def _by_vobject(content: bytes) -> list[Span]:
    events = vobject.readOne(content.decode()).vevent_list
    return [(event.dtstart.value, event.dtend.value) for event in events]


@pytest.mark.parametrize("reader", [_by_icalendar, _by_vobject])
@pytest.mark.parametrize("held", SESSIONS.values(), ids=SESSIONS)
def test_readers_find_the_instants(held: Held, reader: Any) -> None:
    start = datetime.fromisoformat(held.start).replace(tzinfo=UTC)
    hours = [start + timedelta(hours=hour) for hour in range(held.hours + 1)]
    for apart, expected in ((False, [(hours[0], hours[-1])]), (True, list(pairwise(hours)))):
        spans = reader(calendar_file(held.timetable, NOW, apart))
        assert [(one.astimezone(UTC), end.astimezone(UTC)) for one, end in spans] == expected


def test_times_are_those_of_the_room() -> None:
    content = calendar_file(DATED, NOW).decode()
    assert "DTSTART;TZID=Asia/Yangon:20140322T140000\r\n" in content
    assert "DTEND;TZID=Asia/Yangon:20140322T160000\r\n" in content
    assert content.count("BEGIN:VTIMEZONE") == 1
    assert "TZOFFSETTO:+0630" in content


def test_lines_are_as_the_standard_wants_them() -> None:
    long = " ".join(["ကလေးအခွင့်အရေး, 🎤; back\\slash"] * 9)
    content = calendar_file(
        table({"notes": f"{long}\n\nend"}, title=long, **KNOWN), NOW, notes=True
    )
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    event = _events(content)[0]
    assert event["summary"] == long
    assert str(event["description"]).splitlines()[1:4] == [long, "", "end"]


@pytest.mark.parametrize("notes", [False, True])
def test_the_description(golden: Golden, notes: bool) -> None:
    event = _events(calendar_file(PANEL, NOW, notes=notes))[0]
    name = f"panel-description{'-notes' if notes else ''}.txt"
    golden(GOLDENS / name, str(event["description"]) + "\n")


def test_the_description_of_the_workshop(golden: Golden) -> None:
    event = _events(calendar_file(DATED, NOW))[0]
    golden(GOLDENS / "workshop-description.txt", str(event["description"]) + "\n")


def test_a_segment_says_what_it_is_part_of() -> None:
    events = _events(calendar_file(PANEL, NOW, apart=True))
    assert [str(event["summary"]) for event in events] == [
        segment.title for segment in PANEL.agenda.segments
    ]
    assert str(events[1]["description"]).splitlines() == [
        "Who pays for safe migration? A panel in two halves, segment 2 of 6",
        "panel, Noor Aziz, Lin Htet and Maria Santos",
    ]
    with_notes = _events(calendar_file(PANEL, NOW, apart=True, notes=True))[1]
    assert "Then the three talk to each other." in str(with_notes["description"])


def test_a_session_keeps_its_budget_free() -> None:
    spans = _by_icalendar(calendar_file(table(**KNOWN, budget=7200), NOW))
    assert spans[0][1] - spans[0][0] == timedelta(hours=2)


def _names(timetable: Timetable, apart: bool = False, now: datetime = NOW) -> list[str]:
    return [str(event["uid"]) for event in _events(calendar_file(timetable, now, apart))]


def test_names_stay_when_times_change() -> None:
    before = table({"id": "a"}, {"id": "b"}, **KNOWN)
    after = table({"id": "b", "duration": 60}, {"id": "a"}, **(KNOWN | {"start": time(15)}))
    assert _names(before) == _names(after, now=LATER)
    assert _names(before, apart=True) == _names(after, apart=True, now=LATER)[::-1]


def test_names_are_all_different() -> None:
    other = table({}, {}, **(KNOWN | {"date": date(2014, 3, 23)}))
    tables = (DATED, PANEL, table({}, {}, **KNOWN), other)
    names = [name for each in tables for apart in (False, True) for name in _names(each, apart)]
    assert len(set(names)) == len(names)


def test_the_name_of_this_session_never_changes() -> None:
    assert _names(DATED) == ["1d44ac95-2b19-5f44-ab7b-d18cc4200990"]


def test_the_stamp_is_the_time_given() -> None:
    event = _events(calendar_file(DATED, NOW))[0]
    assert event["dtstamp"].dt == NOW


@pytest.mark.parametrize(
    ("more", "keys"),
    [
        ({}, ["date", "start", "timezone"]),
        ({"date": SATURDAY}, ["start", "timezone"]),
        (KNOWN, []),
    ],
)
def test_what_is_lacking_is_named(more: dict[str, Any], keys: list[str]) -> None:
    assert lacking(table(**more)) == keys


def test_a_zone_that_is_not_known_here() -> None:
    found = table(**KNOWN)._replace(zone=None)
    assert (
        unfit(found)
        == "this system knows no time zone `Asia/Yangon`: write its name like Asia/Yangon"
    )


def test_a_day_beyond_the_calendar() -> None:
    assert unfit(table(**(KNOWN | {"date": date(9999, 12, 31)}))) == (
        "no calendar holds the day 9999-12-31"
    )
    assert unfit(DATED) is None
