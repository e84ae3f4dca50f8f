"""The models' complaints about missing and wrong values, in words and at their places."""

from typing import Any

from timekeeper.agenda import curly_quotes
from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.keys import Level, example
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.places import TOP, Path, Places
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence

_CODES = {"duration": "TK204", "time": "TK205"}
_CUT_KINDS = frozenset({"missing", "too_short", "tuple_type", "model_type"})
"""What pydantic says of a list or mapping that has been cut off, or has become one thereby."""
_KINDS = {
    "string_type": "one text",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "int_type": "a duration",
    "kind": "a time or date",
}


def no_agenda(places: Places) -> tuple[Finding, ...]:
    """What to say about a file that is not a mapping at its top."""
    root = places.root
    if root.broken:
        return ()
    if isinstance(root, Scalar) and root.is_null:
        return (empty(),)
    kind = "a text" if isinstance(root, Scalar) else "a list"
    advice = "Start with `title: …`, then `segments:` with a `- title: …` for each."
    return (finding("TK203", f"the file is only {kind}", advice, places.value()),)


def empty() -> Finding:
    """A file without anything in it."""
    advice = "Start with `title: …`, then `segments:` with a `- title: …` for each."
    return finding("TK007", "the file holds no agenda", advice, TOP)


def complaints(errors: list[Any], places: Places) -> list[Finding]:
    """A finding for each of pydantic's errors that is not the echo of an earlier finding."""
    found = (_complaint(error, _path(error["loc"], places), places) for error in errors)
    return list(dict.fromkeys(one for one in found if one))


def _path(loc: tuple[str | int, ...], places: Places) -> Path:
    """Pydantic's path without the steps that are no keys or positions of the file."""
    path: list[str | int] = []
    for step in loc[:-1]:
        if len(places.walk([*path, step])) == len(path) + 2:
            path.append(step)
    return [*path, loc[-1]]


def _complaint(error: Any, path: Path, places: Places) -> Finding | None:
    nodes = places.walk(path)
    kind = error["type"]
    missing = kind == "missing"
    if any(node.broken for node in nodes) or _is_cut_off(nodes, kind):
        return None
    if missing:
        return _missing(path, places)
    level, key = _level(path), _key(path)
    node = nodes[-1]
    if (isinstance(node, Scalar) and node.is_null) or kind == "empty":
        return _empty_value(path, node, places)
    if kind == "too_short" and key == "segments":
        # Pydantic also counts so when every segment is there and every one is wrong.
        return None if isinstance(node, Sequence) and node.items else _no_segments(places)
    message, advice = _words(error, node, key, level)
    code = _CODES.get(kind, "TK203")
    return finding(code, message, advice, places.value(*path))


def _is_cut_off(nodes: list[Node], kind: str) -> bool:
    """Whether a syntax error may have taken away what the complaint asks for."""
    cut = [node for node in nodes if not isinstance(node, Scalar) and node.cut]
    return any(node.flow for node in cut) or (nodes[-1] in cut and kind in _CUT_KINDS)


def _level(path: Path) -> Level:
    if path[0] != "segments" or len(path) < 3:
        return Agenda
    return Floor if path[2] == "floor" and len(path) > 3 else Segment


def _key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _missing(path: Path, places: Places) -> Finding:
    level = _level(path)
    if isinstance(path[-1], int):
        advice = "Write `range: [60 s, 2 min]`."
        return finding("TK203", "a range needs two durations", advice, places.value(*path))
    whose = f"segment {int(path[1]) + 1}" if level is Segment else "the agenda"
    advice = f"Add `{example(str(path[-1]), level)}`."
    if path[-1] == "segments":
        advice = "Add `segments:` with `- title: …` and `duration: …` for each."
    message = f"{whose} has no `{path[-1]}`"
    return finding("TK202", message, advice, places.value(*path[:-1]))


def _empty_value(path: Path, node: Node, places: Places) -> Finding:
    """A key without a value, a dash without a segment, or a text of nothing but spaces."""
    key = _key(path)
    if path == ["segments"]:
        return _no_segments(places)
    if len(path) == 2 and path[0] == "segments":
        advice = "Delete its `-`, or write `- title: …`."
        return finding("TK203", "this segment is empty", advice, places.value(*path))
    advice = f"Write `{example(key, _level(path))}`, or delete the line."
    if isinstance(node, Scalar) and node.is_null and node.text:
        message = f"`{key}`: `{node.text}` stands for nothing"
        return finding("TK203", message, advice, places.value(*path))
    at_key = isinstance(node, Scalar) and node.start == node.end and isinstance(path[-1], str)
    span = places.key(*path) if at_key else places.value(*path)
    return finding("TK203", f"`{key}` is empty", advice, span)


def _no_segments(places: Places) -> Finding:
    advice = "Add a `- title: …` with its `duration: …` for each segment."
    return finding("TK207", "the agenda has no segments", advice, places.key("segments"))


def _words(error: Any, node: Node, key: str, level: Level) -> tuple[str, str]:
    """What is wrong with a value that is there, and what to write."""
    context = error.get("ctx", {})
    advice = f"Write it like `{example(key, level)}`."
    if isinstance(node, Scalar) and curly_quotes.opens(node.text):
        advice = f"Write `{key}: {shown(curly_quotes.unquoted(node.text))}`, without curly quotes."
        context = {**context, "advice": advice}
    if "message" in context and error["type"] != "kind":
        return f"`{key}`: {context['message']}", context["advice"] or advice
    if error["type"] == "literal_error":
        return f"`{key}` is {context['expected']}, not {_written(node)}", advice
    if error["type"] == "too_long":
        return "a range needs two durations, not more", "Write `range: [60 s, 2 min]`."
    if error["type"].startswith(("int_", "greater", "less")) and isinstance(node, Scalar):
        return f"`{key}` is a whole number from 1 to 1000, not `{shown(node.text)}`", advice
    if error["type"] == "model_type" and key == "segments":
        return "a segment is a mapping, not " + _kind(
            node
        ), "Write `- title: …` and its `duration`."
    return f"`{key}` is {_KINDS.get(error['type'], 'something else')}, not {_kind(node)}", advice


def _written(node: Node) -> str:
    return f"`{shown(node.text)}`" if isinstance(node, Scalar) else _kind(node)


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a text"
    return "a mapping" if isinstance(node, Mapping) else "a list"
