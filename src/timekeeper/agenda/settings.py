"""What an organizer may set: which codes are looked for, and from where on something is too much.

This table feeds the rules, the settings files and the documentation.
"""

import enum
from collections.abc import Mapping
from typing import NamedTuple

from timekeeper.agenda.durations import read_duration, write_duration
from timekeeper.agenda.selection import USUAL
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.agenda.zones import Zones


class Unit(enum.Enum):
    """What a threshold counts."""

    SECONDS = "a duration"
    PERCENT = "a whole number of percent"
    CELLS = "a whole number of characters"


class Threshold(NamedTuple):
    """From where on something is a finding. `reason` says where the default comes from."""

    name: str
    code: str
    unit: Unit
    default: int
    meaning: str
    reason: str

    @property
    def written(self) -> str:
        """The default as it would stand in a settings file."""
        return (
            f'"{write_duration(self.default)}"' if self.unit is Unit.SECONDS else f"{self.default}"
        )


LONGEST_GAP = Threshold(
    "longest-gap",
    "TK402",
    Unit.SECONDS,
    15 * 60,
    "time before a fixed start for which nothing has to be planned",
    "a reserve before a fixed start is wise, and a quarter of an hour is the longest that people "
    "wait without asking",
)
LONGEST_END = Threshold(
    "longest-end",
    "TK308",
    Unit.SECONDS,
    30 * 60,
    "time at the end of the session in which no segment has to be flexible",
    "a report and a closing, a quarter of an hour each",
)
LONGEST_WITHOUT_BREAK = Threshold(
    "longest-without-break",
    "TK601",
    Unit.SECONDS,
    2 * 3600,
    "time that people are kept without a break",
    "a workshop of two hours is commonly held in one piece; many trainers keep to 90 minutes",
)
SHORTEST_CHANGEOVER = Threshold(
    "shortest-changeover",
    "TK602",
    Unit.SECONDS,
    60,
    "time between one speaker and the next",
    "a minute is what it takes to change places, slides and microphone",
)
LEAST_DISCUSSION = Threshold(
    "least-discussion",
    "TK603",
    Unit.PERCENT,
    25,
    "share of the time in which everybody may speak, breaks left out",
    "half an hour of two hours; where less is planned, an overrun or two leave nothing",
)
LONGEST_PRESENTATION = Threshold(
    "longest-presentation",
    "TK604",
    Unit.SECONDS,
    3600,
    "time that one presentation may take",
    "keynotes and lectures are planned for up to an hour",
)
WIDEST_TITLE = Threshold(
    "widest-title",
    "TK703",
    Unit.CELLS,
    68,
    "width of a title, in columns of the terminal",
    "the room that a terminal of 80 columns has for it",
)

THRESHOLDS = (
    LONGEST_END,
    LONGEST_GAP,
    LONGEST_WITHOUT_BREAK,
    SHORTEST_CHANGEOVER,
    LEAST_DISCUSSION,
    LONGEST_PRESENTATION,
    WIDEST_TITLE,
)
"""Every threshold that can be set, in the order of the codes."""

WIDEST = 1000
"""The largest number of characters that can be set: no title is shown as wide."""


class Settings(NamedTuple):
    """What is looked for, and the thresholds that are not the usual ones, by name.

    Without `zones` nothing is said about time zones, nor about nights in which clocks change.
    """

    codes: frozenset[str] = USUAL
    thresholds: Mapping[str, int] = {}
    zones: Zones | None = None

    def value(self, threshold: Threshold) -> int:
        """A threshold as set, else its default."""
        return self.thresholds.get(threshold.name, threshold.default)


THE_USUAL = Settings()
"""What holds when nobody says anything."""


def read_threshold(threshold: Threshold, value: object) -> int | Unreadable:
    """A threshold as it stands in a settings file; durations as in agendas."""
    advice = f"Write it like `{threshold.name} = {threshold.written}`."
    if threshold.unit is Unit.SECONDS:
        is_written = isinstance(value, str) or (type(value) is int and value >= 0)
        found = read_duration(str(value), least=0) if is_written else None
        if isinstance(found, int):
            return found
        if isinstance(found, Unreadable):
            return Unreadable(f"`{threshold.name}`: {found.message}", found.advice)
    else:
        most = 100 if threshold.unit is Unit.PERCENT else WIDEST
        if type(value) is int and 0 <= value <= most:
            return value
        advice = f"Write a number from 0 to {most}, like `{threshold.name} = {threshold.written}`."
    return Unreadable(f"`{threshold.name}` is {threshold.unit.value}", advice)
