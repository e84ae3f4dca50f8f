"""The outcomes as they may be passed on: without notes, and without the names of those who act."""

from __future__ import annotations

from timekeeper.session.outcomes.state import Outcomes
from timekeeper.session.shelf import Shelf

SOMEBODY = "owner named"
"""What stands for whoever takes an action on."""


def without_names(outcomes: Outcomes) -> Outcomes:
    """Give the outcomes without the moderator's notes, and say only whether somebody acts."""
    outcomes = outcomes._replace(notes=Shelf())
    for action in outcomes.actions:
        if action.who:
            outcomes = outcomes.put(action._replace(who=SOMEBODY))
    return outcomes
