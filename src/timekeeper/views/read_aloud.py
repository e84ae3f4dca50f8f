"""The outcomes as they are read aloud: recommendations by rank, open actions first, pledges.

A list of lines with their marks, for the screen, for plain mode and for whoever reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
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


def read_aloud(outcomes: OutcomesReading) -> tuple[Line, ...]:
    """Give what is read aloud, line by line."""
    return _lines(outcomes.synthesis)


@remembered
def _lines(synthesis: Synthesis) -> tuple[Line, ...]:
    lines = [
        *(line for theme in synthesis.themes for line in _theme(theme)),
        *_actions(synthesis.actions),
        *(line for topic in synthesis.topics for line in _pledges(topic.title, topic.pledges)),
    ]
    return tuple(lines) or (NOTHING,)


def _theme(theme: ThemeOutcomes) -> Iterator[Line]:
    title = safe_text(theme.title) or "No theme"
    yield Line(Weight.HEADING, "", f"Recommendations: {title}")
    yield from map(_recommendation, theme.ranked)


def _recommendation(ranked: Ranked) -> Line:
    words = safe_text(ranked.text)
    if ranked.merged:
        words += f" (with {', '.join(f'R{number}' for number in ranked.merged)})"
    if ranked.rank is None:
        return Line(Weight.OPEN, f"- R{ranked.number}", f"{words} (not tallied)")
    tie = "=" if ranked.tied else ""
    votes = f"{ranked.votes} of {ranked.heads}"
    return Line(Weight.ENTRY, f"{tie}{ranked.rank} R{ranked.number}", f"{words} ({votes})")


def _actions(actions: tuple[Action, ...]) -> Iterator[Line]:
    if actions:
        yield Line(Weight.HEADING, "", "Actions")
    for action in actions:
        who, by = safe_text(action.who) or "who?", safe_text(action.by) or "by when?"
        weight = Weight.OPEN if action.is_open else Weight.ENTRY
        yield Line(weight, f"X{action.number}", f"{safe_text(action.text)} ({who}, {by})")


def _pledges(topic: str, pledges: tuple[Pledge, ...]) -> Iterator[Line]:
    yield Line(Weight.HEADING, "", f"Pledges: {safe_text(topic) or 'no topic'}")
    for pledge in pledges:
        words = ": ".join(filter(None, (safe_text(pledge.group), safe_text(pledge.text))))
        yield Line(Weight.ENTRY, f"J{pledge.number}", words)
