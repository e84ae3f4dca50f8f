"""From the tree to the models, and the models' complaints back to places in the file."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.tree import Mapping, values

_NEEDED: dict[str, object] = {"title": "(no title)", "duration": 60}
"""What stands in for a value that cannot be read, so that the other values can be checked."""


class Structure(NamedTuple):
    """What the models made of a file.

    `agenda` holds what could be read; when there are findings of severity error it is only good
    for checking the keys that are not in `unread`.
    """

    agenda: Agenda | None
    findings: tuple[Finding, ...] = ()
    unread: frozenset[str] = frozenset()


def understand(places: Places) -> Structure:
    """The agenda in a tree, with every complaint the models have about it."""
    if isinstance(places.root, Mapping):
        agenda, errors = _validate(values(places.root))
        if not errors:
            return Structure(agenda)
    # Only a file that is wrong pays for the imports.
    from timekeeper.agenda import unknown_keys, wrong_values

    if not isinstance(places.root, Mapping):
        return Structure(None, wrong_values.no_agenda(places))
    findings: list[Finding] = []
    if any(error["type"] == "extra_forbidden" for error in errors):
        findings += unknown_keys.mend_keys(places)
        agenda, errors = _validate(values(places.root))
    if not errors:
        return Structure(agenda, tuple(findings))
    findings += wrong_values.complaints(errors, places)
    rest, unread = _without(errors, values(places.root))
    return Structure(_validate(rest)[0], tuple(findings), unread)


def _validate(found: object) -> tuple[Agenda | None, list[Any]]:
    try:
        return Agenda.model_validate(found), []
    except ValidationError as error:
        return None, error.errors(include_url=False, include_input=False)


def _without(errors: list[Any], found: Any) -> tuple[Any, frozenset[str]]:
    """The values without the wrong ones, and the keys they stood at."""
    unread = set()
    for error in errors:
        where, key = _holder(error["loc"], found)
        unread.add(key)
        if where is None:
            continue
        if key in _NEEDED:
            where[key] = _NEEDED[key]
        else:
            where.pop(key, None)
    return found, frozenset(unread)


def _holder(loc: tuple[str | int, ...], found: Any) -> tuple[Any, str]:
    """The agenda or segment in which the value at fault stands, and its key there."""
    if loc[0] == "segments" and len(loc) > 2:
        return found["segments"][loc[1]], str(loc[2])
    return (None if loc[0] == "segments" else found), str(loc[0])
