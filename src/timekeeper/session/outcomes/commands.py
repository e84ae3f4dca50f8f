"""What the moderator may ask to be recorded. A `number` of 0 means a new outcome, any other one
that is to be written anew and keeps its number, its place and its votes."""

from typing import NamedTuple

from timekeeper.session.distinct import distinct


@distinct
class Recommend(NamedTuple):
    """Record a recommendation; theme None: the floor's current one, 0: none."""

    text: str
    theme: int | None = None
    number: int = 0


@distinct
class RecordAction(NamedTuple):
    """Record what is to be done, by whom, by when; both as typed, and both may be open."""

    text: str
    who: str = ""
    by: str = ""
    number: int = 0


@distinct
class RecordPledge(NamedTuple):
    """Record what a group pledges itself to; topic and text may be open."""

    group: str
    topic: str = ""
    text: str = ""
    number: int = 0


@distinct
class Note(NamedTuple):
    """Write a note down beside the current segment."""

    text: str
    number: int = 0


@distinct
class DropOutcome(NamedTuple):
    """Take an outcome out, by its name like `R3`; its number is not given again."""

    outcome: str


@distinct
class Tally(NamedTuple):
    """Record a show of hands for a recommendation; heads None: as many as at the last one."""

    recommendation: int
    votes: int
    heads: int | None = None


@distinct
class Merge(NamedTuple):
    """Take a recommendation for the same as another one, which keeps its number and its words."""

    recommendation: int
    into: int


OutcomeCommand = Recommend | RecordAction | RecordPledge | Note | DropOutcome | Tally | Merge
"""What is asked to be recorded."""
