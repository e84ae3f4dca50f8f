"""What must hold on any floor whatever is done, held against an oracle written apart."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.floor.oracle import FLOORS, Story, tell
from tests.session.forums import THEMES, moment
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.events import Event
from timekeeper.session.floor import commands as floor
from timekeeper.session.floor import events as floor_events
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal
from timekeeper.session.report import report
from timekeeper.session.state import State

PLAN = Agenda(
    title="Two forums",
    themes=THEMES,
    segments=(
        Segment(title="Talk", duration=300),
        Segment(title="Forum", duration=1200, minimum=600, floor=Floor(close=60)),
        Segment(title="Questions", duration=600, floor=Floor(turn=60, range=(30, 60))),
        Segment(title="Synthesis", duration=300),
    ),
)
WHO = st.sampled_from(["", "S1", "S2", "S3", "S4"])
QUEUE: st.SearchStrategy[Command] = st.one_of(
    st.builds(floor.RaiseHand, WHO, st.booleans()),
    st.builds(floor.RaiseHand, WHO),
    st.builds(floor.DropHand, WHO),
    st.builds(floor.SetLimit, st.one_of(st.none(), st.integers(0, 300))),
    st.just(floor.SwitchQueue()),
    st.builds(floor.ChooseTheme, st.integers(0, 3)),
    st.builds(floor.LabelSpeaker, WHO, st.sampled_from(["", "Ana", "Bo"])),
)
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    QUEUE,
    st.just(floor.Call()),
    st.builds(floor.Call, WHO),
    st.just(floor.EndTurn()),
    st.just(floor.HoldTurn()),
    st.just(commands.Next()),
    st.just(commands.Back()),
    st.just(commands.Pause()),
    st.just(commands.Resume()),
    st.just(commands.Undo()),
    st.just(commands.End()),
)
GAPS = st.one_of(st.just(0), st.integers(0, 5 * SECOND), st.integers(0, 600 * SECOND))
SCRIPTS = st.lists(st.tuples(GAPS, COMMANDS), max_size=40).map(
    lambda script: [(0, commands.Start()), (0, commands.Next()), *script]
)
Script = list[tuple[int, Command]]
Taken = list[tuple[int, Command]]


def at(now: int) -> Moment:
    return Moment(now, moment(0).wall + now)


def play(script: Script) -> Iterator[tuple[int, State, list[Event], Taken]]:
    happened: list[Event] = []
    taken: Taken = []
    state, now = fold(PLAN, []), 0
    for gap, command in script:
        now += gap
        decision = decide(PLAN, state, command, at(now))
        if not isinstance(decision, Refusal):
            happened += decision
            taken.append((now, command))
            state = fold(PLAN, happened)
        yield now, state, list(happened), list(taken)


def _suggestions_left_out(script: Script) -> Script:
    """Leave out what the oracle cannot know: what is suggested."""
    return [one for one in script if one[1] != floor.SetLimit(None)]


@given(SCRIPTS, GAPS)
@settings(max_examples=200)
def test_time_is_divided_as_the_oracle_has_it(script: Script, later: int) -> None:
    *_, (now, state, happened, taken) = play(script)
    story, instant = tell(taken, now + later), at(now + later)
    for index in FLOORS:
        here, position = state.segments[index].floor, state.ran(index, instant.at)
        sums = story.lengths(index)
        assert here.in_turns(position) == sums["turn"]
        assert here.handover == sums["handover"]
        assert position == sum(sums.values())
        for theme in (1, 2, 3):
            assert here.on_theme(theme, position) == story.on_theme(index, theme)
    seen = report(PLAN, happened, instant)
    for found in seen.floors:
        row = seen.segments[found.number - 1]
        assert found.in_turns + found.handover + found.idle == (row.actual or 0)
        assert min(found.in_turns, found.handover, found.idle) >= 0
        assert [turn.speaker for turn in found.turns] == story.turns[found.number - 1]
        assert sum(voice.turns for voice in found.voices) == len(found.turns)


@given(SCRIPTS)
@settings(max_examples=200)
def test_the_queue_is_as_the_oracle_has_it(script: Script) -> None:
    for now, state, _, taken in play(_suggestions_left_out(script)):
        story = tell(taken, now)
        seen = read(PLAN, state, at(now)).floor
        assert (seen is None) == (state.current not in FLOORS)
        if seen is None:
            continue
        assert [hand.number for hand in seen.waiting] == story.order(state.current)
        assert {hand.number for hand in seen.waiting if hand.has_spoken} == {
            number for number in story.order(state.current) if number in story.spoken
        }
        assert [hand.number for hand in seen.waiting if hand.in_front] == [
            number for ahead, number in story.queue[state.current] if ahead
        ]
        assert (seen.speaking and seen.speaking.number) == story.speaker
        assert seen.voices == len(story.spoken)
        assert seen.theme == story.theme[state.current]
        planned = {1: 120, 2: 60}[state.current]
        assert seen.limit == story.limit.get(state.current, planned)


@given(SCRIPTS, QUEUE, GAPS, GAPS)
def test_nothing_done_to_the_queue_moves_a_clock(
    script: Script, command: Command, gap: int, later: int
) -> None:
    *_, (now, state, happened, _) = play(script)
    decision = decide(PLAN, state, command, at(now + gap))
    if isinstance(decision, Refusal):
        return
    after, instant = fold(PLAN, [*happened, *decision]), at(now + gap + later)
    before, since = read(PLAN, state, instant), read(PLAN, after, instant)
    assert (before.elapsed, before.remaining, before.used) == (
        since.elapsed,
        since.remaining,
        since.used,
    )
    assert before.projected_end == since.projected_end
    for index in range(len(PLAN.segments)):
        assert state.ran(index, instant.at) == after.ran(index, instant.at)
        assert state.paused(index, instant.at) == after.paused(index, instant.at)
    one, other = state.segments[state.current].floor.turn, after.segments[after.current].floor.turn
    assert one == other
    assert before.phase is since.phase


@given(SCRIPTS, COMMANDS, GAPS, GAPS)
def test_undo_restores_the_floor(script: Script, command: Command, gap: int, later: int) -> None:
    *_, (now, state, happened, _) = play(script)
    decision = decide(PLAN, state, command, at(now + gap))
    if isinstance(decision, Refusal) or isinstance(command, commands.Undo):
        return
    undone = decide(PLAN, fold(PLAN, [*happened, *decision]), commands.Undo(), at(now + gap))
    assert not isinstance(undone, Refusal)
    after = fold(PLAN, [*happened, *decision, *undone])
    assert after == state
    instant = at(now + gap + later)
    assert read(PLAN, after, instant) == read(PLAN, state, instant)


@given(SCRIPTS)
def test_undo_goes_back_to_the_beginning(script: Script) -> None:
    *_, (now, state, happened, _) = play(script)
    while state.trail is not None:
        undone = decide(PLAN, state, commands.Undo(), at(now))
        assert not isinstance(undone, Refusal)
        happened += undone
        state = fold(PLAN, happened)
    assert state == fold(PLAN, [])


ONE = PLAN.model_copy(update={"segments": PLAN.segments[1:2]})
SMALL = st.integers(-5, 60).map(lambda seconds: seconds * SECOND)
NUMBERS = st.integers(-2, 5)
ANY: st.SearchStrategy[Event] = st.one_of(
    st.builds(floor_events.HandRaised, SMALL, NUMBERS, st.just(""), st.booleans()),
    st.builds(floor_events.HandDropped, SMALL, NUMBERS),
    st.builds(floor_events.Called, SMALL, NUMBERS),
    st.builds(floor_events.TurnEnded, SMALL),
    st.builds(floor_events.TurnHeld, SMALL, st.booleans()),
    st.builds(floor_events.LimitSet, SMALL, NUMBERS),
    st.builds(floor_events.ThemeChosen, SMALL, NUMBERS),
    st.builds(events.Started, SMALL, SMALL),
    st.builds(events.StartMoved, SMALL, SMALL),
    st.builds(events.Moved, SMALL, st.integers(0, 1)),
    st.builds(events.Paused, SMALL),
    st.builds(events.Resumed, SMALL),
    st.builds(events.Reopened, SMALL, SMALL, st.just("boot clock"), SMALL),
    st.builds(events.Undone, SMALL, st.just("called")),
)


@given(st.sampled_from([ONE, PLAN]), st.lists(ANY, max_size=25), SMALL)
@settings(max_examples=500)
def test_time_adds_up_after_any_events_in_any_order(
    plan: Agenda, happened: list[Event], later: int
) -> None:
    state = fold(plan, happened)
    now = max([0, state.since, *(event.at for event in happened)]) + max(0, later)
    for index in range(len(plan.segments)):
        here, position = state.segments[index].floor, state.ran(index, now)
        turns = sum(turn.spoken for turn in here.turns)
        assert here.spoken == turns >= 0
        assert here.handover >= 0
        assert here.in_turns(position) + here.handover <= position
        on_themes = [here.on_theme(theme, position) for theme in (1, 2, 3)]
        assert min(on_themes) >= 0
        assert sum(on_themes) <= position
        hands = [hand.number for hand in (read(plan, state, at(now)).floor or _NONE).waiting]
        assert len(hands) == len(set(hands))


class _NONE:
    waiting: tuple[()] = ()


def test_the_oracle_divides_time_as_it_is_told_to() -> None:
    story = Story(
        intervals=[
            (1, "gap", 5, 0),
            (1, "call", 0, 0),
            (1, "turn", 7, 1),
            (1, "gap", 3, 1),
            (1, "call", 0, 0),
            (1, "turn", 2, 0),
            (1, "held", 4, 0),
            (1, "gap", 6, 0),
        ]
    )
    assert story.lengths(1) == {"turn": 9, "handover": 3, "idle": 15}
    assert story.on_theme(1, 1) == 10
