"""Texts as YAML scalars that every reader takes for the same text, whether it reads 1.1 or 1.2."""

import re
from textwrap import wrap

WIDEST = 96
"""Characters of the widest line that is written where a text may be broken."""

_SAFE = re.compile(r"[^\W\d_][^\n]*")
"""A text that begins with a letter: no indicator, number, date or time does."""
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that are no texts to YAML 1.1 or 1.2."""
_ENDS_EARLY = re.compile(r": |:$| #")
_JOINERS = "\u200b\u200c\u200d"
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def scalar(text: str) -> str:
    """A text on one line: bare where no reader can misread it, else in double quotes."""
    bare = (
        _SAFE.fullmatch(text)
        and text.isprintable()
        and text.lower() not in _WORDS
        and not _ENDS_EARLY.search(text)
    )
    return text if bare else _quoted(text)


def folded(text: str, indent: int) -> str:
    """A text without line ends, broken into lines of a width to read where it is long."""
    space = " " * indent
    if len(text) + indent <= WIDEST or not text.isprintable():
        return scalar(text)
    width = max(20, WIDEST - indent)
    lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join([">-", *(space + line for line in lines)])


def literal(text: str, indent: int) -> str:
    """A text of any number of lines, each on a line of its own."""
    lines = text.split("\n")
    if len(lines) == 1 or not all(line.isprintable() for line in lines):
        return folded(text, indent)
    space = " " * indent
    return "\n".join(["|-", *(space + line if line else "" for line in lines)])


def _quoted(text: str) -> str:
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(sign: str) -> str:
    if sign in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[sign]
    if sign.isprintable() or sign in _JOINERS:
        return sign
    code = ord(sign)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
