"""What a view shows of the outcomes; what costs more is worked out only where it is shown."""

from __future__ import annotations

from typing import NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.session.outcomes.alike import like
from timekeeper.session.outcomes.state import Outcomes, Recommendation
from timekeeper.session.outcomes.synthesis import Synthesis, synthesis
from timekeeper.session.outcomes.votes import Excess, excesses, votes_each
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf


class Counts(NamedTuple):
    """How many outcomes of each kind stand."""

    recommendations: int
    actions: int
    pledges: int
    notes: int


class OutcomesReading(NamedTuple):
    """What was recorded.

    `not_tallied` are the numbers of the recommendations that stand without a show of hands,
    `votes_each` the votes a person has (None: the agenda does not say), `excesses` the tallies that
    cannot be. `themes` are the agenda's, `all` every outcome by number.
    """

    counts: Counts
    not_tallied: tuple[int, ...]
    votes_each: int | None
    excesses: tuple[Excess, ...]
    themes: tuple[str, ...]
    all: Outcomes

    @property
    def synthesis(self) -> Synthesis:
        """Give what stands in the order in which it is read aloud."""
        return synthesis(self.themes, self.all)

    def like(self, number: int) -> int | None:
        """Give the recommendation that one may be a near-duplicate of."""
        return like(self.all.recommendations, number)


def read_outcomes(agenda: Agenda, outcomes: Outcomes, segment: int) -> OutcomesReading:
    """Read the outcomes while the session is in a segment, by its index."""
    shelf = outcomes.recommendations
    return OutcomesReading(
        counts=_counts(outcomes),
        not_tallied=not_tallied(shelf),
        votes_each=votes_each(agenda, segment),
        excesses=excesses(agenda, shelf, segment),
        themes=agenda.themes,
        all=outcomes,
    )


@remembered
def not_tallied(shelf: Shelf[Recommendation]) -> tuple[int, ...]:
    """Give the numbers of the recommendations that stand and have no tally."""
    return tuple(found.number for found in shelf if found.stands and found.tally is None)


@remembered
def _counts(outcomes: Outcomes) -> Counts:
    return Counts(
        sum(found.stands for found in outcomes.recommendations),
        sum(found.stands for found in outcomes.actions),
        sum(found.stands for found in outcomes.pledges),
        sum(found.stands for found in outcomes.notes),
    )
