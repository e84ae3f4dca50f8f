"""All mutants of one source file: one change each, small enough to be a slip of the hand.

Nothing is changed in annotations, decorators, docstrings and words, nor in what another platform
runs.
"""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType
from typing import Any

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
_LEFT_OUT = {"annotation", "returns", "decorator_list"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: where, of what to what, and the line on which its outermost function begins.

    `function` is None for what runs when the module is imported.
    """

    line: int
    before: str
    after: str
    function: int | None
    parent: ast.AST
    field: str
    index: int | None
    new: Any

    @property
    def label(self) -> str:
        return f"{self.line}: {self.before} -> {self.after}"


class _Without:
    """In place of a new node: the element is left out of its list."""


class Source:
    """A source file and its mutants, always in the same order."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.tree = ast.parse(text, path)
        self.mutants = list(_mutants(self.tree, None, 0))

    def compiled(self, mutant: Mutant) -> CodeType:
        """Compile the file with one change made."""
        with self._changed(mutant):
            return compile(self.tree, self.path, "exec")

    def text(self, mutant: Mutant) -> str:
        """Write the file with one change made."""
        with self._changed(mutant):
            return ast.unparse(self.tree)

    @contextmanager
    def _changed(self, mutant: Mutant) -> Iterator[None]:
        old = getattr(mutant.parent, mutant.field)
        setattr(mutant.parent, mutant.field, _changed(old, mutant))
        try:
            ast.fix_missing_locations(self.tree)
            yield
        finally:
            setattr(mutant.parent, mutant.field, old)


def _changed(old: Any, mutant: Mutant) -> Any:
    if mutant.index is None:
        return mutant.new
    new = [] if isinstance(mutant.new, _Without) else [mutant.new]
    return [*old[: mutant.index], *new, *old[mutant.index + 1 :]]


def _mutants(node: ast.AST, function: int | None, line: int) -> Iterator[Mutant]:
    elsewhere = isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test)
    for field, value in ast.iter_fields(node):
        if field in _LEFT_OUT or (elsewhere and field != "orelse"):
            continue
        inside = function
        if isinstance(node, ast.FunctionDef) and field == "body" and function is None:
            inside = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        children: list[tuple[int | None, Any]]
        children = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            at = getattr(child, "lineno", line)
            for before, after, new in _changes(node, field, child):
                yield Mutant(at, before, after, inside, node, field, index, new)
            if isinstance(child, ast.AST) and not _is_apart(child):
                yield from _mutants(child, inside, at)


def _is_apart(node: ast.AST) -> bool:
    """Say whether a node is for the reader, for the type checker or a check of its own."""
    if isinstance(node, ast.Assert | ast.Import | ast.ImportFrom | ast.JoinedStr):
        return True
    return isinstance(node, ast.Expr) and _is_silent(node)


def _is_silent(node: ast.Expr) -> bool:
    if isinstance(node.value, ast.Constant):
        return True
    return isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "assert_never"


def _changes(parent: ast.AST, field: str, node: Any) -> Iterator[tuple[str, str, Any]]:
    if isinstance(node, ast.expr):
        for new in _expressions(node):
            yield _shown(node), _shown(new), ast.copy_location(new, node)
        if field in ("test", "guard") or (field == "ifs" and isinstance(parent, ast.comprehension)):
            opposite = ast.copy_location(ast.UnaryOp(ast.Not(), node), node)
            yield _shown(node), "its opposite", opposite
        is_value = not (isinstance(node, ast.Constant) and node.value is None)
        if isinstance(parent, ast.Return) and is_value:
            yield (
                f"return {_shown(node)}",
                "return None",
                ast.copy_location(ast.Constant(None), node),
            )
    elif isinstance(node, ast.keyword) and node.arg is not None and isinstance(parent, ast.Call):
        yield f"{node.arg}=... of {_shown(parent.func)}()", "left out", _Without()
    elif isinstance(node, ast.stmt) and _can_go(node):
        yield _shown(node), "left out", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Continue | ast.Break):
        other = ast.Break() if isinstance(node, ast.Continue) else ast.Continue()
        yield _shown(node), _shown(other), ast.copy_location(other, node)


def _can_go(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return not _is_silent(node)
    if isinstance(node, ast.Assign):
        return not all(isinstance(each, ast.Name) for each in node.targets)
    return isinstance(node, ast.AugAssign | ast.Raise | ast.Delete)


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, ops, comparators):
            for index, op in enumerate(ops):
                swapped = [*ops[:index], _COMPARED[type(op)](), *ops[index + 1 :]]
                yield ast.Compare(left, swapped, comparators)
        case ast.BinOp(left, op, right) if type(op) in _COMPUTED:
            yield ast.BinOp(left, _COMPUTED[type(op)](), right)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield operand
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Call(ast.Name(name), arguments, keywords) if name in _CALLED:
            yield ast.Call(ast.Name(_CALLED[name], ast.Load()), arguments, keywords)


def _shown(node: ast.AST) -> str:
    line = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return line if len(line) <= 90 else line[:87] + "..."
