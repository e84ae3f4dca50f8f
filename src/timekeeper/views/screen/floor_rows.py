"""The floor: who speaks and for how long, who waits, the limit, and the themes' time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.floor.reading import FloorReading, HandReading, TurnReading
from timekeeper.views.naming import speaker
from timekeeper.views.outcomes_said import merging
from timekeeper.views.screen import palette
from timekeeper.views.screen.palette import BOLD, DIM, PLAIN
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View

NAMED = 9
"""Hands that are named, those called next: nobody looks further ahead."""


def floor_rows(view: View, height: int) -> list[Text]:
    """Draw the rows of the floor, the most important first; none in a segment without one."""
    floor = view.reading.floor
    if floor is None:
        return []
    return [view.labelled(label, pieces(view, floor)) for label, pieces in _ROWS[:height]]


def floor_wanted(view: View) -> int:
    """Give the rows of the floor."""
    floor = view.reading.floor
    if floor is None:
        return 0
    return len(_ROWS) - (not view.reading.outcomes.themes)


def _speaks(view: View, floor: FloorReading) -> Sequence[Piece]:
    turn = floor.speaking
    if turn is None:
        waits = "Enter calls the next" if floor.waiting else "nobody waits: a puts a hand up"
        return (Piece("nobody", BOLD), Piece(waits, DIM, 1))
    return (
        Piece(_turn_time(turn), _ink(view, turn), 0),
        Piece(_name(view, turn.number, turn.label), BOLD, 1),
        Piece("HELD: z goes on" if turn.held else "", BOLD, 2),
        Piece("first time" if turn.is_first else "", DIM, 4),
        Piece(f"{figures(turn.elapsed)} of {figures(turn.limit)}", rank=3),
    )


def _turn_time(turn: TurnReading) -> str:
    if turn.remaining > 0:
        return f"{figures(turn.remaining)} left"
    return f" {figures(-turn.remaining)} OVER "


def _ink(view: View, turn: TurnReading) -> Ink:
    return BOLD if turn.remaining > 0 else palette.ground(palette.OVER, view.style, bold=True)


def _queue(view: View, floor: FloorReading) -> Sequence[Piece]:
    count, voices = len(floor.waiting), floor.voices
    hands = (_hand(view, hand) for hand in floor.waiting[:NAMED])
    closed = ("CLOSED" if floor.closed else "", BOLD)
    if not floor.closed and floor.closes_in is not None:
        closed = (f"closes in {figures(floor.closes_in)}", DIM)
    return (
        Piece(f"{count} {'waits' if count == 1 else 'wait'}", BOLD if count else PLAIN, 0),
        *(Piece(hand, rank=rank) for rank, hand in enumerate(hands, 2)),
        Piece(*closed, 1),
        Piece(f"{voices} {'voice' if voices == 1 else 'voices'} heard", DIM, 2 + NAMED),
    )


def _hand(view: View, hand: HandReading) -> str:
    front, again = "!" if hand.in_front else "", " again" if hand.has_spoken else ""
    return f"{front}{_name(view, hand.number, hand.label)}{again}"


def _limit(_view: View, floor: FloorReading) -> Sequence[Piece]:
    differs = floor.suggested != floor.limit
    count = len(floor.waiting)
    heard = f"at {figures(floor.limit)} each, {floor.will_be_heard} of {count} will be heard"
    return (
        Piece(figures(floor.limit), BOLD, 0),
        Piece(f"l Enter: {figures(floor.suggested)}" if differs else "", rank=2),
        Piece(heard if count else "", rank=1),
    )


def _themes(view: View, floor: FloorReading) -> Sequence[Piece]:
    """Show the current theme first, then what the others had."""
    now = [theme for theme in floor.themes if theme.number == floor.theme]
    others = [theme for theme in floor.themes if theme.number != floor.theme]
    current = [f"{theme.number} {view.text(theme.title)} {figures(theme.seconds)}" for theme in now]
    return (
        Piece(current[0] if current else "none: 1 to 9 say which", BOLD if current else DIM, 0),
        *(
            Piece(f"{theme.number} {view.text(theme.title)} {figures(theme.seconds)}", DIM, rank)
            for rank, theme in enumerate(others, 1)
        ),
    )


def _outcomes(view: View, _floor: FloorReading) -> Sequence[Piece]:
    return tuple(counted(view))


def counted(view: View) -> Iterator[Piece]:
    """Count what was recorded, and say what is still to be tallied."""
    counts = view.reading.outcomes.counts
    for rank, (word, count) in zip((0, 3, 4, 5), counts._asdict().items(), strict=True):
        yield Piece(f"{count} {word if count != 1 else word[:-1]}" if count else "", rank=rank)
    if not any(counts):
        yield Piece("none yet: g writes a recommendation down", DIM)
    if left := view.reading.outcomes.not_tallied:
        yield Piece(f"{len(left)} not tallied: k", BOLD, 1)
        newest = left[-1]
        if (other := view.reading.outcomes.like(newest)) is not None:
            yield Piece(f"R{newest} like R{other}: / {merging(newest, other)}", rank=2)
    for excess in view.reading.outcomes.excesses[:1]:
        yield Piece(f"{excess.votes} votes are more than {excess.heads} heads have", BOLD, 2)


def _name(view: View, number: int, label: str) -> str:
    return view.text(speaker(number, label))


_ROWS: tuple[tuple[str, Callable[[View, FloorReading], Sequence[Piece]]], ...] = (
    ("SPEAKS", _speaks),
    ("QUEUE", _queue),
    ("LIMIT", _limit),
    ("OUTCOME", _outcomes),
    ("THEME", _themes),
)
