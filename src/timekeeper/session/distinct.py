"""What makes a NamedTuple fit for events and commands: it equals those of its kind alone."""

from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=type[tuple[Any, ...]])


def distinct(kind: Kind) -> Kind:
    """Let values equal none of another kind, and be true even when they hold nothing.

    A frozen dataclass would do so of itself, but to make one takes 0.4 ms at import, six times
    as long, and there are more than sixty (`benchmarks/live.py` has the time to the first picture).
    """
    for name, method in _METHODS.items():
        setattr(kind, name, method)
    return kind


def _equals(one: tuple[Any, ...], other: object) -> bool:
    return type(one) is type(other) and tuple.__eq__(one, other)


def _differs(one: tuple[Any, ...], other: object) -> bool:
    return not _equals(one, other)


def _hash(one: tuple[Any, ...]) -> int:
    return hash((type(one), *one))


def _is_true(_: tuple[Any, ...]) -> bool:
    return True


_METHODS = {"__eq__": _equals, "__ne__": _differs, "__hash__": _hash, "__bool__": _is_true}
