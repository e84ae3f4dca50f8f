"""Times of day inside a text: `14:00-14:15`, `9.00 to 9.30`, `2-2:30 pm`, `1400H`, `noon`."""

import datetime
import re
from typing import NamedTuple

DAY = 24 * 3600
HALF_DAY = 12 * 3600

_TIME = (
    r"(?:(?<![\w.:,/])(?P<hour{0}>[01]?[0-9]|2[0-4])"
    r"(?:[:.h](?P<minute{0}>[0-5][0-9])(?::[0-5][0-9])?)?"
    r" ?(?P<half{0}>[ap]\.? ?m\b\.?|n(?:oon|n)\b)?(?P<unit{0}> ?h(?:(?:ou)?rs?)?\b\.?)?(?![\w:%])"
    r"|(?<![\w.:])(?P<military{0}>[01][0-9][0-5][0-9]|2[0-3][0-5][0-9])"
    r"(?P<h{0}> ?h(?:rs)?\b\.?)?(?![\w:])"
    r"|\b(?P<word{0}>noon|midnight)\b)"
)
_TO = r" ?(?:-|–|—|−|‐|‑|~|\bto\b|\buntil\b|\btill\b) ?"
_RANGE = re.compile(r"(?:\bfrom )?" + _TIME.format(1) + _TO + _TIME.format(2), re.IGNORECASE)
_SINGLE = re.compile(_TIME.format(1), re.IGNORECASE)
_WORDS = {"noon": HALF_DAY, "midnight": 0}


class Clock(NamedTuple):
    """A time of day in seconds. Not `certain`: nothing says which half of the day it is in."""

    second: int
    certain: bool


class Found(NamedTuple):
    """One or two times of day, and where in the text they stand."""

    start: Clock
    end: Clock | None
    place: tuple[int, int]


def find_range(text: str, bare: bool = False) -> Found | None:
    """The first `from - to` of a text. Only a `bare` one may be two hours with nothing to them."""
    for found in _RANGE.finditer(text):
        if not bare and not (_says_time(found, 1) or _says_time(found, 2)):
            continue
        end, half = _clock(found, 2, None)
        start, _ = _clock(found, 1, half)
        if start.second > end.second and half == "p" and not found["half1"]:
            start = Clock(start.second - HALF_DAY, certain=True)  # 11 - 1:30 pm begins at 11 am
        return Found(start, end, found.span())
    return None


def find_single(text: str, bare: bool = False) -> Found | None:
    """The first time of day of a text; an hour with nothing to it only if `bare`."""
    for found in _SINGLE.finditer(text):
        if bare or _says_time(found, 1):
            return Found(_clock(found, 1, None)[0], None, found.span())
    return None


def written(second: int) -> str:
    """A time of day as `14:05`."""
    hours, rest = divmod(second % DAY, 3600)
    return f"{hours}:{rest // 60:02}"


def second_of(time: datetime.time) -> int:
    """The second of the day at which a time is."""
    return time.hour * 3600 + time.minute * 60 + time.second


def time_of(second: int) -> datetime.time:
    """The time at a second of the day."""
    hours, rest = divmod(second % DAY, 3600)
    return datetime.time(hours, rest // 60, rest % 60)


def _says_time(found: re.Match[str], at: int) -> bool:
    """Whether more than a bare number is there: minutes, a half of the day, or a word."""
    marks = (f"minute{at}", f"half{at}", f"word{at}", f"h{at}")
    return any(found[mark] for mark in marks)


def _clock(found: re.Match[str], at: int, half: str | None) -> tuple[Clock, str | None]:
    """A time, with the half of the day it names; `half` is that of the time behind it."""
    if word := found[f"word{at}"]:
        return Clock(_WORDS[word.lower()], certain=True), None
    if military := found[f"military{at}"]:
        return Clock(int(military[:2]) * 3600 + int(military[2:]) * 60, certain=True), None
    text = found[f"hour{at}"]
    hour, minute = int(text), int(found[f"minute{at}"] or 0)
    stated = (found[f"half{at}"] or "")[:1].lower() or None
    half = stated or half
    certain = bool(half) or hour > 12 or text.startswith("0") or bool(found[f"unit{at}"])
    if half in ("a", "p", "n") and hour <= 12:
        hour = hour % 12 + (12 if half == "p" or (half == "n" and hour == 12) else 0)
    return Clock((hour * 3600 + minute * 60) % DAY, certain), stated
