"""The outcomes a session has: each kind numbered from 1 on, none ever taken off its number."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from timekeeper.session.outcomes.naming import Kind
from timekeeper.session.shelf import Shelf

MOST_OUTCOMES = 9999
"""Outcomes of a kind: no session has more, and a damaged journal must not ask for any number."""


class Tally(NamedTuple):
    """A show of hands, and the segment it was taken in."""

    votes: int
    heads: int
    segment: int


class Recommendation(NamedTuple):
    """A recommendation; `merged` is the number of the one that stands for it, 0 when it does."""

    number: int
    at: int
    segment: int
    text: str
    theme: int
    tally: Tally | None = None
    merged: int = 0
    dropped: bool = False

    @property
    def stands(self) -> bool:
        """Say whether it is still one of the session's own."""
        return not (self.dropped or self.merged)


class Action(NamedTuple):
    """What is to be done, by whom and by when, as typed; empty: nobody said so."""

    number: int
    at: int
    segment: int
    text: str
    who: str = ""
    by: str = ""
    dropped: bool = False

    @property
    def stands(self) -> bool:
        """Say whether it was not dropped."""
        return not self.dropped

    @property
    def is_open(self) -> bool:
        """Say whether who or when is not known."""
        return not (self.who and self.by)


class Pledge(NamedTuple):
    """What a group pledged itself to, on a topic."""

    number: int
    at: int
    segment: int
    group: str
    topic: str = ""
    text: str = ""
    dropped: bool = False

    @property
    def stands(self) -> bool:
        """Say whether it was not dropped."""
        return not self.dropped


class NoteTaken(NamedTuple):
    """A note, the instant it was written, and the segment it was written beside."""

    number: int
    at: int
    segment: int
    text: str
    dropped: bool = False

    @property
    def stands(self) -> bool:
        """Say whether it was not dropped."""
        return not self.dropped


Outcome = Recommendation | Action | Pledge | NoteTaken
"""Anything recorded."""


class Outcomes(NamedTuple):
    """All outcomes by kind and number, and the heads counted at the newest tally (0: none yet)."""

    recommendations: Shelf[Recommendation] = Shelf()
    actions: Shelf[Action] = Shelf()
    pledges: Shelf[Pledge] = Shelf()
    notes: Shelf[NoteTaken] = Shelf()
    heads: int = 0

    def get(self, kind: Kind, number: int) -> Outcome | None:
        """Give one outcome, whether it stands or not, None when there never was one."""
        return self._shelf(kind).get(number)

    def last(self, kind: Kind) -> int:
        """Give the highest number given to a kind, 0 when it has none."""
        return self._shelf(kind).last

    def put(self, outcome: Outcome) -> Outcomes:
        """Give the outcomes with one under its number."""
        match outcome:
            case Recommendation(number):
                shelf = self.recommendations.put(number, outcome)
                return self._replace(recommendations=shelf)
            case Action(number):
                return self._replace(actions=self.actions.put(number, outcome))
            case Pledge(number):
                return self._replace(pledges=self.pledges.put(number, outcome))
            case NoteTaken(number):
                return self._replace(notes=self.notes.put(number, outcome))
            case _:
                assert_never(outcome)

    def _shelf(
        self, kind: Kind
    ) -> Shelf[Recommendation] | Shelf[Action] | Shelf[Pledge] | Shelf[NoteTaken]:
        match kind:
            case Kind.RECOMMENDATION:
                return self.recommendations
            case Kind.ACTION:
                return self.actions
            case Kind.PLEDGE:
                return self.pledges
            case Kind.NOTE:
                return self.notes
            case _:
                assert_never(kind)


NOTHING_YET = Outcomes()
"""The outcomes of a session in which nothing was recorded."""
