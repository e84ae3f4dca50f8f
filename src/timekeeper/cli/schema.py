"""`timekeeper schema`: the format of an agenda for editors and other programs."""

import json

from timekeeper.agenda.schema.structure import agenda_schema


def schema() -> None:
    """Print the JSON Schema of an agenda file (draft-07), for editors and other programs.

    With `timekeeper schema > agenda.schema.json` and a first line in the agenda that says
    `# yaml-language-server: $schema=agenda.schema.json`, an editor completes and explains the keys.
    """
    print(json.dumps(agenda_schema(), indent=2, ensure_ascii=False))
