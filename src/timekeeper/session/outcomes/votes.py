"""Whether more votes were counted than the room has.

Each person has the `votes` of the agenda's floor for all recommendations together; where the
agenda does not say, a hand is raised once for each.
"""

from __future__ import annotations

from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.outcomes.state import Recommendation, Tally
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf


class Excess(NamedTuple):
    """More votes than heads and votes each allow; `recommendation` 0: of all together."""

    recommendation: int
    votes: int
    heads: int
    each: int


@remembered
def votes_each(agenda: Agenda, segment: int) -> int | None:
    """Give the votes a person has: by the floor of the segment, or of the one nearest before."""
    floors = (each.floor for each in reversed(agenda.segments[: segment + 1]))
    return next((floor.votes for floor in floors if floor is not None), None)


@remembered
def excesses(agenda: Agenda, shelf: Shelf[Recommendation], segment: int) -> tuple[Excess, ...]:
    """Find what cannot be among the tallies that belong to the same floor as the segment's."""
    each, forum = votes_each(agenda, segment), _forum(agenda, segment)
    tallies = [
        (found.number, found.tally)
        for found in shelf
        if found.stands and found.tally and _forum(agenda, found.tally.segment) == forum
    ]
    single = tuple(
        Excess(number, tally.votes, tally.heads, each or 1)
        for number, tally in tallies
        if tally.votes > tally.heads * (each or 1)
    )
    if each is None or not tallies:
        return single
    together = _together([tally for _, tally in tallies], each)
    return single if together is None else (*single, together)


def _together(tallies: list[Tally], each: int) -> Excess | None:
    """Hold the sum against the fullest the room was: people come and go between tallies."""
    votes, heads = sum(tally.votes for tally in tallies), max(tally.heads for tally in tallies)
    return Excess(0, votes, heads, each) if votes > heads * each else None


@remembered
def _forum(agenda: Agenda, segment: int) -> int | None:
    """Give the index of the floor that a segment's tallies belong to."""
    earlier = reversed(range(segment + 1))
    return next((index for index in earlier if agenda.segments[index].floor is not None), None)
