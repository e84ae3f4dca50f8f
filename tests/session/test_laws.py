"""What must hold for any session whatever is pressed, held against an oracle written apart."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.agendas import agenda
from tests.session.oracle import Oracle
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.event_records import KINDS, from_record, to_record
from timekeeper.session.events import Event
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal
from timekeeper.session.report import report
from timekeeper.session.state import Phase, State

Script = list[tuple[int, Command]]

COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.just(commands.Start()),
    st.just(commands.Next()),
    st.just(commands.Next()),
    st.just(commands.Back()),
    st.just(commands.Pause()),
    st.just(commands.Resume()),
    st.integers(-1200, 1200).map(commands.Extend),
    st.integers(0, 900).map(commands.StartedAgo),
    st.integers(-1, 5).map(commands.Jump),
    st.one_of(st.none(), st.integers(-1, 5)).map(commands.Skip),
    st.integers(-1, 5).map(commands.Pin),
    st.builds(commands.SetTime, st.integers(-1, 5), st.integers(-1, 1200)),
    st.just(commands.SwitchReplan()),
    st.sampled_from(["", "wrap up", "2 min"]).map(commands.Message),
    st.text(max_size=20).map(commands.Note),
    st.just(commands.Undo()),
    st.just(commands.End()),
)
GAPS = st.one_of(st.just(0), st.integers(0, 5 * SECOND), st.integers(0, 7200 * SECOND))
SCRIPTS = st.lists(st.tuples(GAPS, COMMANDS), max_size=30).map(
    lambda script: [(0, commands.Start()), *script]
)
AGENDAS = st.lists(st.integers(1, 60), min_size=1, max_size=5).map(lambda all_: agenda(*all_))
EVENTS: st.SearchStrategy[Event] = st.one_of(*(st.from_type(kind) for kind in KINDS.values()))


def _moment(at: int) -> Moment:
    """Give an instant of a session whose wall clock was right all along."""
    return Moment(at, 1_700_000_000 * SECOND + at)


def play(plan: Agenda, script: Script) -> Iterator[tuple[int, State, list[Event], Oracle]]:
    """Play a script, yielding before and after each command what the engine and the oracle say."""
    state, now = fold(plan, []), 0
    happened: list[Event] = []
    oracle = Oracle([segment.duration for segment in plan.segments])
    for gap, command in script:
        now += gap
        decision = decide(plan, state, command, _moment(now))
        accepted = oracle.hear(now, command)
        assert accepted == (not isinstance(decision, Refusal)), (command, decision)
        if not isinstance(decision, Refusal):
            for event in decision:
                state = apply(plan, state, event)
                happened.append(event)
        yield now, state, list(happened), oracle


@given(AGENDAS, SCRIPTS)
def test_stepwise_state_equals_the_fold(plan: Agenda, script: Script) -> None:
    for _, state, happened, _ in play(plan, script):
        assert state == fold(plan, happened)


@given(AGENDAS, SCRIPTS, GAPS)
def test_time_adds_up_as_the_oracle_has_it(plan: Agenda, script: Script, later: int) -> None:
    for now, state, _, oracle in play(plan, script):
        account = oracle.account(now + later)
        for index in range(len(plan.segments)):
            assert state.ran(index, now + later) == account.time["ran", index]
            assert state.paused(index, now + later) == account.time["paused", index]
            assert state.base(plan, index) == account.base[index]
            assert (state.segments[index].pinned is not None) == (index in account.pinned)
            assert state.segments[index].skipped == (index in account.skipped)
        # Idle time does not exist: a session that runs is in a segment or in a pause of one.
        assert state.used(now + later) == account.time.total()
        assert (state.started, state.ended) == (account.started, account.ended)
        assert [note.text for note in state.notes] == account.notes
        assert (state.message, state.replanning) == (account.message, account.replanning)
        mode, segment = oracle.where()
        assert state.current == segment
        words = {"waiting": Phase.WAITING, "ran": Phase.RUNNING, "paused": Phase.PAUSED}
        assert state.phase is words.get(mode, Phase.ENDED)


@given(AGENDAS, SCRIPTS, COMMANDS, GAPS, GAPS)
def test_undo_restores_the_reading(
    plan: Agenda, script: Script, command: Command, gap: int, later: int
) -> None:
    *_, (now, state, happened, _) = play(plan, script)
    moment = _moment(now + gap + later)
    decision = decide(plan, state, command, _moment(now + gap))
    if isinstance(decision, Refusal) or isinstance(command, commands.Undo):
        return
    happened += decision
    undone = decide(plan, fold(plan, happened), commands.Undo(), _moment(now + gap + later))
    assert not isinstance(undone, Refusal)
    after = fold(plan, [*happened, *undone])
    assert after == state
    assert read(plan, after, moment) == read(plan, state, moment)


@given(AGENDAS, SCRIPTS)
def test_undo_has_no_depth_limit(plan: Agenda, script: Script) -> None:
    *_, (now, state, happened, _) = play(plan, script)
    while state.trail is not None:
        undone = decide(plan, state, commands.Undo(), _moment(now))
        assert not isinstance(undone, Refusal)
        happened += undone
        state = fold(plan, happened)
    assert state == fold(plan, [])


FACTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.ClockStepped, st.just(0), st.integers()),
    st.builds(events.Slept, st.just(0), GAPS),
    st.builds(
        events.Reopened, st.just(0), GAPS, st.just("boot clock"), st.integers(0, 7200 * SECOND)
    ),
)


@given(AGENDAS, SCRIPTS, COMMANDS, st.lists(FACTS, max_size=3), GAPS, GAPS)
def test_undo_erases_a_command_and_leaves_the_facts(
    plan: Agenda, script: Script, command: Command, facts: list[Event], gap: int, later: int
) -> None:
    *_, (now, state, happened, _) = play(plan, script)
    decision = decide(plan, state, command, _moment(now))
    if isinstance(decision, Refusal) or isinstance(command, commands.Undo):
        return
    since = [fact._replace(at=now + gap) for fact in facts]
    after = fold(plan, [*happened, *decision, *since])
    undone = decide(plan, after, commands.Undo(), _moment(now + gap + later))
    assert not isinstance(undone, Refusal)
    assert fold(plan, [*happened, *decision, *since, *undone]) == fold(plan, [*happened, *since])


@given(AGENDAS, SCRIPTS, st.lists(st.tuples(GAPS, FACTS), max_size=4), GAPS)
def test_time_adds_up_whatever_the_world_does(
    plan: Agenda, script: Script, facts: list[tuple[int, Event]], later: int
) -> None:
    *_, (now, state, happened, _) = play(plan, script)
    for gap, fact in facts:
        now += gap
        happened.append(fact._replace(at=now))
    moment = _moment(now + later)
    after = fold(plan, happened)
    spent = sum(
        after.ran(index, moment.at) + after.paused(index, moment.at)
        for index in range(len(plan.segments))
    )
    assert spent == after.used(moment.at) == state.used(moment.at)
    seen = report(plan, happened, moment)
    assert sum(row.actual or 0 for row in seen.segments) + seen.paused == seen.used
    assert len(seen.gaps) + len(seen.steps) + len(seen.sleeps) == len(facts)


@given(AGENDAS, SCRIPTS, GAPS)
def test_elapsed_and_remaining_stand_beside_each_other(
    plan: Agenda, script: Script, later: int
) -> None:
    for now, state, *_ in play(plan, script):
        reading = read(plan, state, _moment(now + later))
        assert reading.elapsed + reading.remaining == reading.allotted
        assert reading.used + reading.budget_remaining == reading.budget
        lateness = (reading.projected_end - reading.planned_end).total_seconds()
        assert abs(lateness - reading.offset) <= 1  # these agendas have nothing to take from


@given(AGENDAS, SCRIPTS, GAPS)
def test_a_report_adds_up_to_the_second(plan: Agenda, script: Script, later: int) -> None:
    *_, (now, _, happened, _) = play(plan, script)
    seen = report(plan, happened, _moment(now + later))
    actual = sum(row.actual or 0 for row in seen.segments)
    assert actual + seen.paused == seen.used


@given(AGENDAS, st.lists(EVENTS, max_size=20), st.integers(0, 10**14))
@settings(max_examples=200)
def test_any_events_in_any_order_fold(plan: Agenda, happened: list[Event], now: int) -> None:
    state = fold(plan, happened)
    reading = read(plan, state, Moment(max(now, state.since), 1_700_000_000 * SECOND))
    assert 1 <= reading.number <= len(plan.segments)
    stepwise = fold(plan, [])
    for event in happened:
        stepwise = apply(plan, stepwise, event)
    assert stepwise == state


@given(EVENTS)
def test_an_event_reads_back(event: Event) -> None:
    record = to_record(event)
    assert from_record(record) == event
    assert from_record({**record, "event": "unheard-of"}) is None
    assert from_record({key: value for key, value in record.items() if key != "at"}) is None
    assert from_record({**record, "at": "soon"}) is None
    assert event._replace() == event
