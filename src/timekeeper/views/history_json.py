"""What past sessions say as a JSON document: its keys never change their meaning.

Times in whole seconds.

- `format`: always "timekeeper-history"; `version`: 1, another one when a key changes its meaning
- `sessions`: how many were counted, those that were ended
- `methods`, `segments`: each with `name`, `count`, the medians `planned` and `actual`, `shortest`,
  `longest`, and how many ran `over` and the median `over_by` of those
- `consequences` for the agenda that was named: the `method`, the `numbers` of its segments, what to
  `plan` for each, what later ones are left with if not (`cut`: `number`, `planned`, `allotted`),
  and how `late` it ends
"""

import json
from dataclasses import asdict
from typing import Any

from timekeeper.session.history import Consequence, History


def history_json(history: History) -> str:
    """Write it as an indented JSON document, in ASCII: the same bytes everywhere."""
    document = {
        "format": "timekeeper-history",
        "version": 1,
        "sessions": history.sessions,
        "methods": [asdict(taken) for taken in history.methods],
        "segments": [asdict(taken) for taken in history.segments],
        "consequences": [_consequence(each) for each in history.consequences],
    }
    return json.dumps(document, indent=2) + "\n"


def _consequence(consequence: Consequence) -> dict[str, Any]:
    return {
        "method": consequence.method.name,
        "numbers": list(consequence.numbers),
        "plan": list(consequence.plan),
        "cut": [
            {"number": each.number, "planned": each.planned, "allotted": each.allotted}
            for each in consequence.cut
        ],
        "late": consequence.late,
    }
