"""What a single value must be, in the words of JSON Schema.

A schema tool is given what some YAML reader made of the file, and readers differ: `14:00` is a text
to YAML 1.2 and 840 to YAML 1.1, `title: 2014` a number to both, and all of them are texts to
timekeeper. So a value may be whatever a reader makes of one that is right. That is a little more
than timekeeper takes, and never less.

A text that must look like something may also be one of a few that do, and they come first: it is
these that an editor offers, and names where a text is none. A pattern would be shown as it is.
"""

from typing import Any

from timekeeper.agenda import fields
from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.schema import patterns

Schema = dict[str, Any]

_LAST_SECOND = 24 * 3600 - 1
# By their titles an editor tells them apart: where all are alike it shows the description of each.
_TEXT: Schema = {"title": "string", "type": "string"}
_WHOLE: Schema = {"title": "integer", "type": "integer"}
_NUMBER: Schema = {"title": "number", "type": "number"}
_TRUTH: Schema = {"title": "boolean", "type": "boolean"}


def _one_of(like: list[str], pattern: str, *others: Schema, **more: Any) -> Schema:
    """A text of a form, for which there are examples, or what readers make of one."""
    return {"anyOf": [{**_TEXT, "enum": like}, {**_TEXT, "pattern": pattern, **more}, *others]}


_ANY_TEXT: Schema = {"anyOf": [{**_TEXT, "pattern": patterns.TEXT}, _NUMBER, _TRUTH]}

DEFINITIONS: dict[str, Schema] = {
    "Text": {"description": "One line of text.", **_ANY_TEXT},
    "LongText": {"description": "Text of one or more lines.", **_ANY_TEXT},
    "Identifier": {
        "description": "One short word.",
        **_one_of(["opening", "discussion"], patterns.IDENTIFIER, _NUMBER, _TRUTH),
    },
    "Zone": {
        "description": "The name of a time zone, as the zone database has it.",
        **_one_of(["Asia/Yangon", "Europe/Berlin", "America/New_York", "UTC"], patterns.ZONE),
    },
    "Duration": {
        "description": "A duration; a bare whole number is minutes.",
        "$comment": "YAML 1.1 makes seconds of 1:30:00, and there are so many in a week.",
        **_one_of(
            ["15 min", "1 h 30 min", "90 s"],
            patterns.DURATION,
            {**_WHOLE, "minimum": 1, "maximum": LONGEST},
            allOf=[{"type": "string", "pattern": patterns.NOT_NOTHING}],
        ),
    },
    "ClockTime": {
        "description": "A local time of day.",
        "$comment": "YAML 1.1 makes 840 of 14:00 and 50430 of 14:00:30; 14.30 is a number to all.",
        **_one_of(
            ["09:00", "14:00"],
            patterns.TIME,
            {**_NUMBER, "minimum": 0, "maximum": _LAST_SECOND},
        ),
    },
    "Date": {
        "description": "A day: year, month and day.",
        "$comment": "js-yaml, and so ajv-cli, make an object without properties of it.",
        **_one_of(
            ["2014-03-22"], patterns.DATE, {"title": "object", "type": "object", "maxProperties": 0}
        ),
    },
}
"""By the names of the models' types."""


def whole_number(bounds: Schema) -> Schema:
    """A whole number within bounds, also in quotes.

    It is written out where it is needed: the bounds of a field may not stand beside a reference.
    """
    return {"anyOf": [{**_WHOLE, **bounds}, {**_TEXT, "pattern": patterns.VOTES}]}


READ_BY = {
    fields.one_line: "Text",
    fields.many_lines: "LongText",
    fields.identifier: "Identifier",
    fields.zone_name: "Zone",
    fields.duration: "Duration",
    fields.clock_time: "ClockTime",
    fields.date: "Date",
}
"""Which of these a field of the models is, by the function that reads it."""
