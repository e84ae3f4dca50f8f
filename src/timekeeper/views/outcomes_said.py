"""What was recorded, in words."""

from __future__ import annotations

from typing import assert_never

from timekeeper.session.outcomes.events import (
    ActionWritten,
    Merged,
    Noted,
    OutcomeDropped,
    OutcomeEvent,
    PledgeWritten,
    RecommendationWritten,
    Tallied,
)
from timekeeper.session.outcomes.votes import Excess
from timekeeper.session.reading import Reading
from timekeeper.views.safe_text import safe_text


def said_outcome(event: OutcomeEvent, reading: Reading) -> str:
    """Say what an event did, in a sentence without its full stop; `reading` was taken after it."""
    match event:
        case RecommendationWritten(_, number, text):
            return f"R{number}{_like(number, reading)}: {safe_text(text)}"
        case ActionWritten(_, number, text, who, by):
            return f"X{number}: {safe_text(', '.join(filter(None, (text, who, by))))}"
        case PledgeWritten(_, number, group, topic, text):
            return f"J{number}: {safe_text(', '.join(filter(None, (group, topic, text))))}"
        case Noted(_, text):
            return f"Note kept: {safe_text(text)}"
        case OutcomeDropped(_, outcome):
            return f"Dropped: {safe_text(outcome)}"
        case Tallied(_, number, votes, heads):
            return f"R{number}: {votes} of {heads}{_excess(number, reading)}"
        case Merged(_, number, into):
            return f"R{number} merged into R{into}, which is to be tallied"
        case _:
            assert_never(event)


def _like(number: int, reading: Reading) -> str:
    """Hint at a near-duplicate; before the words, which may be longer than the row."""
    other = reading.outcomes.like(number)
    return "" if other is None else f", like R{other} ({merging(number, other)} joins them)"


def merging(number: int, into: int) -> str:
    """Give the command that merges a recommendation into another."""
    return f"merge {number} {into}"


def _excess(number: int, reading: Reading) -> str:
    """Warn of votes that cannot be: of this tally, or of all together."""
    found = [one for one in reading.outcomes.excesses if one.recommendation in (0, number)]
    return f". {excessive(found[0])}" if found else ""


def excessive(excess: Excess) -> str:
    """Say of tallies that they cannot be."""
    whose = "All together" if not excess.recommendation else f"R{excess.recommendation}"
    most = excess.heads * excess.each
    return f"{whose}: {excess.votes} votes, and {excess.heads} heads have {most} at the most"
