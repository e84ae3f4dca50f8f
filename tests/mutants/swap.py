"""Putting a mutant in the place of a function that is already there, whoever holds it."""

import gc
import inspect
from collections.abc import Iterator
from types import CodeType, FunctionType

Place = tuple[str, int]
"""A file, and the line on which an outermost function begins (decorators count)."""


def functions() -> dict[Place, list[FunctionType]]:
    """All functions there are, by where they are written."""
    found: dict[Place, list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            place = each.__code__.co_filename, each.__code__.co_firstlineno
            found.setdefault(place, []).append(each)
    return found


def exchange(module: CodeType, line: int, live: list[FunctionType]) -> None:
    """Give the functions that begin on a line the code that a changed module has for them."""
    codes = {code.co_name: code for code in outermost(module) if code.co_firstlineno == line}
    changed = [function for function in live if function.__code__.co_name in codes]
    if not changed:
        raise LookupError(f"no function of line {line} is there to be exchanged")
    for function in changed:
        function.__code__ = codes[function.__code__.co_name]


def outermost(module: CodeType) -> Iterator[CodeType]:
    """The code of a module's functions and of its classes' methods."""
    for code in _inner(module):
        if code.co_flags & inspect.CO_NEWLOCALS:
            yield code
        else:  # a class
            yield from outermost(code)


def within(code: CodeType) -> Iterator[CodeType]:
    """A function's code and that of all that is written inside it."""
    yield code
    for inner in _inner(code):
        yield from within(inner)


def _inner(code: CodeType) -> Iterator[CodeType]:
    return (each for each in code.co_consts if isinstance(each, CodeType))
