"""A floor afterwards: how its time was spent, by whom, on what; in seconds, and without labels."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.floor.reading import ThemeReading, read_themes
from timekeeper.session.floor.speakers import Speaker
from timekeeper.session.floor.state import Turn, TurnTaken
from timekeeper.session.moment import SECOND
from timekeeper.session.state import State


class TurnReport(NamedTuple):
    """One turn: who, how long, the limit it had, and the theme's number (0: none)."""

    speaker: int
    seconds: int
    limit: int
    theme: int
    is_first: bool


class VoiceReport(NamedTuple):
    """One speaker on this floor; the label is empty unless it was asked for."""

    speaker: int
    label: str
    turns: int
    seconds: int


class FloorReport(NamedTuple):
    """One segment's floor; turns, handover and idle time add up to the segment's actual time.

    `first_turns` are those of people who had not spoken before in the session, `not_heard` the
    hands that still wait.
    """

    number: int
    title: str
    in_turns: int
    handover: int
    idle: int
    themes: tuple[ThemeReading, ...]
    turns: tuple[TurnReport, ...]
    voices: tuple[VoiceReport, ...]
    first_turns: int
    not_heard: int


def report_floor(
    agenda: Agenda, state: State, index: int, now: int, actual: int, *, private: bool
) -> FloorReport | None:
    """Report on a segment's floor at `now`, None when it has none and nothing happened on one.

    `actual` is the segment's time in whole seconds; what rounding leaves over is idle time.
    """
    floor, position = state.segments[index].floor, state.ran(index, now)
    if agenda.segments[index].floor is None and floor.is_untouched:
        return None
    taken = [*floor.turns, *_running(floor.turn, floor.theme, position)]
    in_turns, handover = floor.in_turns(position) // SECOND, floor.handover // SECOND
    return FloorReport(
        number=index + 1,
        title=agenda.segments[index].title,
        in_turns=in_turns,
        handover=handover,
        idle=actual - in_turns - handover,
        themes=read_themes(agenda, floor, position),
        turns=tuple(
            TurnReport(turn.speaker, turn.spoken // SECOND, turn.limit, turn.theme, turn.is_first)
            for turn in taken
        ),
        voices=_voices(state, taken, private=private),
        first_turns=sum(turn.is_first for turn in taken),
        not_heard=floor.waiting,
    )


def _running(turn: Turn | None, theme: int, position: int) -> list[TurnTaken]:
    """Give the turn that runs as if it ended now."""
    if turn is None:
        return []
    spoken = turn.spoken(position)
    return [TurnTaken(turn.speaker, spoken, turn.limit, theme, turn.is_first)]


def _voices(state: State, taken: list[TurnTaken], *, private: bool) -> tuple[VoiceReport, ...]:
    turns = Counter(turn.speaker for turn in taken)
    spoken: Counter[int] = Counter()
    for turn in taken:
        spoken[turn.speaker] += turn.spoken
    return tuple(
        VoiceReport(
            number,
            (state.speakers.get(number) or Speaker()).label if private else "",
            turns[number],
            spoken[number] // SECOND,
        )
        for number in sorted(turns)
    )
