"""The schema of an agenda file (JSON Schema, draft-07), made from the models."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MinLen
from pydantic.fields import FieldInfo

from timekeeper.agenda.builder import build
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.keys import NAMES, Level
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.schema.values import DEFINITIONS, READ_BY, Schema, whole_number
from timekeeper.agenda.tree import values

_BOUNDS = {Ge: ("ge", "minimum"), Le: ("le", "maximum"), MinLen: ("min_length", "minItems")}
"""For a bound of pydantic's: what it is called there, and in a schema."""


def agenda_schema() -> Schema:
    """Give the schema; what it cannot say, such as sums, is left to `timekeeper validate`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:agenda-timekeeper:agenda",
        "$comment": "Made by `timekeeper schema`; `timekeeper validate` knows more.",
        "title": "An agenda of timekeeper",
        **_object(Agenda),
        "definitions": {
            **{level.__name__: _object(level) for level in NAMES if level is not Agenda},
            **DEFINITIONS,
        },
    }


def _object(level: Level) -> Schema:
    """A mapping of a level: what it must hold, what it may hold, and nothing else."""
    needed = [info.alias or name for name, info in level.model_fields.items() if info.is_required()]
    return {
        "description": level.__doc__,
        "type": "object",
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
        "properties": dict(_properties(level)),
    }


def _properties(level: Level) -> Iterator[tuple[str, Schema]]:
    hints = get_type_hints(level, include_extras=True)
    for name, info in level.model_fields.items():
        yield (
            info.alias or name,
            {
                "description": info.description,
                **_value(hints[name], _bounds(info)),
                **_default(info.default),
                "examples": [_as_read(text) for text in info.examples or ()],
            },
        )


def _value(hint: Any, bounds: Schema) -> Schema:
    """What a field's type says. Null is for no value: who has none leaves the key out."""
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Annotated:
        readers = [getattr(mark, "func", None) for mark in inner[1:]]
        named = [READ_BY[reader] for reader in readers if reader in READ_BY]
        return _reference(named[0]) if named else _value(inner[0], bounds)
    if kind in (Union, UnionType):
        return _value(next(one for one in inner if one is not NoneType), bounds)
    if kind is Literal:
        return {"type": "string", "enum": list(inner)}
    if kind is tuple:
        counted = {} if inner[-1] is ... else {"minItems": len(inner), "maxItems": len(inner)}
        return {"type": "array", "items": _value(inner[0], {}), **counted, **bounds}
    return whole_number(bounds) if hint is int else _reference(hint.__name__)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _bounds(info: FieldInfo) -> Schema:
    """The bounds that a field has beside its type; a schema has them there too."""
    return {
        _BOUNDS[type(mark)][1]: getattr(mark, _BOUNDS[type(mark)][0])
        for mark in info.metadata
        if type(mark) in _BOUNDS
    }


def _default(default: Any) -> Schema:
    """What holds where the key is left out; durations as they are written."""
    match default:
        case int():
            return {"default": write_duration(default)}
        case (int(), *_):
            return {"default": [write_duration(seconds) for seconds in default]}
        case str():
            return {"default": default}
        case _:
            return {}


def _as_read(text: str) -> object:
    """An example's value as JSON: whole numbers, texts, lists and mappings of them."""
    root = build(Lines(text), fastest_parser()).root
    assert root is not None
    value = values(root)
    return int(value) if isinstance(value, str) and value.isdecimal() else value
