"""How long each row takes, when rows name clock times, share a time, or name none."""

from collections.abc import Sequence
from typing import NamedTuple

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing.clocks import DAY, HALF_DAY, Clock, written
from timekeeper.agenda.importing.entries import Entry
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.showing import shown

STAND_IN = 600
"""Seconds of a segment whose duration nobody names."""

_MORNING = 7 * 3600
"""Sessions do not begin between one and seven at night: `2:00` alone is the afternoon."""


class Timed(NamedTuple):
    """A row with its seconds, and its start as seconds of the day where it is known."""

    entry: Entry
    seconds: int
    start: int | None
    minimum: int | None = None


class Timing(NamedTuple):
    """The rows that take time, in order, and what was guessed about them."""

    rows: tuple[Timed, ...]
    guesses: tuple[Guess, ...]


def timing_of(entries: Sequence[Entry], budget: int | None, end: int | None) -> Timing:
    """Give every row its time; `budget` and `end` of the session help where one is missing."""
    work = _Work(list(entries), [])
    work.put_on_one_day()
    work.leave_out_spanning()
    work.leave_out_headings()
    work.measure(end)
    work.share()
    work.fill_in(budget)
    rows = [
        Timed(entry, entry.seconds, entry.start and entry.start.second, entry.minimum)
        for entry in work.entries
        if entry.seconds
    ]
    return Timing(tuple(rows), tuple(work.guesses))


class _Work:
    """The rows on their way, step by step."""

    def __init__(self, entries: list[Entry], guesses: list[Guess]) -> None:
        self.entries = entries
        self.guesses = guesses

    def say(self, entry: Entry, words: str) -> None:
        self.guesses.append(Guess(entry.row, words))

    def put_on_one_day(self) -> None:
        """Times without a half of the day go on from those before them."""
        before, told = None, False
        for index, entry in enumerate(self.entries):
            if entry.start is None:
                continue
            start = _after(entry.start, before)
            end = entry.end and _after(entry.end, start.second)
            if start.second != entry.start.second and not told:
                told = True
                self.say(entry, f"{written(entry.start.second)} read as {written(start.second)}")
            before = start.second
            self.entries[index] = entry._replace(start=start, end=end)

    def leave_out_spanning(self) -> None:
        """A row whose time is that of several rows below it only stands over them."""
        kept = []
        for entry, below in zip(self.entries, [*self.entries[1:], None], strict=True):
            if below and _spans(entry, below):
                self.say(entry, f"“{shown(entry.title)}” spans the rows below it: left out")
            else:
                kept.append(entry)
        self.entries = kept

    def leave_out_headings(self) -> None:
        """A row with a title and nothing else only stands over others."""
        kept = []
        for entry in self.entries:
            if entry.is_timed or entry.shares or entry.lead or entry.method:
                kept.append(entry)
            else:
                text = entry.title or entry.notes
                self.say(entry, f"“{shown(text)}” has no time: left out")
        self.entries = kept

    def measure(self, end: int | None) -> None:
        """Durations from clock times; where both are named, they should agree."""
        starts = [entry.start for entry in self.entries]
        for index, entry in enumerate(self.entries):
            if entry.start is None:
                continue
            following = next((each.second for each in starts[index + 1 :] if each), end)
            until = entry.end.second if entry.end else following
            length = None if until is None else (until - entry.start.second) % DAY
            if entry.seconds is None and length and length <= HALF_DAY:
                self.entries[index] = entry._replace(seconds=length)
            elif entry.seconds and entry.end and length != entry.seconds:
                self.say(
                    entry,
                    f"{written(entry.start.second)}-{written(entry.end.second)} is not "
                    f"{write_duration(entry.seconds)}: {write_duration(entry.seconds)} taken",
                )

    def share(self) -> None:
        """Rows that have one time in common get equal parts of it, in whole minutes."""
        index = 0
        while index < len(self.entries):
            first = self.entries[index]
            last = index + 1
            while last < len(self.entries) and _shares(first, self.entries[last]):
                last += 1
            count = last - index
            if count > 1 and first.seconds and first.seconds >= count:
                self._share(index, count, first.seconds)
            index = last

    def _share(self, index: int, count: int, seconds: int) -> None:
        part = seconds // count
        part -= part % 60 if part > 60 else 0
        first, last = self.entries[index], self.entries[index + count - 1]
        self.say(
            first,
            f"rows {first.row} to {last.row} share {write_duration(seconds)}: "
            f"{write_duration(part)} each",
        )
        for at in range(index, index + count):
            own = part if at > index else seconds - part * (count - 1)
            self.entries[at] = self.entries[at]._replace(seconds=own, minimum=None)

    def fill_in(self, budget: int | None) -> None:
        """What is still missing: the rest of the budget for a single row, else a stand-in."""
        missing = [index for index, entry in enumerate(self.entries) if not entry.seconds]
        rest = (budget or 0) - sum(entry.seconds or 0 for entry in self.entries)
        for index in missing:
            if rest > 0 and len(missing) == 1:
                seconds, words = rest, f"{write_duration(rest)}, what is left of the budget"
            else:
                seconds, words = STAND_IN, f"{write_duration(STAND_IN)} stand in for it"
            self.say(self.entries[index], f"no duration: {words}")
            self.entries[index] = self.entries[index]._replace(seconds=seconds)


def _after(clock: Clock, before: int | None) -> Clock:
    """The clock in the half of the day that fits what came before."""
    if clock.certain or clock.second >= HALF_DAY + 3600:
        return clock
    late = Clock((clock.second + HALF_DAY) % DAY, certain=True)
    if before is None:
        return late if 3600 <= clock.second < _MORNING else clock
    return late if clock.second < before <= late.second else clock


def _spans(entry: Entry, below: Entry) -> bool:
    if not (entry.start and entry.end and below.start and below.end):
        return False
    return entry.start.second == below.start.second and below.end.second < entry.end.second


def _shares(first: Entry, entry: Entry) -> bool:
    return not entry.is_timed and (entry.shares or first.start is not None)
