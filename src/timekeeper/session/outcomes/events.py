"""What was recorded. Numbers are given once: they stay through changes, drops and merges.

Written again under its number, an outcome has the new words.
"""

from typing import NamedTuple

from timekeeper.session.distinct import distinct


@distinct
class RecommendationWritten(NamedTuple):
    """A recommendation has these words, and belongs to a theme (0: to none)."""

    at: int
    number: int
    text: str
    theme: int = 0


@distinct
class ActionWritten(NamedTuple):
    """An action has these words, somebody who does it, and a time by which it is done."""

    at: int
    number: int
    text: str
    who: str = ""
    by: str = ""


@distinct
class PledgeWritten(NamedTuple):
    """A group pledged itself to something, on a topic."""

    at: int
    number: int
    group: str
    topic: str = ""
    text: str = ""


@distinct
class Noted(NamedTuple):
    """A note was written down beside the current segment; `number` 0 is a new one."""

    at: int
    text: str
    number: int = 0


@distinct
class OutcomeDropped(NamedTuple):
    """An outcome, by its name like `R3`, was taken out."""

    at: int
    outcome: str


@distinct
class Tallied(NamedTuple):
    """A show of hands gave a recommendation so many votes of so many heads."""

    at: int
    recommendation: int
    votes: int
    heads: int


@distinct
class Merged(NamedTuple):
    """A recommendation is the same as another one, which stands for both and is not tallied."""

    at: int
    recommendation: int
    into: int


OutcomeEvent = (
    RecommendationWritten
    | ActionWritten
    | PledgeWritten
    | Noted
    | OutcomeDropped
    | Tallied
    | Merged
)
"""What happened to the outcomes."""
