"""The workshop's open forum at work: commands given some seconds apart, and what is read then."""

from collections.abc import Sequence

from tests.views.readings import OPENED, PRESENTATIONS, WORKSHOP, YANGON, at
from timekeeper.agenda.model import Agenda, Floor
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.events import Moved
from timekeeper.session.floor import commands as floor
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import Moment
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.session.reading import Reading, read
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import State

EVERY = 3
"""Seconds between two commands: a second call within two seconds is ignored."""

DISCUSSION, SYNTHESIS = 4, 5


def with_floor(plan: Floor | None = None) -> Agenda:
    """The workshop whose discussion has a floor, and its three themes."""
    segments = list(WORKSHOP.segments)
    segments[DISCUSSION] = segments[DISCUSSION].model_copy(
        update={"floor": plan or Floor(close=480, votes=3)}
    )
    return Agenda.model_validate(
        {
            **WORKSHOP.model_dump(by_alias=True),
            "segments": tuple(segments),
            "themes": ("Investment in children", "Children on the move", "OP3 CRC"),
        }
    )


FORUM = with_floor()
START = (*PRESENTATIONS, Moved(at(3330), DISCUSSION))


def given(steps: Sequence[Command | int], agenda: Agenda = FORUM) -> tuple[State, int]:
    """Give commands from a minute into the discussion on; a number lets seconds pass."""
    state, seconds = fold(agenda, START), 3390
    for step in steps:
        seconds += EVERY if not isinstance(step, int) else step
        if isinstance(step, int):
            continue
        decision = decide(agenda, state, step, _moment(seconds))
        assert not isinstance(decision, Refusal), decision.reason
        for event in decision:
            state = apply(agenda, state, event)
    return state, seconds


def forum(*steps: Command | int, agenda: Agenda = FORUM) -> Reading:
    """Read the forum after commands."""
    state, seconds = given(steps, agenda)
    return read(agenda, state, _moment(seconds))


def _moment(seconds: int) -> Moment:
    return Moment(at(seconds), OPENED + at(seconds), YANGON)


HANDS = (
    floor.RaiseHand("Ma Thandar"),
    floor.RaiseHand(),
    floor.RaiseHand("Ko Min"),
    floor.ChooseTheme(1),
    floor.Call(),
    40,
    floor.RaiseHand("Sokha"),
    floor.RaiseHand("S1"),
    outcomes.Recommend("Free birth registration, with mobile teams"),
    floor.Call(),
    50,
    floor.RaiseHand("Nok", front=True),
    floor.ChooseTheme(2),
    outcomes.Recommend("ลงทะเบียนเด็กทุกคน"),
    outcomes.RecordAction("Send the figures"),
    outcomes.RecordAction("Translate the brief", "Ana", "1 May"),
    outcomes.RecordPledge("Child Rights Coalition", "OP3", "translate it"),
    outcomes.Tally(1, 14, 20),
)
"""Two have spoken or speak, four wait, and something of each kind was recorded."""


def quiet() -> Reading:
    """Nobody has a hand up yet."""
    return forum(60)


def busy() -> Reading:
    """In the middle of it, the second speaker within the limit."""
    return forum(*HANDS)


def over_limit() -> Reading:
    """A minute past the speaker's limit, a new one suggested."""
    return forum(*HANDS, 100, floor.SwitchQueue(), 2000)
