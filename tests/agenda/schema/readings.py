"""What readers of YAML make of an agenda before a schema tool sees it."""

import re
from collections.abc import Callable
from typing import Any, ClassVar

import yaml

from timekeeper.agenda.builder import build
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.tree import NOTHING, values

_TAG = "tag:yaml.org,2002:"
_CORE = {
    "null": (r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    "bool": (r"(?:true|True|TRUE|false|False|FALSE)$", [*"tTfF"]),
    "int": (r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", [*"-+0123456789"]),
    "float": (
        r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)"
        r"|\.(?:nan|NaN|NAN))$",
        [*"-+0123456789."],
    ),
}
"""The plain scalars that are no texts (YAML 1.2.2, section 10.3.2), and what they begin with."""


_Loader: Any = fastest_parser()


class _ByYaml11(_Loader):  # type: ignore[misc]
    """As PyYAML reads, but for days: JSON has none, and tools write them out as texts."""


class _ByYaml12(_Loader):  # type: ignore[misc]
    """By the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def _as_written(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> str:
    return loader.construct_scalar(node)


def _whole_number(_loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    text: str = node.value
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


for name in ("timestamp", "value", "merge"):  # a date, a lone `=`, a lone `<<`
    _ByYaml11.add_constructor(f"{_TAG}{name}", _as_written)
for name, (pattern, begins) in _CORE.items():
    _ByYaml12.add_implicit_resolver(f"{_TAG}{name}", re.compile(pattern), begins)
_ByYaml12.add_constructor(f"{_TAG}int", _whole_number)


def _all_texts(content: bytes) -> Any:
    root = build(Lines(content.decode("utf-8-sig")), fastest_parser()).root
    return _with_null(values(root)) if root is not None else None


def _with_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_null(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_null(inner) for inner in value]
    return None if value is NOTHING else value


READINGS: dict[str, Callable[[bytes], Any]] = {
    "YAML 1.1": lambda content: yaml.load(content, _ByYaml11),
    "YAML 1.2": lambda content: yaml.load(content, _ByYaml12),
    "all texts": _all_texts,
}
