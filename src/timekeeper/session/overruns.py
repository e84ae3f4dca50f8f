"""Which segments run over in a simulation, and by how much.

An assumption names segments by their number, their method or their id, or all of them. What names
fewer wins: a number or an id over a method, a method over all; of equals the last one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.showing import shown
from timekeeper.session.refusal import Refusal

ALL = "all"
NAMED = 6
"""Methods and ids that a refusal lists at most: it stays a line that can be read."""


@dataclass(frozen=True, slots=True)
class Overrun:
    """An assumption: each of these segments (by index) runs so many seconds over its allotment."""

    what: str
    seconds: int
    segments: tuple[int, ...]


def can_run_over(segment: Segment) -> bool:
    """Say whether a segment can run over: one that goes on by itself never does."""
    return segment.advance != "auto"


def overruns(agenda: Agenda, asked: Iterable[tuple[str, int]]) -> tuple[Overrun, ...] | Refusal:
    """Find the segments that each (what, seconds) means, those left to it by what goes before it.

    An assumption that is wholly overridden is left out.
    """
    found: list[tuple[int, Overrun]] = []
    for what, seconds in asked:
        ranked = _named(agenda, what)
        if ranked is None:
            return Refusal(_unknown(agenda, what))
        rank, named = ranked
        able = _able(agenda, named)
        if not able:
            return Refusal(_never_over(named))
        found.append((rank, Overrun(what, seconds, able)))
    # Narrower ones come later and take the segments they name from wider ones.
    winners: dict[int, Overrun] = {}
    for _, overrun in sorted(found, key=lambda each: each[0]):
        winners |= dict.fromkeys(overrun.segments, overrun)
    left = (replace(overrun, segments=_won(winners, overrun)) for _, overrun in found)
    return tuple(overrun for overrun in left if overrun.segments)


def every(agenda: Agenda) -> Overrun:
    """Name every segment that can run over, by nothing yet."""
    return Overrun(ALL, 0, _able(agenda, range(len(agenda.segments))))


def by_method(agenda: Agenda) -> tuple[Overrun, ...]:
    """Name the segments of each method that can run over, each method by itself, by nothing yet."""
    return tuple(
        Overrun(method, 0, able)
        for word, method in _methods(agenda).items()
        if (able := _able(agenda, _held_as(agenda, word)))
    )


def by_segment(agenda: Agenda, assumed: Sequence[Overrun]) -> tuple[int, ...]:
    """Give the seconds each segment runs over; 0 where nothing is assumed."""
    seconds = [0] * len(agenda.segments)
    for overrun in assumed:
        for index in overrun.segments:
            seconds[index] = overrun.seconds
    return tuple(seconds)


def _won(winners: Mapping[int, Overrun], overrun: Overrun) -> tuple[int, ...]:
    return tuple(index for index in overrun.segments if winners[index] is overrun)


def _named(agenda: Agenda, what: str) -> tuple[int, tuple[int, ...]] | None:
    """Give how specific a name is, and the segments it names; None for a name of nothing."""
    count = len(agenda.segments)
    word = _plain(what)
    if word == ALL:
        return 0, tuple(range(count))
    if word.isdecimal() and 1 <= int(word[:9]) <= count:
        return 2, (int(word) - 1,)
    if word and (held := _held_as(agenda, word)):
        return 1, held
    ids = [_plain(name) for name in agenda.ids]
    return (2, (ids.index(word),)) if word in ids else None


def _methods(agenda: Agenda) -> dict[str, str]:
    """Give each method as it is first written, by its plain word."""
    methods: dict[str, str] = {}
    for segment in agenda.segments:
        if segment.method:
            methods.setdefault(_plain(segment.method), segment.method)
    return methods


def _held_as(agenda: Agenda, method: str) -> tuple[int, ...]:
    methods = [_plain(segment.method or "") for segment in agenda.segments]
    return tuple(index for index, held in enumerate(methods) if held == method)


def _able(agenda: Agenda, segments: Iterable[int]) -> tuple[int, ...]:
    return tuple(index for index in segments if can_run_over(agenda.segments[index]))


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()


def _unknown(agenda: Agenda, what: str) -> str:
    names = list(dict.fromkeys([*_methods(agenda).values(), *agenda.ids]))
    listed = ", ".join(f"`{shown(name)}`" for name in names[:NAMED])
    more = ", ..." if len(names) > NAMED else ""
    meant = _closest(_plain(what), [ALL, *names])
    guess = f": did you mean `{shown(meant)}`?" if meant else "."
    count = len(agenda.segments)
    return (
        f"`{shown(what)}` is no segment's number, method or id{guess} "
        f"There are {listed}{more}, the numbers 1 to {count}, and `{ALL}`"
    )


def _closest(word: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches  # only a misspelt name pays for the import

    plain = {_plain(name): name for name in reversed(known)}  # the first spelling stays
    found = get_close_matches(word[:60], plain)
    return plain[found[0]] if found else None


def _never_over(named: Sequence[int]) -> str:
    numbers = ", ".join(str(index + 1) for index in named)
    many = len(named) > 1
    return (
        f"segment{'s' if many else ''} {numbers} {'go' if many else 'goes'} on by "
        f"{'themselves' if many else 'itself'} when time is up (`advance: auto`), and never over"
    )
