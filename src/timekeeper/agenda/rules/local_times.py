"""TK405 to TK407: whether the clock in the room will show the times that are written down."""

import datetime
from collections.abc import Iterable, Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.instants import readings
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown

_Path = tuple[str | int, ...]


def unknown_zone(case: Case) -> Iterator[Finding]:
    """TK405: the zone database, where there is one, has no zone of this name."""
    name = case.agenda.timezone
    if name is None or case.settings.zones is None:
        return
    zones = case.settings.zones()
    if zones.find(name) is not None:
        return
    names = list(zones.names())
    if names:
        message = f"there is no time zone `{shown(name)}`"
        yield finding("TK405", message, _suggestion(name, names), case.places.value("timezone"))


def no_such_local_time(case: Case) -> Iterator[Finding]:
    """TK406: the clocks go forward over this time."""
    for path, day, clock in _times(case):
        zone = case.schedule.zone
        if readings(day, clock, zone):
            continue
        instant = datetime.datetime.combine(day, clock, zone).timestamp()
        local = datetime.datetime.fromtimestamp(instant, zone)
        message = f"there is no {clock:%H:%M} on {day}: the clocks go forward in that night"
        advice = f"It will be {local:%H:%M} then: write that, or an earlier time."
        yield finding("TK406", message, advice, case.places.value(*path))


def local_time_twice(case: Case) -> Iterator[Finding]:
    """TK407: the clocks go back and show this time again."""
    for path, day, clock in _times(case):
        if len(readings(day, clock, case.schedule.zone)) > 1:
            message = f"{clock:%H:%M} comes twice on {day}: the clocks go back in that night"
            advice = "Take another time: people will come at either."
            yield finding("TK407", message, advice, case.places.value(*path))


def _times(case: Case) -> Iterator[tuple[_Path, datetime.date, datetime.time]]:
    """Every clock time with its place and day, where day and zone are known."""
    agenda, schedule = case.agenda, case.schedule
    if agenda.date is None or schedule.zone is datetime.UTC:
        return
    if agenda.start is not None:
        yield ("start",), agenda.date, agenda.start
    for position, segment in enumerate(agenda.segments):
        begin = schedule.slots[position].begin
        if segment.start is not None and begin is not None:
            yield ("segments", position, "start"), schedule.local(begin).date(), segment.start
    if agenda.end is not None:
        day = agenda.date if schedule.hard is None else schedule.local(schedule.hard).date()
        yield ("end",), day, agenda.end


def _suggestion(name: str, names: Iterable[str]) -> str:
    # Only an unknown zone pays for the import.
    from difflib import get_close_matches

    plain = name.lower().replace(" ", "_")
    known = {known.lower(): known for known in names}
    cities = {known.rpartition("/")[2].lower(): known for known in sorted(names)}
    city = plain.rpartition("/")[2]
    near = [known[word] for word in [plain] if word in known]
    near += [cities[word] for word in [city] if word in cities]
    near += [known[word] for word in get_close_matches(plain, known, n=1, cutoff=0.75)]
    near += [cities[word] for word in get_close_matches(city, cities, n=1, cutoff=0.75)]
    return f"Did you mean `{near[0]}`?" if near else "Write one like `Asia/Yangon`."
