"""From a command for the floor to an event, or to a refusal that says why."""

from __future__ import annotations

from typing import assert_never

from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda, Floor
from timekeeper.session.floor import commands, events, order
from timekeeper.session.floor.commands import FloorCommand, InQueue, InTurn
from timekeeper.session.floor.events import FloorEvent
from timekeeper.session.floor.hands import is_among
from timekeeper.session.floor.limit import suggested
from timekeeper.session.floor.speakers import one_line
from timekeeper.session.floor.state import FloorState
from timekeeper.session.floor.whom import no_label, returning, speaker_meant
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.refusal import Refusal
from timekeeper.session.replan import replan
from timekeeper.session.state import Phase, State

AGAIN = 2 * SECOND
"""A second call within this was not meant: nobody is called, walks up and speaks so fast."""

NOBODY = "Nobody speaks: Enter calls the next"


def decide_floor(
    agenda: Agenda, state: State, command: FloorCommand, now: Moment
) -> FloorEvent | Refusal:
    """Say what a command leads to in a session that is not over."""
    if isinstance(command, commands.LabelSpeaker):
        return _label(state, command, now.at)
    plan = agenda.segments[state.current].floor
    if plan is None:
        return Refusal(f"Segment {state.current + 1} has no floor: only its time is kept")
    if isinstance(command, InQueue):
        return _queue(agenda, state, plan, command, now)
    return _turn(agenda, state, plan, command, now)


def remaining_in(agenda: Agenda, state: State, now: Moment) -> int:
    """Give the seconds that remain in the current segment, as the re-plan has them."""
    index = state.current
    return replan(agenda, state, now).allotted[index] - state.ran(index, now.at) // SECOND


def _queue(
    agenda: Agenda, state: State, plan: Floor, command: InQueue, now: Moment
) -> FloorEvent | Refusal:
    floor = state.segments[state.current].floor
    closed = order.is_closed(plan, floor, remaining_in(agenda, state, now))
    match command:
        case commands.RaiseHand():
            return _raise(state, command, now.at, closed=closed)
        case commands.DropHand(who):
            return _drop(state, who, now.at)
        case commands.SwitchQueue():
            return events.QueueSwitched(now.at, not closed)
        case _:
            assert_never(command)


def _turn(
    agenda: Agenda, state: State, plan: Floor, command: InTurn, now: Moment
) -> FloorEvent | Refusal:
    floor = state.segments[state.current].floor
    match command:
        case commands.Call(who):
            return _call(state, plan, who, now.at)
        case commands.EndTurn():
            return Refusal(NOBODY) if floor.turn is None else events.TurnEnded(now.at)
        case commands.HoldTurn():
            if floor.turn is None:
                return Refusal(NOBODY)
            return events.TurnHeld(now.at, floor.turn.held_since is None)
        case commands.SetLimit(seconds):
            if seconds is None:
                seconds = suggested(plan, remaining_in(agenda, state, now), floor.waiting)
            return _limit(plan, floor, seconds, now.at)
        case commands.ChooseTheme(theme):
            return _choose(agenda, floor, theme, now.at)
        case _:
            assert_never(command)


def _raise(
    state: State, command: commands.RaiseHand, now: int, *, closed: bool
) -> FloorEvent | Refusal:
    floor = state.segments[state.current].floor
    if closed and not command.front:
        return Refusal("The queue is closed: open it again, or put the hand in front")
    found = speaker_meant(state, command.who)
    if isinstance(found, Refusal):
        return found
    number, label = found
    if is_among(floor.front, number):
        return Refusal(f"S{number} is in front already")
    if floor.waits(number) and not command.front:
        return Refusal(f"S{number} has a hand up already")
    return events.HandRaised(now, number, label, command.front)


def _drop(state: State, who: str, now: int) -> FloorEvent | Refusal:
    floor = state.segments[state.current].floor
    number = returning(state, who)
    if isinstance(number, Refusal):
        return number
    if floor.waits(number):
        return events.HandDropped(now, number)
    return Refusal(f"S{number} has no hand up")


def _call(state: State, plan: Floor, who: str, now: int) -> FloorEvent | Refusal:
    floor = state.segments[state.current].floor
    if state.phase is Phase.WAITING:
        return Refusal("Not started yet: Space or s starts")
    if state.phase is Phase.PAUSED:
        return Refusal("Paused: Space or s goes on, then Enter calls")
    if who.strip():
        found = speaker_meant(state, who)
        if isinstance(found, Refusal):
            return found
        number, label = found
        if floor.turn is not None and floor.turn.speaker == number:
            return Refusal(f"S{number} speaks already")
        return events.Called(now, number, label)
    if floor.turn is not None and now - floor.called < AGAIN:
        return Refusal(f"Ignored: S{floor.turn.speaker} was called less than 2 s ago")
    hands = order.in_order(plan, floor.front, floor.hands, state.speakers)
    if hands:
        return events.Called(now, hands[0])
    return Refusal("No hand is up: a raises one") if floor.turn is None else events.TurnEnded(now)


def _limit(plan: Floor, floor: FloorState, seconds: int, now: int) -> FloorEvent | Refusal:
    if not 0 < seconds <= LONGEST:
        return Refusal("A turn needs some time, a week at the most: write it like 90 s")
    if seconds == (plan.turn if floor.limit is None else floor.limit):
        return Refusal(f"The limit is {figures(seconds)} already")
    return events.LimitSet(now, seconds)


def _choose(agenda: Agenda, floor: FloorState, theme: int, now: int) -> FloorEvent | Refusal:
    count = len(agenda.themes)
    if not count:
        return Refusal("The agenda names no themes")
    if not 0 <= theme <= count:
        return Refusal(f"There is no theme {theme}: they are 1 to {count}")
    if theme == floor.theme:
        return Refusal(f"Theme {theme} is the current one" if theme else "There is no theme now")
    return events.ThemeChosen(now, theme)


def _label(state: State, command: commands.LabelSpeaker, now: int) -> FloorEvent | Refusal:
    number = returning(state, command.who)
    if isinstance(number, Refusal):
        return number
    label = one_line(command.label)
    if refusal := no_label(label):
        return refusal
    speaker = state.speakers.get(number)
    if speaker is not None and speaker.label == label:
        is_called = f"is called {label} already" if label else "has no label"
        return Refusal(f"S{number} {is_called}")
    return events.SpeakerLabelled(now, number, label)
