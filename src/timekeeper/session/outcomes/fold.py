"""From outcome events to the outcomes, one step at a time; any event in any order."""

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
from timekeeper.session.outcomes.naming import read_name
from timekeeper.session.outcomes.state import (
    MOST_OUTCOMES,
    Action,
    NoteTaken,
    Outcome,
    Outcomes,
    Pledge,
    Recommendation,
    Tally,
)


def happen(outcomes: Outcomes, event: OutcomeEvent, segment: int) -> Outcomes:
    """Give the outcomes after an event in a segment."""
    match event:
        case RecommendationWritten() | ActionWritten() | PledgeWritten() | Noted():
            written = _written(outcomes, event, segment)
            return outcomes.put(written) if 1 <= written.number <= MOST_OUTCOMES else outcomes
        case OutcomeDropped(_, name):
            named = read_name(name)
            found = None if named is None else outcomes.get(*named)
            return outcomes if found is None else outcomes.put(found._replace(dropped=True))
        case Tallied(_, number, votes, heads):
            return _tally(outcomes, number, Tally(votes, heads, segment))
        case Merged(_, number, into):
            return _merge(outcomes, number, into)
        case _:
            assert_never(event)


def _written(
    outcomes: Outcomes,
    event: RecommendationWritten | ActionWritten | PledgeWritten | Noted,
    segment: int,
) -> Outcome:
    """Give the outcome with its new words, at its old place if it had one."""
    match event:
        case RecommendationWritten(at, number, text, theme):
            written = outcomes.recommendations.get(number)
            written = written or Recommendation(number, at, segment, text, theme)
            return written._replace(text=text, theme=theme)
        case ActionWritten(at, number, text, who, by):
            action = outcomes.actions.get(number) or Action(number, at, segment, text)
            return action._replace(text=text, who=who, by=by)
        case PledgeWritten(at, number, group, topic, text):
            pledge = outcomes.pledges.get(number) or Pledge(number, at, segment, group)
            return pledge._replace(group=group, topic=topic, text=text)
        case Noted(at, text, stated):
            number = stated or outcomes.notes.last + 1
            note = outcomes.notes.get(number) or NoteTaken(number, at, segment, text)
            return note._replace(text=text)
        case _:
            assert_never(event)


def _tally(outcomes: Outcomes, number: int, tally: Tally) -> Outcomes:
    found = outcomes.recommendations.get(number)
    if found is None or tally.votes < 0 or tally.heads < 1:
        return outcomes
    return outcomes.put(found._replace(tally=tally))._replace(heads=tally.heads)


def _merge(outcomes: Outcomes, number: int, into: int) -> Outcomes:
    """Let `into` stand for both, without a tally: who voted for each would be counted twice."""
    merged, kept = outcomes.recommendations.get(number), outcomes.recommendations.get(into)
    if merged is None or kept is None or number == into or not (merged.stands and kept.stands):
        return outcomes
    return outcomes.put(merged._replace(merged=into)).put(kept._replace(tally=None))
