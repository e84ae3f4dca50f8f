"""What the small readers read, as patterns that any JSON Schema tool understands.

They are matched by ECMA-262's rules, which know no flags: letters stand there in both cases, and
white space, which the readers fold, as `\\s`. Amounts are beyond a pattern: that a duration is at
most a week is the reader's alone.
"""

import re

from timekeeper.agenda import clock_times, durations, fields

_TOKEN = re.compile(r"\\.|\[[^]]*\]|\(\?:|\{[0-9,]+\}| \?|.")
_SIXTY = "[0-5][0-9]"


def any_case(pattern: str) -> str:
    """A pattern of folded text as one of the text as written, without groups that capture."""
    return "".join(map(_written, _TOKEN.findall(pattern)))


def whole(*forms: str) -> str:
    """A pattern for a text that has one of these forms, with or without white space around it."""
    return rf"^\s*(?:{'|'.join(forms)})\s*$"


def _written(token: str) -> str:
    if token == " ?":
        return r"\s*"
    if token == " ":
        return r"\s+"
    if token == "(":
        return "(?:"
    if token.startswith("[") and "-" not in token:
        return f"[{''.join(sorted({*token[1:-1].upper(), *token[1:-1].lower()}))}]"
    return f"[{token.upper()}{token.lower()}]" if token.isalpha() else token


_SPOKEN = [any_case(words) for words in durations.SPOKEN]
DURATION = whole(*(any_case(form.pattern) for form in durations.FORMS), *_SPOKEN)
NOT_NOTHING = "|".join(["[1-9]", *_SPOKEN])
"""A duration has a figure that is no zero, or is said in words."""
TIME = whole(
    any_case(rf"(?:[01]?[0-9]|2[0-3])(?:[:h]{_SIXTY}(?::{_SIXTY})?|\.{_SIXTY}|h)"),
    any_case(rf"(?:0?[1-9]|1[01])(?:[:.]{_SIXTY})? ?[ap]\.?m\.?"),
    *map(any_case, clock_times.SPOKEN),
)
DATE = whole("[0-9]{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12][0-9]|3[01])")
"""Day and month are in the calendar; the 30th of February is the reader's."""
IDENTIFIER = whole(fields.IDENTIFIER.pattern)
ZONE = whole(fields.ZONE.pattern)
TEXT = r"\S"
VOTES = whole(r"\+?[0_]*(?:1_?0_?0_?0|[1-9](?:_?[0-9]){0,2})(?:\.0+)?")
"""From 1 to 1000, as pydantic reads a whole number that stands in quotes."""
