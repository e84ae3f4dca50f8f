"""Durations as people write them, to whole seconds and back."""

import re
from functools import lru_cache

from timekeeper.agenda.showing import shown
from timekeeper.agenda.unreadable import Unreadable

LONGEST = 7 * 24 * 3600
"""The longest duration that is read, in seconds: a week; anything longer is a slip of the pen."""

EXAMPLES = "`15 min`, `1 h 30 min` or `90 s`"

_UNITS = {"h": 3600, "m": 60, "s": 1}
_NUMBER = r"([0-9]{1,9}(?:\.[0-9]{1,6})?)"
_HOURS = rf"{_NUMBER} ?h(?:(?:ou)?rs?)?\.?"
_MINUTES = rf"{_NUMBER} ?m(?:in(?:ute)?s?)?\.?"
_SECONDS = rf"{_NUMBER} ?s(?:ec(?:ond)?s?)?\.?"
_JOINT = r"(?: ?,? ?(?:and )?)"
_ANY_CASE = re.IGNORECASE | re.ASCII  # without ASCII a long s (U+017F) would do for an s
_WITH_UNITS = re.compile(rf"(?:{_HOURS})?(?:{_JOINT}{_MINUTES})?(?:{_JOINT}{_SECONDS})?", _ANY_CASE)
_LAST_UNIT_LEFT_OUT = re.compile(
    r"([0-9]{1,4}) ?(?:(h)(?:(?:ou)?rs?)?|(m)(?:in(?:ute)?s?)?)\.? ?([0-5]?[0-9])", _ANY_CASE
)
_ISO = re.compile(rf"PT(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?", _ANY_CASE)
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])")
_TWO_FIELDS = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_BARE = re.compile(r"[0-9]+")
_RANGE = r"(?i)[0-9.]+ ?[a-z.]* ?(?:-|–|—|to) ?[0-9.]+ ?[a-z.]*"  # compiled for what is refused
_LONGEST_TEXT = 60

FORMS = (_BARE, _CLOCK, _LAST_UNIT_LEFT_OUT, _WITH_UNITS, _ISO)
"""What a duration may look like, white space folded; the schema says it with the same patterns."""
SPOKEN = {"half an hour": 1800, "an hour": 3600, "one hour": 3600, "an hour and a half": 5400}
"""Durations in words, in small letters."""


def read_duration(text: str, least: int = 1) -> int | Unreadable:
    """Whole seconds of a duration such as `15 mins.`, `1 h 30`, `0:45:00` or `PT15M`.

    A bare whole number is minutes. Less than `least`, more than a week and what can be read in two
    ways are refused.
    """
    plain = " ".join(text[: 2 * _LONGEST_TEXT].split())
    if len(plain) > _LONGEST_TEXT:
        return _refused(plain)
    # Where only the beginning was looked at, nobody knows what the rest says.
    seconds = _seconds(plain) if len(text) <= 2 * _LONGEST_TEXT else None
    if seconds is None:
        return _refused(plain)
    if seconds < least:
        return Unreadable("a duration is longer than nothing", f"Write it like {EXAMPLES}.")
    if seconds > LONGEST:
        return Unreadable(f"`{shown(plain)}` is longer than a week", f"Write it like {EXAMPLES}.")
    return seconds


def write_duration(seconds: int) -> str:
    """The one way a duration is written: `15 min`, `1 h 30 min`, `90 s`; it reads back the same."""
    if 0 < seconds < 120 and seconds % 60:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 min"


def has_no_unit(text: str) -> bool:
    """Whether a readable duration leaves open what it counts (it is then read as minutes)."""
    return _BARE.fullmatch(text.strip()) is not None


@lru_cache(maxsize=256)
def _seconds(plain: str) -> int | None:
    """Seconds, zero included; None for what cannot be read as one duration.

    Agendas have few durations, over and over: the last ones are remembered.
    """
    if _BARE.fullmatch(plain):
        return int(plain) * 60
    if found := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = found.groups()
        return int(hours) * 3600 + int(minutes) * 60 + int(seconds)
    if found := _LAST_UNIT_LEFT_OUT.fullmatch(plain):
        count, hours, _, rest = found.groups()
        return int(count) * 3600 + int(rest) * 60 if hours else int(count) * 60 + int(rest)
    if found := _WITH_UNITS.fullmatch(plain) or _ISO.fullmatch(plain):
        return _sum(found.groups())
    return SPOKEN.get(plain.lower())


def _sum(parts: tuple[str | None, ...]) -> int | None:
    """Hours, minutes and seconds added up; only the last one given may have decimals."""
    given = [(text, unit) for text, unit in zip(parts, (3600, 60, 1), strict=True) if text]
    if not given or any("." in text for text, _ in given[:-1]):
        return None
    total = 0
    for text, unit in given:
        whole, _, decimals = text.partition(".")
        share, odd = divmod(int(decimals or 0) * unit, 10 ** len(decimals))
        if odd:
            return None
        total += int(whole) * unit + share
    return total


def _refused(plain: str) -> Unreadable:
    """Why a text is not a duration, as exactly as its shape allows."""
    if found := _TWO_FIELDS.fullmatch(plain):
        large, small = int(found[1]), int(found[2])
        readings = (large * 3600 + small * 60, large * 60 + small)
        as_hours, as_minutes = (write_duration(seconds) for seconds in readings)
        return Unreadable(
            f"`{plain}` can be read in two ways", f"Write `{as_hours}` or `{as_minutes}`."
        )
    if plain.startswith(("-", "−")):
        return Unreadable("a duration is longer than nothing", f"Write it like {EXAMPLES}.")
    if re.fullmatch(_RANGE, plain):
        return Unreadable(
            f"`{shown(plain)}` is a range",
            "Write the time planned as `duration` and the shortest it may become as `minimum`.",
        )
    return Unreadable(f"`{shown(plain)}` is not a duration", f"Write it like {EXAMPLES}.")
