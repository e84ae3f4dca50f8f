"""What an organizer may set: which codes are looked for, and from where on something is too much.

This table feeds the rules, the settings files and the documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from timekeeper.agenda.durations import read_duration, write_duration
from timekeeper.agenda.selection import USUAL
from timekeeper.agenda.unreadable import Unreadable

if TYPE_CHECKING:
    from timekeeper.agenda.zones import Zones


Unit = Literal["time", "percent", "characters"]
"""What a threshold counts; time in seconds."""


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
        return f'"{write_duration(self.default)}"' if self.unit == "time" else f"{self.default}"


LONGEST_GAP = Threshold(
    "longest-gap",
    "TK402",
    "time",
    15 * 60,
    "time before a fixed start for which nothing has to be planned",
    "a reserve before a fixed start is wise, and a quarter of an hour is the longest that people "
    "wait without asking",
)
LONGEST_END = Threshold(
    "longest-end",
    "TK308",
    "time",
    30 * 60,
    "time at the end of the session in which no segment has to be flexible",
    "a report and a closing, a quarter of an hour each",
)
LONGEST_WITHOUT_BREAK = Threshold(
    "longest-without-break",
    "TK601",
    "time",
    2 * 3600,
    "time that people are kept without a break",
    "a workshop of two hours is commonly held in one piece; many trainers keep to 90 minutes",
)
SHORTEST_CHANGEOVER = Threshold(
    "shortest-changeover",
    "TK602",
    "time",
    60,
    "time between one speaker and the next",
    "a minute is what it takes to change places, slides and microphone",
)
LEAST_DISCUSSION = Threshold(
    "least-discussion",
    "TK603",
    "percent",
    25,
    "share of the time in which everybody may speak, breaks left out",
    "half an hour of two hours; where less is planned, an overrun or two leave nothing",
)
LONGEST_PRESENTATION = Threshold(
    "longest-presentation",
    "TK604",
    "time",
    3600,
    "time that one presentation may take",
    "keynotes and lectures are planned for up to an hour",
)
WIDEST_TITLE = Threshold(
    "widest-title",
    "TK703",
    "characters",
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
    zones: Callable[[], Zones] | None = None

    def value(self, threshold: Threshold) -> int:
        """A threshold as set, else its default."""
        return self.thresholds.get(threshold.name, threshold.default)


THE_USUAL = Settings()
"""What holds when nobody says anything."""


def read_threshold(threshold: Threshold, value: object) -> int | Unreadable:
    """A threshold as it stands in a settings file; time is written as in agendas."""
    name, example = threshold.name, f"`{threshold.name} = {threshold.written}`"
    if threshold.unit != "time":
        most = 100 if threshold.unit == "percent" else WIDEST
        if type(value) is int and 0 <= value <= most:
            return value
        return Unreadable(f"`{name}` is a number from 0 to {most}", f"Write it like {example}.")
    if not isinstance(value, str) and (type(value) is not int or value < 0):
        return Unreadable(f"`{name}` is a duration", f"Write it like {example}.")
    found = read_duration(str(value), least=0)
    if isinstance(found, Unreadable):
        return Unreadable(f"`{name}`: {found.message}", found.advice)
    return found
