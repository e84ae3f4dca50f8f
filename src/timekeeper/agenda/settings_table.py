"""The table of a settings file: what it says, or the first thing in it that is wrong."""

from collections.abc import Mapping
from typing import NamedTuple

from timekeeper.agenda.selection import Wishes, read_words
from timekeeper.agenda.settings import THRESHOLDS, read_threshold
from timekeeper.agenda.showing import shown
from timekeeper.agenda.unreadable import Unreadable

_WORDS = ("select", "extend-select", "ignore")
_KNOWN = ("strict", *_WORDS, *(threshold.name for threshold in THRESHOLDS))


class Stated(NamedTuple):
    """What a settings file says."""

    wishes: Wishes = Wishes()
    thresholds: Mapping[str, int] = {}
    strict: bool = False


def read_table(table: Mapping[str, object]) -> Stated | Unreadable:
    """The settings in a table as TOML has it."""
    for key in table:
        if key not in _KNOWN:
            return _unknown(key)
    strict = table.get("strict", False)
    if not isinstance(strict, bool):
        return Unreadable("`strict` is true or false", "Write `strict = true`.")
    words = {key: _read_words(key, table[key]) for key in _WORDS if key in table}
    values = {
        threshold.name: read_threshold(threshold, table[threshold.name])
        for threshold in THRESHOLDS
        if threshold.name in table
    }
    for found in (*words.values(), *values.values()):
        if isinstance(found, Unreadable):
            return found
    good = {key: found for key, found in words.items() if isinstance(found, tuple)}
    wishes = Wishes(good.get("select"), good.get("extend-select", ()), good.get("ignore", ()))
    numbers = {name: found for name, found in values.items() if isinstance(found, int)}
    return Stated(wishes, numbers, strict)


def _read_words(key: str, value: object) -> tuple[str, ...] | Unreadable:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        advice = f'Write it like `{key} = ["TK6", "TK302"]`.'
        return Unreadable(f"`{key}` is a list of codes", advice)
    found = read_words(value, ignored=key == "ignore")
    if isinstance(found, Unreadable):
        return Unreadable(f"`{key}`: {found.message}", found.advice)
    return found


def _unknown(key: str) -> Unreadable:
    # Only a misspelt key pays for the import.
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("_", "-"), _KNOWN, n=1)
    advice = f"Did you mean `{near[0]}`?" if near else f"Known are {', '.join(_KNOWN)}."
    return Unreadable(f"`{shown(key)}` is no setting", advice)
