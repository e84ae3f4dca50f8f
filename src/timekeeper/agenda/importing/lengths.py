"""Durations inside a text: `Presentation/15 mins.`, `2 x 10 min`, `10-15 minutes`, `1 ½ hrs`."""

import re
from typing import NamedTuple

from timekeeper.agenda.durations import read_duration, write_duration

_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_H = r"(?:h(?:(?:ou)?rs?)?\b\.?)"
_M = r"(?:m(?:in(?:ute)?s?)?\b\.?|['’′](?!\w))"
_S = r"(?:s(?:ec(?:ond)?s?)?\b\.?|''|[\"”″])"
_LENGTH = (
    rf"(?:{_NUMBER} ?-? ?{_H}(?: ?(?:,|and|&)? ?{_NUMBER} ?-? ?{_M})?"
    rf"|[0-6] ?h ?[0-5][0-9]\b(?: ?{_M})?"
    rf"|{_NUMBER} ?-? ?{_M}|[0-9]{{1,3}} ?-? ?{_S}"
    r"|\bhalf an hour\b|\b(?:an|one) hour(?: and a half)?\b)"
)
_TO = r" ?(?:-|–|—|\bto\b) ?"
_FIND = re.compile(
    rf"(?<![\w.:])(?:(?P<times>[0-9]{{1,2}}) ?[x×] ?)?(?:(?P<least>{_NUMBER}) ?{_M}?{_TO})?"
    rf"(?P<length>{_LENGTH})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:({_NUMBER}){_TO})?({_NUMBER})")
_HOURS_MINUTES = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9]))?")
_HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}
_LONGEST_IN_HOURS = 8
"""`8:00` is eight hours, `9:00` nine minutes: no row takes longer than a working day."""


class Length(NamedTuple):
    """Seconds a row takes, and at least; the text without them; how it was understood."""

    seconds: int
    minimum: int | None
    rest: str
    said: tuple[str, ...] = ()


def find_length(text: str) -> Length | None:
    """The durations in a text that name their unit, added up."""
    plain = _with_decimals(text)
    found = [each for each in _FIND.finditer(plain) if _seconds(each["length"])]
    if not found:
        return None
    amounts = [_amount(each) for each in found]
    seconds = [most for _, most in amounts]
    rest = _FIND.sub(lambda each: " " if _seconds(each["length"]) else each[0], plain)
    said: tuple[str, ...] = ()
    total = sum(seconds)
    if len(seconds) > 1 and seconds[0] == total - seconds[0]:
        total = seconds[0]  # `15 mins. (10 min talk, 5 min questions)`
    elif len(seconds) > 1:
        said = (f"{' and '.join(map(write_duration, seconds))} added up",)
    least = amounts[0][0] if len(found) == 1 else None
    return Length(total, least, rest, (*said, *_range_said(least, total)))


def read_bare(text: str) -> Length | None:
    """A whole cell that is a number of minutes, or hours and minutes as sheets write them."""
    plain = _with_decimals(text).strip()
    if found := _BARE.fullmatch(plain):
        seconds = _seconds(f"{found[2]} min")
        least = _seconds(f"{found[1]} min") if found[1] else None
        if seconds is None or (least is not None and least >= seconds):
            return None
        return Length(seconds, least, "", _range_said(least, seconds))
    return None


def read_hours_minutes(text: str) -> Length | None:
    """A whole cell such as `0:15` in a column of durations."""
    found = _HOURS_MINUTES.fullmatch(text.strip())
    if not found:
        return None
    first, second, third = (int(part or 0) for part in found.groups())
    seconds = first * 3600 + second * 60 + third
    if found[3] is None and first > _LONGEST_IN_HOURS:
        seconds = first * 60 + second
    if not seconds:
        return None
    said = () if not first and not third else (f"“{found[0]}” read as {write_duration(seconds)}",)
    return Length(seconds, None, "", said)


def _amount(found: re.Match[str]) -> tuple[int | None, int]:
    """The least and the most seconds of one duration."""
    count = int(found["times"] or 1)
    most = (_seconds(found["length"]) or 0) * count
    if not found["least"]:
        return None, most
    unit = "h" if re.search(r"[0-9. -]h", found["length"], re.IGNORECASE) else "min"
    least = (_seconds(f"{found['least']} {unit}") or 0) * count
    return (least if 0 < least < most else None), most


def _range_said(least: int | None, most: int) -> tuple[str, ...]:
    if least is None:
        return ()
    return (f"{write_duration(least)} to {write_duration(most)}: the shorter is the minimum",)


def _seconds(length: str) -> int | None:
    """The seconds of a duration that was found, as the agenda's own reader has them."""
    plain = re.sub(r"['’′](?!['’′])", " min", re.sub(r"''|[\"”″]", " s", length.replace("-", " ")))
    seconds = read_duration(plain.replace("&", "and"))
    return seconds if isinstance(seconds, int) else None


def _with_decimals(text: str) -> str:
    """`1 ½` as `1.5`; a text without such signs as it is."""
    for sign, decimals in _HALVES.items():
        if sign in text:
            text = re.sub(rf"([0-9]) ?{sign}", rf"\g<1>{decimals}", text).replace(
                sign, f"0{decimals}"
            )
    return text
