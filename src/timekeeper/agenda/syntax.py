"""What a YAML parser complains about, in words for people who write agendas.

Both parsers, libyaml's and the one in Python, stop at the first thing they cannot fit in and say
where; the words they use differ and speak of tokens. What stands in the text at that place says
more about the slip than their words do, so the text is asked first.
"""

import re

from yaml import MarkedYAMLError

from timekeeper.agenda import curly_quotes, misplaced
from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.misplaced import Said
from timekeeper.agenda.places import Lines
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Node, Scalar

_KEY_BEFORE = re.compile(r"^\s*(?:- +)*[^\s:#][^:#]*:\s+\S")
_STARTERS = "@`%*&!|>"
_QUOTE = 'Put the whole text in double quotes: "…".'
_STRAIGHT_QUOTE = 'Put straight quotes around the text: "…"; curly ones are none to YAML.'


def explain(
    error: MarkedYAMLError, lines: Lines, last: Node | None, bracket: int | None
) -> Finding:
    """The finding for a parser's error.

    `last` is the value read just before it, `bracket` where the innermost open bracket stands.
    """
    context = error.context or ""
    at = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else at
    said = (
        _quote(lines, context, opened, error.problem or "")
        or _after_value(lines, at, last, "flow" in context)
        or _starter(lines, at, opened, context)
        or _bracket(lines, context, opened, at)
        or _at_the_end(lines, at, bracket)
        or _colon(lines, at, error.problem or "")
        or _no_colon(lines, opened, error.problem or "")
        or _indentation(lines, at)
    )
    message, advice, span = said
    return finding("TK003", message, advice, span)


def _quote(lines: Lines, context: str, opened: int, problem: str) -> Said | None:
    """A quoted text without end, or with a backslash that means nothing."""
    if "quoted scalar" not in context and "double-quoted" not in context:
        return None
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        message = "a backslash in double quotes starts an escape, and this is none"
        return message, "Write `\\\\`, or use single quotes.", lines.span(opened)
    quote = lines.text[opened : opened + 1]
    message = f"the quote {quote} opened here is never closed"
    return message, f"Add the closing {quote} at the end of the text.", lines.span(opened)


def _after_value(lines: Lines, at: int, last: Node | None, in_flow: bool) -> Said | None:
    """Text that goes on after a closing quote or bracket."""
    if last is None or not (last.start < last.end <= at) or (in_flow and last.end < at):
        return None
    between = lines.text[last.end : at]
    sign = lines.text[last.start]
    if between.strip(" ") or sign not in "'\"[{" or lines.text[at : at + 1] in ("", "\r", "\n"):
        return None
    if sign in "[{":
        message = f"a text that starts with `{sign}` is read as a {_bracketed(sign)}"
        return message, _QUOTE, lines.span(last.start, last.end)
    if isinstance(last, Scalar) and "\n" in lines.text[last.start : last.end]:
        message = f"the quote {sign} opened here is not closed on its line"
        return message, f"Add the closing {sign}.", lines.span(last.start)
    span = lines.span(last.end - 1)
    if sign == "'":
        message = "this apostrophe ends the quoted text"
        return message, 'Write the text in double quotes: "it\'s time".', span
    message = "this quote ends the quoted text"
    return message, 'Write \\" inside the text, or single quotes around it.', span


def _starter(lines: Lines, at: int, opened: int, context: str) -> Said | None:
    """A text that starts with a sign that YAML keeps for itself; also tabs before a value."""
    sign = lines.text[at : at + 1]
    if "\t" in (sign, *lines.before(at)[:1]) and not lines.before(at).strip():
        indent = lines.before(at)
        at = at - len(indent) + (indent + sign).index("\t")
        return "a tab cannot indent a line", "Use spaces.", lines.span(at)
    if sign == "\t":
        return "a tab stands where a value should start", "Use a space.", lines.span(at)
    reading = ("alias", "anchor", "tag", "directive", "block scalar", "next token")
    if not any(word in context for word in reading):
        return None
    start = opened if lines.text[opened : opened + 1] in _STARTERS else at
    sign = lines.text[start : start + 1]
    if sign not in _STARTERS:
        return None
    name = "a backtick" if sign == "`" else f"`{sign}`"
    return f"a text cannot start with {name} without quotes", _QUOTE, lines.span(start)


def _bracket(lines: Lines, context: str, opened: int, at: int) -> Said | None:
    """A list or mapping in brackets that has no end, or lacks a comma."""
    if "flow" not in context or "flow node" in context:
        return None
    sign = lines.text[opened : opened + 1]
    if sign not in ("[", "{"):
        return None
    closing = "]" if sign == "[" else "}"
    stray = lines.text[at : at + 1]
    if stray and "\n" not in lines.text[opened:at] and stray not in "\r\n":
        message = f"a comma or the closing `{closing}` is missing before this"
        return message, f"Part the {_bracketed(sign)}'s values by commas.", lines.span(at)
    message = f"the bracket `{sign}` opened here is never closed"
    return message, f"Add the closing `{closing}`.", lines.span(opened)


def _at_the_end(lines: Lines, at: int, bracket: int | None) -> Said | None:
    """A file that ends, but for comments, within a bracket."""
    if bracket is None or any(
        not line.lstrip().startswith("#") for line in lines.text[at:].split("\n") if line.strip()
    ):
        return None
    closing = "]" if lines.text[bracket] == "[" else "}"
    message = f"the bracket `{lines.text[bracket]}` opened here is never closed"
    return message, f"Add the closing `{closing}`.", lines.span(bracket)


def _bracketed(sign: str) -> str:
    return "list" if sign == "[" else "mapping"


def _colon(lines: Lines, at: int, problem: str) -> Said | None:
    """`: ` inside a text, or a key that is indented deeper than the one above it."""
    if "mapping values are not allowed" not in problem:
        return None
    if _KEY_BEFORE.match(lines.before(at)):
        value = lines.before(at).partition(": ")[2].strip()
        advice = _STRAIGHT_QUOTE if curly_quotes.opens(value) else _QUOTE
        return "a text with `: ` inside needs quotes", advice, lines.span(at)
    return misplaced.key(lines, at - len(lines.before(at).lstrip()), at)


def _no_colon(lines: Lines, opened: int, problem: str) -> Said | None:
    """A line that should be `key: value` and has no colon, or no space after it."""
    if "':'" not in problem or ("expected" in problem and "could not" not in problem):
        return None
    return misplaced.no_key(lines, opened)


def _indentation(lines: Lines, at: int) -> Said:
    """What is left: a line that starts in the wrong column, or a sign out of place."""
    rest = lines.rest_of_line(at).strip()
    if not lines.before(at).strip() and rest:
        if said := misplaced.dash(lines, at):
            return said
        message = "this line does not line up with the ones above"
        advice = "Start the keys of one segment in the same column, and each segment with `- `."
        return message, advice, lines.span(at)
    if not rest and at >= len(lines.text.rstrip()):
        message = "the file ends in the middle of a value"
        return message, "Write the rest, or delete what was begun.", lines.span(at)
    message = f"`{shown(rest, 12)}` does not fit here"
    return message, "Put the text in quotes, or mend the line.", lines.span(at)
