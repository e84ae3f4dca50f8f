"""From a command to record something to an event, or to a refusal that says why."""

from __future__ import annotations

from typing import assert_never

from timekeeper.agenda.model import Agenda
from timekeeper.session.outcomes import commands, events
from timekeeper.session.outcomes.commands import OutcomeCommand
from timekeeper.session.outcomes.events import OutcomeEvent
from timekeeper.session.outcomes.naming import WORDS, Kind, read_name
from timekeeper.session.outcomes.state import MOST_OUTCOMES, Outcomes, Recommendation
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import State

LONGEST_NOTE = 2000
"""Characters in a note: some paragraphs, and never a pasted book."""

LONGEST_TEXT = 1000
"""Characters in the words of any other outcome: a long sentence, read aloud and voted on."""

LONGEST_WORD = 100
"""Characters in who, by when, group and topic: what stands beside the words."""

MOST_HEADS = 1_000_000
"""Heads and votes nobody counts by hand in a session: a slip of the fingers."""


def decide_outcome(
    agenda: Agenda, state: State, command: OutcomeCommand, now: int
) -> OutcomeEvent | Refusal:
    """Say what a command leads to in a session that is not over."""
    outcomes = state.outcomes
    match command:
        case commands.Recommend():
            return _recommend(agenda, state, command, now)
        case commands.RecordAction():
            return _act(outcomes, command, now)
        case commands.RecordPledge():
            return _pledge(outcomes, command, now)
        case commands.Note():
            return _note(outcomes, command, now)
        case commands.DropOutcome(name):
            return _drop(outcomes, name, now)
        case commands.Tally():
            return _tally(outcomes, command, now)
        case commands.Merge():
            return _merge(outcomes, command, now)
        case _:
            assert_never(command)


def _recommend(
    agenda: Agenda, state: State, command: commands.Recommend, now: int
) -> OutcomeEvent | Refusal:
    count, theme = len(agenda.themes), command.theme
    number = _number(state.outcomes, Kind.RECOMMENDATION, command.number)
    if isinstance(number, Refusal):
        return number
    if theme is None:
        here = state.outcomes.recommendations.get(number)
        theme = state.segments[state.current].floor.theme if here is None else here.theme
    elif not 0 <= theme <= count:
        there = f"they are 1 to {count}" if count else "the agenda names none"
        return Refusal(f"There is no theme {theme}: {there}")
    text = _line(command.text)
    refusal = _bad_text(Kind.RECOMMENDATION, text)
    return refusal or events.RecommendationWritten(now, number, text, theme)


def _act(outcomes: Outcomes, command: commands.RecordAction, now: int) -> OutcomeEvent | Refusal:
    number = _number(outcomes, Kind.ACTION, command.number)
    if isinstance(number, Refusal):
        return number
    text, who, by = _line(command.text), _line(command.who), _line(command.by)
    refusal = _bad_text(Kind.ACTION, text) or _long_word(who) or _long_word(by)
    return refusal or events.ActionWritten(now, number, text, who, by)


def _pledge(outcomes: Outcomes, command: commands.RecordPledge, now: int) -> OutcomeEvent | Refusal:
    number = _number(outcomes, Kind.PLEDGE, command.number)
    if isinstance(number, Refusal):
        return number
    group, topic, text = _line(command.group), _line(command.topic), _line(command.text)
    if not group:
        return Refusal("A pledge needs the group that gives it")
    refusal = _long_word(group) or _long_word(topic) or _long_text(Kind.PLEDGE, text)
    return refusal or events.PledgeWritten(now, number, group, topic, text)


def _note(outcomes: Outcomes, command: commands.Note, now: int) -> OutcomeEvent | Refusal:
    number = _number(outcomes, Kind.NOTE, command.number)
    if isinstance(number, Refusal):
        return number
    words = command.text.strip()
    if not words:
        return Refusal("An empty note is not kept")
    if len(words) > LONGEST_NOTE:
        return Refusal(f"A note has at most {LONGEST_NOTE} characters, this one {len(words)}")
    # A new note has no number on disk: its place among the notes is its number, as it always was.
    return events.Noted(now, words, command.number)


def _drop(outcomes: Outcomes, name: str, now: int) -> OutcomeEvent | Refusal:
    seen = read_name(name)
    if seen is None:
        return Refusal("Write which outcome, like R3, X1, J2 or N4")
    kind, number = seen
    return _missing(outcomes, kind, number) or events.OutcomeDropped(now, f"{kind}{number}")


def _tally(outcomes: Outcomes, command: commands.Tally, now: int) -> OutcomeEvent | Refusal:
    if refusal := _missing(outcomes, Kind.RECOMMENDATION, command.recommendation):
        return refusal
    heads = outcomes.heads if command.heads is None else command.heads
    if not heads and command.heads is None:
        return Refusal("Write how many are present too: 21 of 40")
    if not 0 < heads <= MOST_HEADS:
        return Refusal(f"{heads} cannot be present: write the votes and the heads, 21 of 40")
    if not 0 <= command.votes <= MOST_HEADS:
        return Refusal(f"There cannot be {command.votes} votes")
    return events.Tallied(now, command.recommendation, command.votes, heads)


def _merge(outcomes: Outcomes, command: commands.Merge, now: int) -> OutcomeEvent | Refusal:
    number, into = command.recommendation, command.into
    for each in (number, into):
        if refusal := _missing(outcomes, Kind.RECOMMENDATION, each):
            return refusal
    if number == into:
        return Refusal(f"R{number} cannot be merged into itself")
    return events.Merged(now, number, into)


def _number(outcomes: Outcomes, kind: Kind, asked: int) -> int | Refusal:
    """Give the number an outcome is written under: the next one, or that of one that stands."""
    if asked:
        return _missing(outcomes, kind, asked) or asked
    number = outcomes.last(kind) + 1
    if number > MOST_OUTCOMES:
        return Refusal(f"{MOST_OUTCOMES} {WORDS[kind]}s are all a session can have")
    return number


def _missing(outcomes: Outcomes, kind: Kind, number: int) -> Refusal | None:
    """Refuse an outcome that does not stand."""
    found, last = outcomes.get(kind, number), outcomes.last(kind)
    if found is None:
        known = f"they are {kind}1 to {kind}{last}" if last else f"no {WORDS[kind]} is recorded yet"
        return Refusal(f"There is no {kind}{number}: {known}")
    if found.dropped:
        return Refusal(f"{kind}{number} was dropped")
    if isinstance(found, Recommendation) and found.merged:
        return Refusal(f"{kind}{number} was merged into {kind}{found.merged}")
    return None


def _bad_text(kind: Kind, text: str) -> Refusal | None:
    if not text:
        return Refusal(f"An empty {WORDS[kind]} is not kept")
    return _long_text(kind, text)


def _long_text(kind: Kind, text: str) -> Refusal | None:
    if len(text) <= LONGEST_TEXT:
        return None
    word = WORDS[kind]
    article = "An" if kind is Kind.ACTION else "A"
    return Refusal(f"{article} {word} has at most {LONGEST_TEXT} characters, this one {len(text)}")


def _long_word(text: str) -> Refusal | None:
    if len(text) <= LONGEST_WORD:
        return None
    return Refusal(f"{text[:20]}… is too long: at most {LONGEST_WORD} characters stand there")


def _line(text: str) -> str:
    return " ".join(text.split())
