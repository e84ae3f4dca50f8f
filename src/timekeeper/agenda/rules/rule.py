"""What a rule is."""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import NamedTuple

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places

Check = Callable[[Agenda, Places], Iterator[Finding]]


class Rule(NamedTuple):
    """A check, and the keys it reads: it is left out when one of them could not be read."""

    code: str
    check: Check
    reads: Set[str]


def apply(
    rules: Iterable[Rule], agenda: Agenda, places: Places, unread: Set[str] = frozenset()
) -> list[Finding]:
    """The findings of all rules that have what they need."""
    return [
        found
        for rule in rules
        if not (unread and ("segments" in unread or unread & rule.reads))
        for found in rule.check(agenda, places)
    ]
