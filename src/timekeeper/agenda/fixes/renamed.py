"""Keys under another name: `speaker` is to be `lead`, where nothing else can be meant."""

from pydantic import ValidationError

from timekeeper.agenda.keys import KEYS, Level, home, known, suggest
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.tree import Mapping, Node, Sequence, values

MOST_UNKNOWN = 20
"""Unknown keys of a mapping among which names are looked for: with more it is something else."""

_SMALLEST: dict[Level, dict[str, object]] = {
    Agenda: {"title": "x", "segments": [{"title": "x", "duration": "1 min"}]},
    Segment: {"title": "x", "duration": "1 min"},
    Floor: {},
}
"""What a level needs, so that one more key can be tried on it."""


def renamed(mapping: Mapping, level: Level) -> dict[str, str]:
    """The keys of a mapping that are known under another name, and that name.

    The name has to be free, no other key may be meant by it, and the value has to fit it.
    """
    unknown = [key for key in mapping.entries if key not in KEYS[level]]
    if not unknown or len(unknown) > MOST_UNKNOWN:
        return {}
    names = {key: known(key, level) for key in unknown if home(key, level) is None}
    if not any(names.values()):
        return {}
    meant = [suggest(key, level) for key in unknown]
    return {
        key: name
        for key, name in names.items()
        if name
        and name not in mapping.entries
        and meant.count(name) == 1
        and _fits(level, name, mapping.entries[key][1])
    }


def _fits(level: Level, key: str, value: Node) -> bool:
    """Whether a value is of the kind that this key needs; what is wrong inside does not matter."""
    try:
        level.model_validate(_SMALLEST[level] | {key: values(value)})
    except ValidationError as error:
        return all(_is_inside(one["loc"], one["type"], value) for one in error.errors())
    return True


def _is_inside(loc: tuple[str | int, ...], kind: str, value: Node) -> bool:
    """Whether an error is one of what a mapping, or an item of a list, has in it."""
    if isinstance(value, Sequence):
        # Pydantic also calls a list too short when all that is in it is wrong.
        return len(loc) > 2 or (kind == "too_short" and bool(value.items))
    return isinstance(value, Mapping) and len(loc) > 1
