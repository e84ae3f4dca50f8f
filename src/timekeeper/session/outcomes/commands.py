"""What the moderator may ask to be recorded. A `number` of 0 means a new outcome, any other one
that is to be written anew and keeps its number, its place and its votes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recommend:
    """Record a recommendation; theme None: the floor's current one, 0: none."""

    text: str
    theme: int | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class RecordAction:
    """Record what is to be done, by whom, by when; both as typed, and both may be open."""

    text: str
    who: str = ""
    by: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class RecordPledge:
    """Record what a group pledges itself to; topic and text may be open."""

    group: str
    topic: str = ""
    text: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Write a note down beside the current segment."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class DropOutcome:
    """Take an outcome out, by its name like `R3`; its number is not given again."""

    outcome: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Record a show of hands for a recommendation; heads None: as many as at the last one."""

    recommendation: int
    votes: int
    heads: int | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Take a recommendation for the same as another one, which keeps its number and its words."""

    recommendation: int
    into: int


OutcomeCommand = Recommend | RecordAction | RecordPledge | Note | DropOutcome | Tally | Merge
"""What is asked to be recorded."""
