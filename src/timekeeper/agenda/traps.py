"""TK1xx and TK208: values that YAML, or other readers of it, take for something else."""

import re
from collections.abc import Iterable, Iterator

from timekeeper.agenda import curly_quotes
from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import has_no_unit
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.keys import DURATIONS, TEXTS, Level
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.places import Lines
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence

Value = tuple[Level, str, Scalar]
"""A scalar of the file behind the key it belongs to, and the level of that."""

_TRUTHS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false"})
"""Truth values of YAML 1.1 or 1.2."""
_LONGEST_TRUTH = max(map(len, _TRUTHS))
_FIRST_SIGNS = frozenset("0123456789+-.")
_FIGURES = (
    r"(?i)[-+]?0[0-9_]+|[-+]?0[box][0-9a-f_]+"  # octal to some, decimal to others
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"  # base 60: `14:00` is 840
    r"|[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9]+)(?:e[-+]?[0-9]+)?"  # `3.10` is 3.1
    r"|[-+]?[0-9]+_[0-9_]*|[-+]?[0-9]+e[-+]?[0-9]+|[-+]?\.inf|\.nan"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"  # a date object
)
"""What begins with one of the first signs; compiled for the text that does."""
_COMMENT = re.compile(r"[ \t]*#")
_LOST = re.compile(r" #(?:[0-9]|(?: [0-9]+)?\s*$|[A-Z][a-z]+(?:[A-Z][a-z]+)+\s*$)")
"""After one space: `#2`, `# 2` with nothing else, a lone `#`, a `#HashTag`. A comment put beside a
value on purpose has words, two spaces before it, or both; none of those is flagged."""


def traps(root: Node, lines: Lines) -> list[Finding]:
    """The findings about single values, whatever their structure. Marks lost values as broken."""
    known = _values(root)
    texts = [scalar for level, key, scalar in known if key in TEXTS[level]]
    durations = [scalar for level, key, scalar in known if key in DURATIONS[level]]
    found = [*_ambiguous(texts, lines), *_unitless(durations, lines)]
    if not lines.text.isascii():
        found += _curly(texts, lines)
    if "#" in lines.text:
        found += _lost(known, lines)
    return found


def is_ambiguous(text: str) -> bool:
    """Whether a text without quotes is something else to some YAML reader."""
    if text[:1] in _FIRST_SIGNS:
        return re.fullmatch(_FIGURES, text) is not None
    return len(text) <= _LONGEST_TRUTH and text.lower() in _TRUTHS


def _values(root: Node) -> list[Value]:
    """Every scalar that belongs to a key of the format; what aliases repeat, once."""
    segments = root.value("segments") if isinstance(root, Mapping) else None
    items = segments.items if isinstance(segments, Sequence) else []
    mappings = {id(item): item for item in items if isinstance(item, Mapping)}
    floors = {id(floor): floor for one in mappings.values() if (floor := one.value("floor"))}
    nodes: list[tuple[Level, Node]] = [(Agenda, root)]
    nodes += [(Segment, segment) for segment in mappings.values()]
    nodes += [(Floor, floor) for floor in floors.values()]
    found: list[Value] = []
    for level, node in nodes:
        if isinstance(node, Mapping):
            for key, (_, value) in node.entries.items():
                if type(value) is Scalar:
                    found.append((level, key, value))
                elif type(value) is Sequence:
                    inside = [item for item in value.items if isinstance(item, Scalar)]
                    found += [(level, key, item) for item in inside]
    return found


def _ambiguous(texts: Iterable[Scalar], lines: Lines) -> Iterator[Finding]:
    for scalar in texts:
        if scalar.plain and is_ambiguous(scalar.text):
            word = shown(scalar.text)
            message = f"`{word}` is no text to every YAML reader"
            span = lines.span(scalar.start, scalar.end)
            yield finding("TK103", message, f'Put it in quotes: "{word}".', span)


def _curly(texts: Iterable[Scalar], lines: Lines) -> Iterator[Finding]:
    for scalar in texts:
        if scalar.plain and curly_quotes.surround(scalar.text):
            message = f"the curly quotes are part of the text: {shown(scalar.text)}"
            advice = f'Write "{shown(curly_quotes.unquoted(scalar.text))}" to show it without them.'
            yield finding("TK104", message, advice, lines.span(scalar.start, scalar.end))


def _unitless(durations: Iterable[Scalar], lines: Lines) -> Iterator[Finding]:
    """One finding a file: who leaves out one unit leaves out all of them."""
    bare = [one for one in durations if has_no_unit(one.text) and one.text.strip("0")]
    if bare:
        word = shown(bare[0].text, 12)
        more = f", and {len(bare) - 1} more like it" if len(bare) > 1 else ""
        message = f"`{word}` has no unit and is read as minutes{more}"
        span = lines.span(bare[0].start, bare[0].end)
        yield finding("TK208", message, f"Write `{word} min`.", span)


def _lost(known: Iterable[Value], lines: Lines) -> Iterator[Finding]:
    for level, key, scalar in known:
        if not scalar.plain or scalar.broken or not _COMMENT.match(lines.text, scalar.end):
            continue
        rest = lines.rest_of_line(scalar.end)
        if not scalar.text:
            scalar.broken = True
            yield _lost_whole(key, scalar.end + rest.index("#"), rest.lstrip(), lines)
        elif key in TEXTS[level] and _LOST.match(rest):
            span = lines.span(scalar.end + 1, scalar.end + len(rest))
            whole = shown(f"{scalar.text}{rest}")
            message = f"` #` starts a comment, so only `{shown(scalar.text)}` is read"
            advice = f'Write "{curly_quotes.unquoted(whole)}", or two spaces before a comment.'
            yield finding("TK102", message, advice, span)


def _lost_whole(key: str, start: int, comment: str, lines: Lines) -> Finding:
    span = lines.span(start, start + len(comment))
    message = f"`{shown(key)}` is empty: `#` starts a comment"
    advice = f'Put the text in quotes: "{shown(comment)}".'
    return finding("TK102", message, advice, span, Severity.ERROR)
