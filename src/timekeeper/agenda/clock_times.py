"""Times of day and dates as people write them."""

import datetime
import re

from timekeeper.agenda.showing import shown
from timekeeper.agenda.unreadable import Unreadable

_LONGEST_TEXT = 40
_TWENTY_FOUR = re.compile(r"([0-9]{1,2})(?:[:h]([0-9]{2})(?::([0-9]{2}))?|\.([0-9]{2})|h)", re.I)
_TWELVE = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.?m\.?", re.I)
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
SPOKEN = {"noon": datetime.time(12), "midnight": datetime.time(0)}
TIME_ADVICE = 'Write it like "14:00".'
DATE_ADVICE = "Write year, month and day, like 2014-03-22."


def read_clock_time(text: str) -> datetime.time | Unreadable:
    """A local time of day such as `14:00`, `9:00`, `14:00:30`, `2 pm`, `14h00` or `14.00`."""
    plain = " ".join(text[: 2 * _LONGEST_TEXT].split())
    if len(text) > 2 * _LONGEST_TEXT:
        return _no_time(plain)
    if plain.lower() in SPOKEN:
        return SPOKEN[plain.lower()]
    if found := _TWENTY_FOUR.fullmatch(plain):
        hour, minute, second, dotted = found.groups()
        return _time(plain, int(hour), int(minute or dotted or 0), int(second or 0))
    if found := _TWELVE.fullmatch(plain):
        return _twelve_hours(plain, int(found[1]), int(found[2] or 0), found[3].lower() == "p")
    return _no_time(plain)


def read_date(text: str) -> datetime.date | Unreadable:
    """A day written year first, such as `2014-03-22`."""
    plain = text[: 2 * _LONGEST_TEXT].strip()
    found = _DATE.fullmatch(plain)
    if not found or len(text) > 2 * _LONGEST_TEXT:
        return Unreadable(f"`{shown(plain)}` is not a date", DATE_ADVICE)
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return Unreadable(f"there is no day `{plain}`", DATE_ADVICE)


def _time(plain: str, hour: int, minute: int, second: int) -> datetime.time | Unreadable:
    if (hour, minute, second) == (24, 0, 0):
        return Unreadable("a day ends before `24:00`", 'Write midnight as "00:00".')
    try:
        return datetime.time(hour, minute, second)
    except ValueError:
        return Unreadable(f"there is no time `{plain}`", TIME_ADVICE)


def _twelve_hours(
    plain: str, hour: int, minute: int, afternoon: bool
) -> datetime.time | Unreadable:
    if hour == 12:
        return Unreadable(
            f"`{plain}` is read as noon by some and as midnight by others",
            f'Write "12:{minute:02}" or "00:{minute:02}".',
        )
    if not 1 <= hour < 12:
        return Unreadable(f"there is no time `{plain}`", TIME_ADVICE)
    return _time(plain, hour + 12 * afternoon, minute, 0)


def _no_time(plain: str) -> Unreadable:
    if plain.isdecimal() and plain.isascii() and len(plain) < 5 and int(plain) < 24:
        return Unreadable(f"`{plain}` is only an hour", f'Write it like "{int(plain)}:00".')
    if re.match(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})? ?([zZ]$|[+-][0-9])", plain):
        return Unreadable(
            f"`{shown(plain)}` names a zone beside the time",
            'Write the local time alone, like "14:00", and the zone as `timezone: Asia/Yangon`.',
        )
    return Unreadable(f"`{shown(plain)}` is not a time of day", TIME_ADVICE)
