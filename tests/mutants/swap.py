"""Putting a mutant in the place of the real code: in running functions, or at import."""

import gc
import inspect
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, FunctionType, ModuleType

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


class Importer(MetaPathFinder):
    """Gives one module another code than its file has."""

    def __init__(self, name: str, code: CodeType) -> None:
        self._name, self._code = name, code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin, self._code)
        return spec

    def install(self) -> None:
        sys.meta_path.insert(0, self)


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str, code: CodeType) -> None:
        super().__init__(fullname, path)
        self._mutant = code

    def get_code(self, fullname: str) -> CodeType:
        return self._mutant
