"""Results that are kept as long as they are asked for the same things: pure, only sooner there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

KEPT = 8
"""Results kept of each function: a session asks for its own again and again, and for few others."""


BY_VALUE = (int, tuple)
"""What is the same when it is equal: it is cheap to compare, and often made anew."""


def remembered(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Keep the newest results of a pure function whose arguments are frozen.

    Arguments are known again by identity, whole numbers and tuples by value too: an agenda of
    10,000 segments is not compared or hashed at every tick.
    """
    kept: list[tuple[tuple[Any, ...], Result]] = []

    @wraps(function)
    def wrapper(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        if named:
            raise TypeError("what is remembered is asked for without names")
        for known, result in kept:
            if len(known) == len(arguments) and all(map(_same, known, arguments)):
                return result
        result = function(*arguments, **named)
        kept.insert(0, (arguments, result))
        del kept[KEPT:]
        return result

    return wrapper


def _same(one: object, other: object) -> bool:
    return one is other or (type(one) is type(other) and isinstance(one, BY_VALUE) and one == other)
