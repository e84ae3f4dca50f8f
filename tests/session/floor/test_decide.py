"""Every command for the floor: what it leads to, or why it is refused."""

from collections.abc import Callable

import pytest

from tests.session.forums import Played, begun, forum, moment
from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.model import Floor
from timekeeper.session.commands import End, Next, Pause, Start
from timekeeper.session.decide import decide
from timekeeper.session.floor.commands import (
    Call,
    ChooseTheme,
    DropHand,
    EndTurn,
    FloorCommand,
    HoldTurn,
    LabelSpeaker,
    RaiseHand,
    SetLimit,
    SwitchQueue,
)
from timekeeper.session.floor.events import (
    Called,
    FloorEvent,
    HandDropped,
    HandRaised,
    LimitSet,
    QueueSwitched,
    SpeakerLabelled,
    ThemeChosen,
    TurnEnded,
    TurnHeld,
)

NOW = 660
AT = moment(NOW).at


def new() -> Played:
    return begun()


def waiting() -> Played:
    """Ana (S1) and S2 wait."""
    return begun().at(601, RaiseHand("Ana"), RaiseHand())


def speaking() -> Played:
    """Ana (S1) speaks, S2 waits, S3 waits in front."""
    return waiting().at(610, Call()).at(620, RaiseHand(front=True))


def alone() -> Played:
    """S1 speaks and nobody waits."""
    return begun().at(601, RaiseHand()).at(610, Call())


def held() -> Played:
    return alone().at(620, HoldTurn())


def themed() -> Played:
    return begun().at(601, ChooseTheme(2))


def paused() -> Played:
    return speaking().at(630, Pause())


def closed() -> Played:
    return speaking().at(630, SwitchQueue())


def first_come() -> Played:
    """S1 spoke and waits before S2."""
    played = begun(forum(Floor(order="first-come"))).at(601, RaiseHand()).at(610, Call())
    return played.at(620, EndTurn(), RaiseHand("S1"), RaiseHand())


def unstarted() -> Played:
    """A forum is the first segment, and the session was not started."""
    plan = forum()
    return Played(plan.model_copy(update={"segments": plan.segments[1:]}))


@pytest.mark.parametrize(
    ("played", "command", "event"),
    [
        pytest.param(new, RaiseHand(), HandRaised(AT, 1), id="a bare hand"),
        pytest.param(new, RaiseHand("  Ana\n B "), HandRaised(AT, 1, "Ana B"), id="a label"),
        pytest.param(new, RaiseHand("x" * 40), HandRaised(AT, 1, "x" * 40), id="the longest label"),
        pytest.param(
            new, RaiseHand(front=True), HandRaised(AT, 1, "", True), id="a new one in front"
        ),
        pytest.param(waiting, RaiseHand(), HandRaised(AT, 3), id="the next number"),
        pytest.param(speaking, RaiseHand("ana"), HandRaised(AT, 1), id="who speaks, for later"),
        pytest.param(
            waiting, RaiseHand("2", front=True), HandRaised(AT, 2, "", True), id="put in front"
        ),
        pytest.param(
            closed,
            RaiseHand(front=True),
            HandRaised(AT, 4, "", True),
            id="in front of a closed queue",
        ),
        pytest.param(
            closed, RaiseHand("S2", True), HandRaised(AT, 2, "", True), id="front in a closed queue"
        ),
        pytest.param(paused, RaiseHand(), HandRaised(AT, 4), id="a hand in a pause"),
        pytest.param(unstarted, RaiseHand(), HandRaised(AT, 1), id="a hand before the start"),
        pytest.param(waiting, DropHand("Ana"), HandDropped(AT, 1), id="drop by label"),
        pytest.param(speaking, DropHand("s3"), HandDropped(AT, 3), id="drop one in front"),
        pytest.param(waiting, Call(), Called(AT, 1), id="the first in order"),
        pytest.param(speaking, Call(), Called(AT, 3), id="one in front ends the turn"),
        pytest.param(alone, Call(), TurnEnded(AT), id="nobody waits: the turn ends"),
        pytest.param(waiting, Call("S2"), Called(AT, 2), id="out of order"),
        pytest.param(waiting, Call("Bo"), Called(AT, 3, "Bo"), id="somebody new, at once"),
        pytest.param(first_come, Call(), Called(AT, 1), id="first come, though he spoke"),
        pytest.param(alone, EndTurn(), TurnEnded(AT), id="end"),
        pytest.param(paused, EndTurn(), TurnEnded(AT), id="end in a pause"),
        pytest.param(alone, HoldTurn(), TurnHeld(AT, True), id="hold"),
        pytest.param(held, HoldTurn(), TurnHeld(AT, False), id="hold no more"),
        pytest.param(new, SetLimit(90), LimitSet(AT, 90), id="a limit"),
        pytest.param(new, SetLimit(3600), LimitSet(AT, 3600), id="a limit beyond the range"),
        pytest.param(new, SetLimit(1), LimitSet(AT, 1), id="the shortest limit"),
        pytest.param(new, SetLimit(LONGEST), LimitSet(AT, LONGEST), id="the longest limit"),
        pytest.param(new, SwitchQueue(), QueueSwitched(AT, True), id="close"),
        pytest.param(closed, SwitchQueue(), QueueSwitched(AT, False), id="open again"),
        pytest.param(new, ChooseTheme(3), ThemeChosen(AT, 3), id="a theme"),
        pytest.param(themed, ChooseTheme(0), ThemeChosen(AT, 0), id="no theme"),
        pytest.param(waiting, LabelSpeaker("S2", "Ana"), SpeakerLabelled(AT, 2, "Ana"), id="label"),
        pytest.param(waiting, LabelSpeaker("ana", " "), SpeakerLabelled(AT, 1, ""), id="no label"),
    ],
)
def test_a_command_leads_to_an_event(
    played: Callable[[], Played], command: FloorCommand, event: FloorEvent
) -> None:
    session = played()
    assert decide(session.agenda, session.state, command, moment(NOW)) == (event,)


@pytest.mark.parametrize(
    ("played", "command", "reason"),
    [
        pytest.param(waiting, RaiseHand("Ana"), "S1 has a hand up already", id="twice"),
        pytest.param(speaking, RaiseHand("S3"), "S3 is in front already", id="in front already"),
        pytest.param(speaking, RaiseHand("S3", True), "S3 is in front already", id="front twice"),
        pytest.param(
            new, RaiseHand("S1"), "There is no S1: nobody has raised a hand yet", id="no one yet"
        ),
        pytest.param(
            waiting, RaiseHand("12"), "There is no S12: they are S1 to S2", id="no such number"
        ),
        pytest.param(
            new,
            RaiseHand("x" * 41),
            "A label has at most 40 characters, not 41",
            id="too long a label",
        ),
        pytest.param(
            closed,
            RaiseHand(),
            "The queue is closed: open it again, or put the hand in front",
            id="closed",
        ),
        pytest.param(speaking, DropHand("S1"), "S1 has no hand up", id="drop who speaks"),
        pytest.param(waiting, DropHand("Bo"), "Nobody is called Bo", id="drop nobody"),
        pytest.param(waiting, DropHand(""), "Write whom, like S7", id="drop whom"),
        pytest.param(new, Call(), "No hand is up: a raises one", id="nobody to call"),
        pytest.param(speaking, Call("Ana"), "S1 speaks already", id="call who speaks"),
        pytest.param(
            paused, Call(), "Paused: Space or s goes on, then Enter calls", id="call in a pause"
        ),
        pytest.param(
            unstarted, Call(), "Not started yet: Space or s starts", id="call before the start"
        ),
        pytest.param(new, EndTurn(), "Nobody speaks: Enter calls the next", id="end nothing"),
        pytest.param(new, HoldTurn(), "Nobody speaks: Enter calls the next", id="hold nothing"),
        pytest.param(new, SetLimit(120), "The limit is 2:00 already", id="the agenda's limit"),
        pytest.param(
            new,
            SetLimit(0),
            "A turn needs some time, a week at the most: write it like 90 s",
            id="no time",
        ),
        pytest.param(
            new,
            SetLimit(LONGEST + 1),
            "A turn needs some time, a week at the most: write it like 90 s",
            id="more than a week",
        ),
        pytest.param(new, ChooseTheme(4), "There is no theme 4: they are 1 to 3", id="no theme 4"),
        pytest.param(new, ChooseTheme(-1), "There is no theme -1: they are 1 to 3", id="below"),
        pytest.param(themed, ChooseTheme(2), "Theme 2 is the current one", id="theme again"),
        pytest.param(new, ChooseTheme(0), "There is no theme now", id="none already"),
        pytest.param(
            waiting, LabelSpeaker("S1", "Ana"), "S1 is called Ana already", id="label again"
        ),
        pytest.param(waiting, LabelSpeaker("S2", ""), "S2 has no label", id="no label to take"),
        pytest.param(
            waiting,
            LabelSpeaker("S1", "s7"),
            "s7 is a speaker's number and cannot be a label",
            id="a number for a label",
        ),
        pytest.param(
            waiting,
            LabelSpeaker("S1", "x" * 41),
            "A label has at most 40 characters, not 41",
            id="too long a new label",
        ),
        pytest.param(
            waiting, LabelSpeaker("S9", "a"), "There is no S9: they are S1 to S2", id="S9"
        ),
    ],
)
def test_a_command_is_refused(
    played: Callable[[], Played], command: FloorCommand, reason: str
) -> None:
    assert played().refused(NOW, command) == reason


EVERY: list[FloorCommand] = [
    RaiseHand(),
    DropHand("S1"),
    Call(),
    EndTurn(),
    HoldTurn(),
    SetLimit(90),
    SwitchQueue(),
    ChooseTheme(1),
]


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_a_segment_without_a_floor_is_untouched(command: FloorCommand) -> None:
    talk = Played().at(0, Start())
    assert talk.refused(10, command) == "Segment 1 has no floor: only its time is kept"
    assert speaking().at(630, Next()).refused(NOW, command) == (
        "Segment 3 has no floor: only its time is kept"
    )


def test_a_label_can_be_taken_away_in_any_segment() -> None:
    played = waiting().at(630, Next()).at(NOW, LabelSpeaker("Ana", ""))
    assert [speaker.label for speaker in played.state.speakers] == ["", ""]


@pytest.mark.parametrize("command", [*EVERY, LabelSpeaker("S1", "b")], ids=str)
def test_nothing_is_done_when_the_session_is_over(command: FloorCommand) -> None:
    assert speaking().at(630, End()).refused(NOW, command) == "The session is over"


def test_a_floor_without_themes_has_none_to_choose() -> None:
    assert begun(forum(themes=())).refused(NOW, ChooseTheme(1)) == "The agenda names no themes"


def test_the_agenda_closes_the_queue_before_the_end_and_the_moderator_opens_it() -> None:
    played = begun()
    assert not played.at(1679, RaiseHand()).floor(1679).closed
    assert played.refused(1680, RaiseHand()).startswith("The queue is closed")
    assert played.at(1681, SwitchQueue(), RaiseHand()).queue(1681) == [1, 2]
    assert not played.floor(5000).closed
    assert played.at(1690, SwitchQueue()).floor(1690).closed


def test_of_many_with_one_label_the_first_are_named() -> None:
    session = new()
    session.events += [HandRaised(AT, number, "Ana") for number in range(1, 7)]
    assert session.refused(NOW, DropHand("Ana")) == (
        "6 are called Ana: write which, S1, S2, S3, S4, S5"
    )


def test_ten_thousand_speakers_are_too_many() -> None:
    session = new()
    session.events.append(HandRaised(AT, 9998))
    session.at(NOW, RaiseHand())
    assert session.refused(NOW, RaiseHand()) == "9999 speakers are all a session can have"
    assert session.refused(NOW, RaiseHand("Bo")) == "9999 speakers are all a session can have"
