"""From YAML events to a tree, step by step, within bounds.

Nothing here recurses and nothing is expanded: depth and size are known before they can hurt. The
parser reads no further than it is asked to, so stopping early also bounds its own work.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.parser import Parser, as_read_by
from timekeeper.agenda.places import Lines, Span
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence

DEEPEST = 32
"""How deep lists and mappings may be nested; an agenda needs five."""
MOST_NODES = 50_000
"""How many values a file may hold with every alias counted as what it stands for."""
MOST_DIRECTIVES = 20
"""Lines starting with `%` that are let through; the C parser's time grows with their square."""

Event = Any
"""One of PyYAML's events; their marks are typed as if a parser could leave them out."""


class Tree:
    """What came out of a file: its root, if it has one, and what was found on the way.

    `error` is the finding of the syntax error that ended the reading, which the parser noticed at
    index `stopped`. Of the text in the ranges `unread` nothing is known. `repeated` are keys that
    stand twice somewhere.
    """

    __slots__ = ("error", "findings", "repeated", "root", "stopped", "unread")

    def __init__(self) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.error: Finding | None = None
        self.stopped = 0
        self.unread: list[range] = []
        self.repeated: set[str] = set()


class _Frame:
    """A list or mapping that is still open. `repeats`: its last key stood in it before."""

    __slots__ = ("anchor", "height", "key", "node", "nodes_before", "repeats")

    def __init__(self, node: Sequence | Mapping, anchor: str | None, nodes_before: int) -> None:
        self.node = node
        self.anchor = anchor
        self.nodes_before = nodes_before
        self.height = 1
        self.key: Scalar | None = None
        self.repeats = False


class _Anchored(NamedTuple):
    """A node that aliases may repeat; `size` is None as long as it is open."""

    node: Node
    size: int | None
    height: int


class _Enough(Exception):
    """Reading ends here; the finding that says why is made."""


def build(lines: Lines, parser: Parser) -> Tree:
    """The tree of the first document of a text, as far as it can be read."""
    builder = _Builder(lines)
    if lines.text.count("\n%") > MOST_DIRECTIVES:
        builder.refuse_directives()
        return builder.tree
    try:
        # `yaml.parse` says the same, in a generator that takes as long as building does.
        builder.take(iter(parser(as_read_by(parser, lines.text)).get_event, None))
    except _Enough:
        builder.cut()
    except yaml.MarkedYAMLError as error:
        builder.cut()
        builder.fail(error)
    return builder.tree


def _last_in(node: Node | None) -> Sequence | Mapping | None:
    """The last list or mapping in a list or mapping."""
    inside: Node | None = None
    if isinstance(node, Sequence) and node.items:
        inside = node.items[-1]
    elif isinstance(node, Mapping) and node.entries:
        inside = list(node.entries.values())[-1][1]
    return None if isinstance(inside, Scalar) else inside


class _Builder:
    """Takes one event after the other: some ten thousand of them where many files are checked."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.tree = Tree()
        self.last: Node | None = None
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self._documents = 0

    def take(self, events: Iterable[Event]) -> None:
        """Fit events into the tree, scalars first: most of them are."""
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._open(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                self._document(event)
            elif kind is DocumentEndEvent:
                self.last = None

    def refuse_directives(self) -> None:
        """Say that nothing was read, and why."""
        span = self.lines.span(self.lines.text.index("\n%") + 1)
        advice = "Delete them, or put them in quotes."
        self._add("TK003", "too many lines start with `%`", advice, span)

    @property
    def open_bracket(self) -> int | None:
        """Where the innermost bracket stands that is still open."""
        node = self._frames[-1].node if self._frames else None
        if (
            node is None
            or not node.flow
            or self.lines.text[node.start : node.start + 1] not in "[{"
        ):
            return None
        return node.start

    def cut(self) -> None:
        """Remember that what is still open has no known end, nor what was read last."""
        if self.last is not None:
            self.last.broken = True
        for frame in self._frames:
            frame.node.cut = True
        node: Node | None = self._frames[-1].node if self._frames else self.tree.root
        if node is not None and not isinstance(node, Scalar):
            node.cut = True
        while (node := _last_in(node)) is not None:
            node.cut = True

    def fail(self, error: yaml.MarkedYAMLError) -> None:
        """Say why the parser went no further, and where."""
        # Only a broken file pays for the import.
        from timekeeper.agenda import syntax

        found = syntax.explain(error, self.lines, self.last, self.open_bracket)
        self.tree.findings.append(found)
        self.tree.error = found
        self.tree.stopped = error.problem_mark.index if error.problem_mark else 0
        self.tree.unread.append(range(self.lines.index(found.place), len(self.lines.text)))

    def _scalar(self, event: Event) -> None:
        text, style = event.value, event.style
        node = Scalar(text, not style, event.start_mark.index, event.end_mark.index)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._too_many(node)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, 1, 0)
        if event.tag is not None:
            self._refuse_tag(node)
        if style and not text.isascii():
            self._refuse_surrogates(node)
        self._place(node)
        self.last = node

    def _open(self, event: Event) -> None:
        kind = Mapping if type(event) is MappingStartEvent else Sequence
        node = kind(event.start_mark.index, event.end_mark.index, bool(event.flow_style))
        if len(self._frames) >= DEEPEST:
            self._too_deep(node)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._too_many(node)
        if event.tag is not None:
            self._refuse_tag(node)
        self._place(node)
        self._frames.append(_Frame(node, event.anchor, self._nodes))
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(node, None, 0)

    def _close(self, event: Event) -> None:
        frame = self._frames.pop()
        frame.node.end = event.end_mark.index
        if frame.anchor is not None:
            size = self._nodes - frame.nodes_before + 1
            self._anchors[frame.anchor] = _Anchored(frame.node, size, frame.height)
        if self._frames:
            self._frames[-1].height = max(self._frames[-1].height, frame.height + 1)
        self.last = frame.node

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        known = self._anchors.get(event.anchor)
        node: Node = Scalar("", True, start, end, broken=True)
        if known is None or known.size is None:
            self._refuse_alias(event.anchor, node, recursive=known is not None)
        else:
            self._nodes += known.size
            if self._nodes > MOST_NODES:
                self._too_many(node)
            if len(self._frames) + known.height > DEEPEST:
                self._too_deep(node)
            if self._frames:
                self._frames[-1].height = max(self._frames[-1].height, known.height + 1)
            node = known.node
        self._place(node)
        self.last = None

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            span = self.lines.span(event.start_mark.index, event.end_mark.index)
            advice = "Keep one agenda in a file; `---` starts another document."
            self._add("TK008", "a second document starts here", advice, span)
            raise _Enough

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: at the root, into a list, or as key or value."""
        if not self._frames:
            self.tree.root = node
            return
        frame = self._frames[-1]
        around, key = frame.node, frame.key
        if type(around) is Sequence:
            around.items.append(node)
            return
        assert type(around) is Mapping
        if key is None:
            frame.key = node if type(node) is Scalar else self._refuse_key(node, around)
            return
        frame.key = None
        if key.broken:
            return
        if key.text in around.entries:
            self._refuse_repeated(key, frame, around)
        else:
            around.entries[key.text] = (key, node)
            frame.repeats = False

    def _refuse_repeated(self, key: Scalar, frame: _Frame, mapping: Mapping) -> None:
        self.tree.repeated.add(key.text)
        if frame.repeats:
            return
        frame.repeats = True
        first = self.lines.span(mapping.entries[key.text][0].start).place.line
        name = shown(key.text)
        message = f"`{name}` stands here a second time; the first is in line {first}"
        in_list = len(self._frames) > 1 and isinstance(self._frames[-2].node, Sequence)
        advice = "Delete one of the two, or start a new entry with `- `."
        advice = advice if in_list and not mapping.flow else "Delete one of the two."
        self._add("TK101", message, advice, self.lines.span(key.start, key.end))

    def _too_many(self, node: Node) -> None:
        span = self.lines.span(node.start, node.end)
        message = "the file holds more than 50,000 values, aliases included"
        self._add("TK005", message, "Write fewer, or no aliases (`*name`).", span)
        raise _Enough

    def _too_deep(self, node: Node) -> None:
        message = f"lists and mappings are nested more than {DEEPEST} deep"
        advice = "Look for brackets or dashes that are too many; an agenda needs five levels."
        self._add("TK004", message, advice, self.lines.span(node.start))
        raise _Enough

    def _refuse_tag(self, node: Node) -> None:
        word = self.lines.rest_of_line(node.start).split(" ")[0]
        if not word.startswith("!"):
            word = "!"
        advice = "Delete it, or put the text in quotes if the `!` belongs to it."
        span = self.lines.span(node.start, node.start + len(word))
        self._add("TK009", f"`{shown(word)}` is a YAML tag", advice, span)
        node.broken = True

    def _refuse_alias(self, name: str, node: Node, recursive: bool) -> None:
        problem = "stands for a value that it is part of" if recursive else "is an unknown alias"
        advice = "Put the text in quotes if the `*` belongs to it."
        span = self.lines.span(node.start, node.end)
        self._add("TK006", f"`*{shown(name)}` {problem}", advice, span)

    def _refuse_key(self, node: Node, around: Mapping) -> Scalar:
        """A key that is no word; the value that follows is left out."""
        if self.lines.text.startswith("{{", around.start) and around.flow:
            around.broken = True
            span = self.lines.span(around.start, around.start + 2)
            message, advice = "`{{` starts a template placeholder", "Fill it in, or use quotes."
        else:
            span = self.lines.span(node.start)
            message, advice = "a key is one word, not a list or a mapping", "Write `key: value`."
        self._add("TK203", message, advice, span)
        return Scalar("", True, node.start, node.end, broken=True)

    def _refuse_surrogates(self, node: Scalar) -> None:
        if any("\ud800" <= sign <= "\udfff" for sign in node.text):
            span = self.lines.span(node.start, node.end)
            advice = "Type the character itself instead of `\\ud800`."
            self._add("TK003", "half a character is written as an escape", advice, span)
            node.text, node.broken = "", True

    def _add(self, code: str, message: str, advice: str, span: Span) -> None:
        self.tree.findings.append(finding(code, message, advice, span))
