"""What a YAML file holds, with every value's source text and place.

Nodes are mutable because the builder fills them in; nothing changes them after reading. Places are
character indexes into the text: most are never shown, so lines and columns are worked out later.
They are plain classes: a dataclass compiles its methods at every start.
"""

from collections.abc import Iterator

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""The plain scalars that stand for nothing (YAML 1.2.2, section 10.3.2, core schema)."""


class Scalar:
    """One word, number or text, as written. `broken`: a finding about it was made already."""

    __slots__ = ("broken", "end", "plain", "start", "text")

    def __init__(self, text: str, plain: bool, start: int, end: int, broken: bool = False) -> None:
        self.text = text
        self.plain = plain
        self.start = start
        self.end = end
        self.broken = broken

    @property
    def is_null(self) -> bool:
        """Whether it stands for nothing at all."""
        return self.plain and self.text in NULLS


class Sequence:
    """A list. `cut`: a syntax error came before its end."""

    __slots__ = ("broken", "cut", "end", "flow", "items", "start")

    def __init__(self, start: int, end: int, flow: bool) -> None:
        self.start = start
        self.end = end
        self.flow = flow
        self.items: list[Node] = []
        self.broken = False
        self.cut = False


class Mapping:
    """Keys and values. Of keys that stand twice the first is kept."""

    __slots__ = ("broken", "cut", "end", "entries", "flow", "start")

    def __init__(self, start: int, end: int, flow: bool) -> None:
        self.start = start
        self.end = end
        self.flow = flow
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.broken = False
        self.cut = False

    def value(self, key: str) -> "Node | None":
        """The value of a key, None when the key is not there."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | Sequence | Mapping


def scalars(root: Node | None) -> Iterator[Scalar]:
    """Every scalar of a tree, keys included; what aliases repeat, once."""
    seen: set[int] = set()
    left = [root] if root is not None else []
    while left:
        node = left.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            left += node.items
        else:
            left += [one for entry in node.entries.values() for one in entry]


def spans(root: Node | None) -> list[tuple[int, int]]:
    """Where every scalar starts and ends, in the order of the text."""
    return sorted((scalar.start, scalar.end) for scalar in scalars(root))


class Nothing:
    """Stands for a null in what the models are given: for them an absent key is another thing."""


NOTHING = Nothing()


def values(node: Node) -> object:
    """The node as texts, lists and dictionaries. Depth and size are bounded by the builder."""
    if type(node) is Scalar:
        return NOTHING if node.plain and node.text in NULLS else node.text
    if type(node) is Mapping:
        return {key: values(entry[1]) for key, entry in node.entries.items()}
    assert type(node) is Sequence
    return [values(item) for item in node.items]
