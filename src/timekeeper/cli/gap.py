"""What the time away was, as the option says or as the moderator answers."""

from __future__ import annotations

from timekeeper.agenda.figures import figures
from timekeeper.cli.talk import ask, fail, somebody_answers
from timekeeper.live.opening import Absence
from timekeeper.live.typed_time import read_time
from timekeeper.session.absence import Choice, Count, Pause, SetElapsed
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase
from timekeeper.views.happened import said
from timekeeper.views.world_said import time_away

WORDS: dict[str, Choice] = {
    "": Count(),
    "c": Count(),
    "count": Count(),
    "p": Pause(),
    "pause": Pause(),
}


def choose_gap(absence: Absence, option: str | None) -> Choice:
    """Give the choice of the option, of the moderator, or the default: the clock ran all along."""
    if option is not None:
        choice = _understood(option, absence)
        return fail(f"--gap: {choice.reason}") if isinstance(choice, Refusal) else choice
    if absence.session.state.phase is not Phase.RUNNING or not somebody_answers():
        return Count()
    print(_situation(absence))
    while True:
        choice = _understood(ask(_question(absence)), absence)
        if not isinstance(choice, Refusal):
            return choice
        print(f"{choice.reason}.")


def _understood(answer: str, absence: Absence) -> Choice | Refusal:
    """Read an answer, and try whether it can be."""
    choice = WORDS.get(answer.casefold()) or _time(answer)
    if choice is None:
        return Refusal(f"{answer!r} is none of count, pause, or a time like 9:30")
    pause = absence.pause(choice)
    return pause if isinstance(pause, Refusal) else choice


def _time(answer: str) -> Choice | None:
    seconds = read_time(answer)
    return None if seconds is None else SetElapsed(seconds)


def _situation(absence: Absence) -> str:
    session, gap = absence.session, absence.gap()
    last, event = session.last, session.events[-1]  # it runs, so something happened
    happened = f"{local(last.wall_at(event.at), session.zone):%H:%M:%S}"
    segment = f"segment {session.state.current + 1} of {len(session.agenda.segments)}"
    return (
        f"{session.name} was last alive at {local(last.wall, session.zone):%H:%M:%S}, in "
        f"{segment}; away for {time_away(gap.length // SECOND, gap.source)}.\n"
        f"Last of all, at {happened}: {said(event, read(session.agenda, session.state, last))}."
    )


def _question(absence: Absence) -> str:
    state, source = absence.session.state, absence.gap().source
    left, now = absence.session.last.at, absence.now().at
    before, after = (figures(state.ran(state.current, at) // SECOND) for at in (left, now))
    most = f"from {before} to {after}" if source == "boot clock" else f"of {before} or more"
    by_hand = f"  M:SS   set it by hand: a time elapsed {most}\n> "
    if source == "no clock":
        return f"  Enter  nothing of it counts: {before} elapsed\n{by_hand}"
    return (
        f"  Enter  the clock ran on: {after} elapsed\n"
        f"  p      it was a pause: {before} elapsed\n"
        f"{by_hand}"
    )
