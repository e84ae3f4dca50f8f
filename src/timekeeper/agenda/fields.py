"""What a single value must be: the checks and readings behind the models' fields."""

import datetime
import re

from pydantic_core import PydanticCustomError

from timekeeper.agenda.clock_times import read_clock_time, read_date
from timekeeper.agenda.durations import read_duration
from timekeeper.agenda.unreadable import Unreadable

_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"  # compiled for the text that needs it
IDENTIFIER = re.compile(r"""[^\s,;:/\\"'`]{1,60}""")
ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
IDENTIFIER_ADVICE = "Write it like `id: discussion`."
ZONE_ADVICE = "Write the zone's name, like `timezone: Asia/Yangon`."


def one_line(text: str) -> str:
    """A text that is shown on one line: white space folded, not empty, no control characters."""
    return _visible(" ".join(text.split()))


def many_lines(text: str) -> str:
    """A text of several lines, not empty, no control characters but tabs and line ends."""
    return _visible(text.strip())


def identifier(text: str) -> str:
    """A name to point at a segment with: one word."""
    if not IDENTIFIER.fullmatch(one_line(text)):
        raise _wrong("text", "an id is one short word", IDENTIFIER_ADVICE)
    return one_line(text)


def zone_name(text: str) -> str:
    """A name that looks like one of the zone database; whether it is there is not asked here."""
    if not ZONE.fullmatch(text.strip()):
        raise _wrong("time", "a time zone goes by its name", ZONE_ADVICE)
    return text.strip()


def duration(value: object) -> object:
    """Seconds, when the value is a text; anything else goes on to the model."""
    return _read(read_duration(value), "duration") if isinstance(value, str) else value


def clock_time(value: object) -> object:
    """A time of day, when the value is a text; anything else goes on to the model."""
    return _read(read_clock_time(value), "time") if isinstance(value, str) else _only(
        value, datetime.time
    )  # fmt: skip


def date(value: object) -> object:
    """A day, when the value is a text; anything else goes on to the model."""
    return _read(read_date(value), "time") if isinstance(value, str) else _only(
        value, datetime.date
    )  # fmt: skip


def rising(pair: tuple[int, int]) -> tuple[int, int]:
    """A range, shorter duration first."""
    if pair[0] > pair[1]:
        advice = "Write the shorter one first, like `range: [60 s, 2 min]`."
        raise _wrong("range", "a range goes from short to long", advice)
    return pair


def _visible(text: str) -> str:
    if not text:
        raise _wrong("empty", "the text is empty", "")
    if not text.isprintable() and re.search(_CONTROL, text):
        raise _wrong("text", "the text holds a control character", "Delete it.")
    return text


def _read(value: object, kind: str) -> object:
    if isinstance(value, Unreadable):
        raise _wrong(kind, value.message, value.advice)
    return value


def _only(value: object, kind: type) -> object:
    """Pydantic would take numbers for times since 1970 or midnight; nobody here means that."""
    if value is not None and not isinstance(value, kind):
        raise _wrong("kind", "the value is of the wrong kind", "")
    return value


def _wrong(kind: str, message: str, advice: str) -> PydanticCustomError:
    return PydanticCustomError(kind, "{message}", {"message": message, "advice": advice})
