"""The outcomes, as they are read aloud, and how the votes were cast."""

from __future__ import annotations

from collections.abc import Iterator

from timekeeper.session.outcomes.reading import OutcomesReading
from timekeeper.views.outcomes_said import excessive
from timekeeper.views.read_aloud import NOTHING, Weight, read_aloud
from timekeeper.views.report.section import Section


def outcomes(reading: OutcomesReading) -> Iterator[Section]:
    """Give a section for each theme's recommendations, the actions, and the pledges by topic."""
    yield Section("Method of the votes", tuple(_method(reading)))
    heading, lines = "", list[str]()
    for line in read_aloud(reading):
        if line is NOTHING:
            return
        if line.weight is Weight.HEADING:
            yield Section(heading, tuple(lines))
            heading, lines = line.words, []
        else:
            lines.append(f"{line.mark}: {line.words}")
    yield Section(heading, tuple(lines))


def method(reading: OutcomesReading) -> str:
    """Say how votes were cast."""
    each = reading.votes_each
    if each is None:
        return "show of hands, one for each recommendation"
    return f"show of hands, {each} {'vote' if each == 1 else 'votes'} each"


def _method(reading: OutcomesReading) -> Iterator[str]:
    """Say how votes were cast, and which tallies cannot be."""
    if reading.counts.recommendations <= len(reading.not_tallied):
        return
    yield f"{method(reading).capitalize()}; ranked by votes within each theme, = for a tie"
    yield from map(excessive, reading.excesses)
