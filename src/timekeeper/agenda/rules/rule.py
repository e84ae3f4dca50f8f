"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.settings import THE_USUAL, Settings, Threshold

if TYPE_CHECKING:
    from timekeeper.agenda.schedule import Schedule


class Case:
    """An agenda, where its values stand, and what is made of them once for all rules."""

    def __init__(self, agenda: Agenda, places: Places, settings: Settings = THE_USUAL) -> None:
        self.agenda = agenda
        self.places = places
        self.settings = settings

    @cached_property
    def schedule(self) -> Schedule:
        """The plan on the clock."""
        # Only an agenda with clock times pays for the import.
        from timekeeper.agenda.schedule import schedule

        return schedule(self.agenda, self.settings.zones)

    def threshold(self, threshold: Threshold) -> int:
        """A threshold as it is set."""
        return self.settings.value(threshold)

    @cached_property
    def waits(self) -> Sequence[int]:
        """Seconds that each segment's fixed start is waited for; negative where it overlaps."""
        if all(segment.start is None for segment in self.agenda.segments):
            return [0] * len(self.agenda.segments)
        return [slot.wait for slot in self.schedule.slots]

    @cached_property
    def promised(self) -> int | None:
        """Seconds the session has by its budget and its hard end; None when it has neither."""
        room = None if self.agenda.end is None else self.schedule.room
        stated = (self.agenda.stated_budget, room)
        return min((seconds for seconds in stated if seconds is not None), default=None)

    @cached_property
    def needed(self) -> int:
        """Seconds that the plan takes with all waiting for fixed starts."""
        return self.agenda.planned + sum(wait for wait in self.waits if wait > 0)


Check = Callable[[Case], Iterator[Finding]]


class Rule(NamedTuple):
    """A check, by its module and name: it is imported when there is something to check.

    It is left out when none of the keys it is `about` stands in the agenda, or when one of them or
    of those it also `reads` could not be read.
    """

    code: str
    where: str
    about: Set[str]
    reads: Set[str] = frozenset()

    @property
    def check(self) -> Check:
        """The function."""
        return _imported(self.where)

    def has_what_it_needs(self, stated: Set[str], unread: Set[str]) -> bool:
        """Whether there is something to check, and all that it takes could be read."""
        if unread and ("segments" in unread or unread & (self.about | self.reads)):
            return False
        return bool(stated & self.about)


@cache
def _imported(where: str) -> Check:
    module, _, name = where.partition(".")
    found: Check = getattr(import_module(f"timekeeper.agenda.rules.{module}"), name)
    return found


def apply(rules: Iterable[Rule], case: Case, unread: Set[str] = frozenset()) -> list[Finding]:
    """The findings of all rules that have what they need."""
    stated = keys_of(case.agenda)
    return [
        found
        for rule in rules
        if rule.has_what_it_needs(stated, unread)
        for found in rule.check(case)
    ]


def keys_of(agenda: Agenda) -> Set[str]:
    """The keys that stand somewhere in an agenda, on whatever level."""
    fields = agenda.model_fields_set.union(*(one.model_fields_set for one in agenda.segments))
    return {name.removeprefix("stated_") for name in fields}
