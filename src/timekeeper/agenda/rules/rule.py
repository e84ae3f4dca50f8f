"""What a rule is, and what it looks at."""

from collections.abc import Callable, Iterable, Iterator, Set
from functools import cached_property
from typing import NamedTuple

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.schedule import Schedule, schedule
from timekeeper.agenda.settings import THE_USUAL, Settings, Threshold


class Case:
    """An agenda, where its values stand, and what is made of them once for all rules."""

    def __init__(self, agenda: Agenda, places: Places, settings: Settings = THE_USUAL) -> None:
        self.agenda = agenda
        self.places = places
        self.settings = settings

    @cached_property
    def schedule(self) -> Schedule:
        """The plan on the clock."""
        return schedule(self.agenda, self.settings.zones)

    def threshold(self, threshold: Threshold) -> int:
        """A threshold as it is set."""
        return self.settings.value(threshold)

    @property
    def promised(self) -> int | None:
        """Seconds the session has by its budget and its hard end; None when it has neither."""
        stated = (self.agenda.stated_budget, self.schedule.room)
        return min((seconds for seconds in stated if seconds is not None), default=None)

    @property
    def needed(self) -> int:
        """Seconds that the plan takes with all waiting for fixed starts."""
        if all(segment.start is None for segment in self.agenda.segments):
            return self.agenda.planned
        return self.agenda.planned + sum(max(0, slot.wait) for slot in self.schedule.slots)


Check = Callable[[Case], Iterator[Finding]]


class Rule(NamedTuple):
    """A check, and the keys it reads: it is left out when one of them could not be read."""

    code: str
    check: Check
    reads: Set[str]

    def has_what_it_needs(self, unread: Set[str]) -> bool:
        """Whether all that the rule reads could be read."""
        return not (unread and ("segments" in unread or unread & self.reads))


def apply(rules: Iterable[Rule], case: Case, unread: Set[str] = frozenset()) -> list[Finding]:
    """The findings of all rules that have what they need."""
    return [found for rule in rules if rule.has_what_it_needs(unread) for found in rule.check(case)]
