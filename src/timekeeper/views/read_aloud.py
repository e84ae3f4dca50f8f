"""The outcomes as they are read aloud: recommendations by rank, open actions first, pledges.

A list of lines with their marks, for the screen, for plain mode and for whoever reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from timekeeper.session.outcomes.reading import OutcomesReading
from timekeeper.session.outcomes.state import Action, Pledge
from timekeeper.session.outcomes.synthesis import Ranked, Synthesis, ThemeOutcomes
from timekeeper.session.remembered import remembered
from timekeeper.views.safe_text import safe_text


class Weight(Enum):
    """What a line is: the heading of some others, one of them, or one that lacks something."""

    HEADING = "heading"
    ENTRY = "entry"
    OPEN = "open"


class Line(NamedTuple):
    """A line to be read: its mark, like "1 R3" or "X2", and its words."""

    weight: Weight
    mark: str
    words: str


NOTHING = Line(Weight.HEADING, "", "Nothing is recorded yet")

NO_THEME, WHO, BY_WHEN = "No theme", "who?", "by when?"
"""What stands where something was not said."""

Unwritten = Callable[[], Line]
"""A line that is written when it is wanted: of thousands a screen shows a few."""


def read_aloud(outcomes: OutcomesReading) -> list[Line]:
    """Give what is read aloud, line by line."""
    return written(unwritten(outcomes))


def written(lines: Iterable[Unwritten]) -> list[Line]:
    """Write lines."""
    return [write() for write in lines]


def unwritten(outcomes: OutcomesReading) -> Sequence[Unwritten]:
    """Give the lines of what is read aloud, none of them written yet."""
    return _unwritten(outcomes.synthesis)


@remembered
def _unwritten(synthesis: Synthesis) -> tuple[Unwritten, ...]:
    lines = [
        *(line for theme in synthesis.themes for line in _theme(theme)),
        *_actions(synthesis.actions),
        *(line for topic in synthesis.topics for line in _pledges(topic.title, topic.pledges)),
    ]
    return tuple(lines) or (lambda: NOTHING,)


def _heading(words: str) -> Unwritten:
    return lambda: Line(Weight.HEADING, "", words)


def _theme(theme: ThemeOutcomes) -> Iterator[Unwritten]:
    yield _heading(f"Recommendations: {safe_text(theme.title) or NO_THEME}")
    yield from (partial(_recommendation, ranked) for ranked in theme.ranked)


def _recommendation(ranked: Ranked) -> Line:
    words = with_merged(safe_text(ranked.text), ranked.merged)
    if ranked.rank is None:
        return Line(Weight.OPEN, f"- R{ranked.number}", f"{words} (not tallied)")
    tie = "=" if ranked.tied else ""
    votes = f"{ranked.votes} of {ranked.heads}"
    return Line(Weight.ENTRY, f"{tie}{ranked.rank} R{ranked.number}", f"{words} ({votes})")


def with_merged(text: str, merged: Sequence[int]) -> str:
    """Name those that a recommendation stands for besides itself, behind its words."""
    return f"{text} (with {', '.join(f'R{number}' for number in merged)})" if merged else text


def _actions(actions: tuple[Action, ...]) -> Iterator[Unwritten]:
    if actions:
        yield _heading("Actions")
    yield from (partial(_action, action) for action in actions)


def _action(action: Action) -> Line:
    who, by = safe_text(action.who) or WHO, safe_text(action.by) or BY_WHEN
    weight = Weight.OPEN if action.is_open else Weight.ENTRY
    return Line(weight, f"X{action.number}", f"{safe_text(action.text)} ({who}, {by})")


def _pledges(topic: str, pledges: tuple[Pledge, ...]) -> Iterator[Unwritten]:
    yield _heading(f"Pledges: {safe_text(topic) or 'no topic'}")
    yield from (partial(_pledge, pledge) for pledge in pledges)


def _pledge(pledge: Pledge) -> Line:
    words = ": ".join(filter(None, (safe_text(pledge.group), safe_text(pledge.text))))
    return Line(Weight.ENTRY, f"J{pledge.number}", words)
