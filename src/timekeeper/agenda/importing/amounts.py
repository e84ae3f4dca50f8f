"""What one cell says about time: how long, from when to when; and what else stands in it."""

import re
from typing import NamedTuple

from timekeeper.agenda.importing import clocks, lengths
from timekeeper.agenda.importing.clocks import Clock

_DATE = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2} (?=[0-9]{2}:)")
_EMPTY_BRACKETS = re.compile(r"\(\s*[/,;:–—-]?\s*\)|\[\s*\]")
_EDGES = " \t\n/|,;:–—-"
_APART = "([–—-:,/|"
_DANGLING = re.compile(r"(?:\bfor|\babout|\bapprox\.?|\bca\.?|\bmax\.?|\bup to|\beach|~)$", re.I)
_LONGEST_OF_HOURS = 3 * 3600
"""`9-10` are hours, `10-15` minutes: a row that takes five hours is none."""


class Amount(NamedTuple):
    """The time in a cell, if any, and its other words."""

    rest: str
    seconds: int | None = None
    minimum: int | None = None
    start: Clock | None = None
    end: Clock | None = None
    said: tuple[str, ...] = ()

    @property
    def is_timed(self) -> bool:
        """Whether the cell says anything about time."""
        return self.seconds is not None or self.start is not None


def among_words(text: str) -> Amount:
    """The time in a cell that holds words too: only what cannot be anything else."""
    found = clocks.find_range(text)
    amount = _with_clock(text, found)
    return _with_length(amount)


def stands_apart(text: str) -> bool:
    """Whether a text ends with a time that a sign sets off, as it does in rows and not in prose."""
    amount = among_words(text)
    if not amount.is_timed or not amount.rest or not text.startswith(amount.rest):
        return False
    return text[len(amount.rest) :].lstrip()[0] in _APART


def in_time_column(text: str) -> Amount:
    """The time in a column of times or durations: `14:00`, `9-10`, `15`, `15 min (14:00-14:15)`."""
    plain = _DATE.sub("", text)
    if (amount := among_words(plain)).is_timed:
        return amount
    found = clocks.find_range(plain, bare=True)
    if found and found.end and 0 < found.end.second - found.start.second <= _LONGEST_OF_HOURS:
        return _with_clock(plain, found)
    if length := lengths.read_bare(plain):
        return Amount("", length.seconds, length.minimum, said=length.said)
    return _with_clock(plain, clocks.find_single(plain))


def in_duration_column(text: str) -> Amount:
    """The time in a column of durations, where `0:15` is a quarter of an hour."""
    if not text.strip("0: "):
        return Amount("")
    length = lengths.read_hours_minutes(text) or lengths.read_bare(text)
    if length:
        return Amount("", length.seconds, length.minimum, said=length.said)
    return in_time_column(text)


def in_clock_column(text: str) -> Amount:
    """The time in a column of starts or ends: `9` is nine o'clock."""
    plain = _DATE.sub("", text)
    found = clocks.find_range(plain, bare=True) or clocks.find_single(plain, bare=True)
    return _with_clock(plain, found)


def _with_clock(text: str, found: clocks.Found | None) -> Amount:
    if found is None:
        return Amount(text.strip(_EDGES))
    before, after = text[: found.place[0]], text[found.place[1] :]
    return Amount(trimmed(f"{before} {after}"), start=found.start, end=found.end)


def _with_length(amount: Amount) -> Amount:
    length = lengths.find_length(amount.rest)
    if length is None:
        return amount
    return amount._replace(
        rest=trimmed(length.rest),
        seconds=length.seconds,
        minimum=length.minimum,
        said=length.said,
    )


def trimmed(text: str) -> str:
    """What is left of a text from which a time was taken, without the signs around it."""
    bare = _EMPTY_BRACKETS.sub(" ", text)
    lines = (" ".join(line.split()) for line in bare.split("\n"))
    joined = "\n".join(line for line in lines if line.strip(_EDGES)).strip(_EDGES)
    return _DANGLING.sub("", joined).strip(_EDGES)
