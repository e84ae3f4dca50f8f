"""What a single value must be, in the words of JSON Schema.

A schema tool is given what some YAML reader made of the file, and readers differ: `14:00` is a text
to YAML 1.2 and 840 to YAML 1.1, `title: 2014` a number to both, and all of them are texts to
timekeeper. So a value may be whatever a reader makes of one that is right. That is a little more
than timekeeper takes, and never less.
"""

from typing import Any

from timekeeper.agenda import clock_times, fields
from timekeeper.agenda.durations import EXAMPLES, LONGEST
from timekeeper.agenda.schema import patterns

Schema = dict[str, Any]

_LAST_SECOND = 24 * 3600 - 1
_ANY_WORD = ["string", "number", "boolean"]
_TEXT = {"type": _ANY_WORD, "pattern": patterns.TEXT, "patternErrorMessage": "The text is empty."}

DEFINITIONS: dict[str, Schema] = {
    "Text": {"description": "One line of text.", **_TEXT},
    "LongText": {"description": "Text of one or more lines.", **_TEXT},
    "Identifier": {
        "description": "One short word.",
        "type": _ANY_WORD,
        "pattern": patterns.IDENTIFIER,
        "patternErrorMessage": f"An id is one short word. {fields.IDENTIFIER_ADVICE}",
    },
    "Zone": {
        "description": "The name of a time zone, as the zone database has it.",
        "type": "string",
        "pattern": patterns.ZONE,
        "patternErrorMessage": f"A time zone goes by its name. {fields.ZONE_ADVICE}",
    },
    "Duration": {
        "description": f"A duration, like {EXAMPLES}; a bare whole number is minutes.",
        "$comment": "YAML 1.1 makes seconds of 1:30:00, and there are so many in a week.",
        "type": ["string", "integer"],
        "pattern": patterns.DURATION,
        "patternErrorMessage": f"This is not a duration. Write it like {EXAMPLES}.",
        "allOf": [
            {
                "pattern": patterns.NOT_NOTHING,
                "patternErrorMessage": "A duration is longer than nothing.",
            }
        ],
        "minimum": 1,
        "maximum": LONGEST,
    },
    "ClockTime": {
        "description": 'A local time of day, like "14:00".',
        "$comment": "YAML 1.1 makes 840 of 14:00 and 50430 of 14:00:30; 14.30 is a number to all.",
        "type": ["string", "number"],
        "pattern": patterns.TIME,
        "patternErrorMessage": f"This is not a time of day. {clock_times.TIME_ADVICE}",
        "minimum": 0,
        "maximum": _LAST_SECOND,
    },
    "Date": {
        "description": "A day: year, month and day, like 2014-03-22.",
        "$comment": "js-yaml, and so ajv-cli, make an object without properties of it.",
        "type": ["string", "object"],
        "maxProperties": 0,
        "pattern": patterns.DATE,
        "patternErrorMessage": f"This is not a date. {clock_times.DATE_ADVICE}",
    },
}
"""By the names of the models' types. `patternErrorMessage` is what editors show instead of a
pattern; it is the only keyword here that is not of draft-07, and others pass over it."""

VOTES: Schema = {
    "type": ["string", "integer"],
    "pattern": patterns.VOTES,
    "patternErrorMessage": "This is not a whole number from 1 to 1000.",
}
"""Written out where it is needed: the bounds of a field may not stand beside a reference."""

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
