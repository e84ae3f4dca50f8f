"""One day in a text, if it is written so that everybody reads the same day."""

import datetime
import re

_MONTHS = "january february march april may june july august september october november december"
_NUMBERS = {
    name: number
    for number, month in enumerate(_MONTHS.split(), 1)
    for name in (month, month[:3], *(["sept"] if number == 9 else []))
}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_SHAPES = (
    re.compile(rf"\b{_YEAR}-(?P<number>[01]?[0-9])-{_DAY}\b"),
    re.compile(rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\.?,? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b(?P<month>{_MONTH})\.? {_DAY},? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}-(?P<month>{_MONTH})-{_YEAR}\b", re.IGNORECASE),
)
_NUMBERED = re.compile(rf"\b(?P<first>[0-3]?[0-9])[/.](?P<second>[0-3]?[0-9])[/.]{_YEAR}\b")
_RANGE = re.compile(r"[0-9] ?(?:-|–|—|\bto\b|&|\band\b) ?[0-9]{1,2}\b(?! ?[:.][0-9])")


def find_date(text: str) -> datetime.date | None:
    """The day a text names; None for several days, and for `3/4/2025`, read in two ways."""
    for shape in _SHAPES:
        if found := shape.search(text):
            month = found["number"] if "number" in found.groupdict() else None
            number = int(month) if month else _NUMBERS[found["month"].lower()]
            several = "number" not in found.groupdict() and _RANGE.search(text[: found.end()])
            return None if several else _date(int(found["year"]), number, int(found["day"]))
    if found := _NUMBERED.search(text):
        first, second = int(found["first"]), int(found["second"])
        if first > 12 >= second:
            return _date(int(found["year"]), second, first)
        if second > 12 >= first:
            return _date(int(found["year"]), first, second)
        if first == second:
            return _date(int(found["year"]), first, second)
    return None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
