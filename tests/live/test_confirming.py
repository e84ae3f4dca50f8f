"""What is asked before it is done, and what is named in the question."""

import pytest

from tests.views import readings
from tests.views.readings import OPENING, PRESENTATIONS, at, many_segments, reading
from timekeeper.live.confirming import certain, confirming, confirming_undo, in_doubt
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.events import Extended, Moved, Noted, Skipped, Started
from timekeeper.session.reading import Reading
from timekeeper.views.keymap import QUIT_IN_BRIEF, QUIT_QUESTION, Action
from timekeeper.views.scene import Question

FORUM, CLOSING = "5 Discussion on Recommendations", "6 Way Forward"
INVESTMENT = "3 Building a Brighter Future for ASEAN through Investment in Children"
JUSTICE = "4 Helping Children Access International Justice through OP3 CRC"
OVERVIEW = "1 Overview of the Workshop and Introduction of Participants"
MOVE = "2 Actions to Protect Children on the Move"
THIRD_SKIPPED = reading((*OPENING, Skipped(at(400), 2)), 500)
JUMPED = reading((Started(at(0)), Moved(at(300), 4)), 400)


@pytest.mark.parametrize(
    ("seen", "about", "gist"),
    [
        pytest.param(
            readings.waiting(),
            f"Not held yet: {OVERVIEW}, {MOVE}, {INVESTMENT} and 3 more",
            "Not held: 1–6",
            id="not started: nothing was held",
        ),
        pytest.param(
            readings.plenty(),
            f"Not held yet: {INVESTMENT}, {JUSTICE}, {FORUM} and 1 more",
            "Not held: 3–6",
            id="in the second of six",
        ),
        pytest.param(
            readings.discussion(), f"Not held yet: {CLOSING}", "Not held: 6", id="one is left"
        ),
        pytest.param(readings.last(), "", "", id="in the last one nothing is left"),
        pytest.param(
            THIRD_SKIPPED,
            f"Not held yet: {JUSTICE}, {FORUM}, {CLOSING}",
            "Not held: 4–6",
            id="a skipped one is not missed",
        ),
        pytest.param(
            JUMPED,
            f"Not held yet: {MOVE}, {INVESTMENT}, {JUSTICE} and 1 more",
            "Not held: 2–4, 6",
            id="those that were jumped over",
        ),
        pytest.param(
            many_segments(40, 3),
            "Not held yet: 5 Statement 5, 6 Statement 6, 7 Statement 7 and 33 more",
            "Not held: 5–40",
            id="a long day",
        ),
    ],
)
def test_ending_names_what_is_left(seen: Reading, about: str, gist: str) -> None:
    assert confirming(commands.End(), seen) == Question(QUIT_QUESTION, QUIT_IN_BRIEF, about, gist)


def question(does: str, about: str, gist: str = "") -> Question:
    return Question(f"y {does}, any other key does not", f"y {does}, else not", about, gist)


@pytest.mark.parametrize(
    ("command", "seen", "asked"),
    [
        pytest.param(
            commands.Skip(),
            readings.plenty(),
            question("skips 3", f"{INVESTMENT} will not be held"),
            id="skip the next",
        ),
        pytest.param(
            commands.Skip(),
            THIRD_SKIPPED,
            question("skips 4", f"{JUSTICE} will not be held"),
            id="skip the next that is not skipped",
        ),
        pytest.param(
            commands.Skip(5),
            readings.waiting(),
            question("skips 6", f"{CLOSING} will not be held"),
            id="skip before the start",
        ),
        pytest.param(commands.Skip(2), THIRD_SKIPPED, None, id="put back"),
        pytest.param(commands.Skip(0), readings.plenty(), None, id="one that is over is refused"),
        pytest.param(commands.Skip(1), readings.plenty(), None, id="the current one is refused"),
        pytest.param(commands.Skip(9), readings.plenty(), None, id="none is refused"),
        pytest.param(commands.Skip(-1), readings.plenty(), None, id="number 0 is refused"),
        pytest.param(commands.Skip(), readings.last(), None, id="nothing to skip is refused"),
        pytest.param(
            commands.Jump(2),
            readings.plenty(),
            question("jumps to 3", INVESTMENT),
            id="to the next",
        ),
        pytest.param(
            commands.Jump(4),
            readings.plenty(),
            question(
                "jumps to 5",
                f"{FORUM}; {INVESTMENT}, {JUSTICE} will not be held",
                "Not held: 3–4",
            ),
            id="over two",
        ),
        pytest.param(
            commands.Jump(3),
            THIRD_SKIPPED,
            question("jumps to 4", JUSTICE),
            id="over a skipped one",
        ),
        pytest.param(
            commands.Jump(2),
            THIRD_SKIPPED,
            question("jumps to 3", INVESTMENT),
            id="to a skipped one",
        ),
        pytest.param(
            commands.Jump(0), readings.plenty(), question("jumps to 1", OVERVIEW), id="back"
        ),
        pytest.param(commands.Jump(1), readings.plenty(), None, id="to where it is is refused"),
        pytest.param(commands.Jump(6), readings.plenty(), None, id="beyond the end is refused"),
        pytest.param(commands.Jump(-1), readings.plenty(), None, id="to 0 is refused"),
        pytest.param(commands.Jump(3), readings.waiting(), None, id="before the start is refused"),
        pytest.param(commands.Next(), readings.plenty(), None, id="next"),
        pytest.param(commands.Back(), readings.plenty(), None, id="back with a key"),
        pytest.param(commands.Extend(-300), readings.warning(), None, id="taking time"),
        pytest.param(commands.Pause(), readings.plenty(), None, id="pause"),
    ],
)
def test_what_leaves_something_unheld_is_asked_about(
    command: Command, seen: Reading, asked: Question | None
) -> None:
    assert confirming(command, seen) == asked


def test_the_segment_that_was_named_is_the_one_that_is_skipped() -> None:
    assert certain(commands.Skip(), readings.plenty()) == commands.Skip(2)
    assert certain(commands.Skip(), readings.last()) == commands.Skip()
    assert certain(commands.Skip(4), readings.plenty()) == commands.Skip(4)
    assert certain(commands.Next(), readings.plenty()) == commands.Next()


@pytest.mark.parametrize(
    ("seen", "now", "about"),
    [
        pytest.param(readings.waiting(), at(9999), None, id="nothing to undo is refused"),
        pytest.param(readings.plenty(), at(379), None, id="59 s ago"),
        pytest.param(readings.plenty(), at(380), "Done 1:00 ago: move to 2", id="a minute ago"),
        pytest.param(
            reading((Started(at(0)),), 250), at(250), "Done 4:10 ago: start", id="the start"
        ),
        pytest.param(
            reading((*PRESENTATIONS, Moved(at(3330), 4, automatic=True)), 3600),
            at(3600),
            None,
            id="what went on by itself is refused",
        ),
        pytest.param(
            reading((*OPENING, Extended(at(400), 60), Noted(at(900), "a")), 946),
            at(946),
            None,
            id="only the newest counts",
        ),
        pytest.param(
            readings.rehearsal(),
            (at(320) + 3600 * 10**9) // 60,
            "Done 60:00 ago: move to 2",
            id="a minute of real time in a rehearsal",
        ),
    ],
)
def test_undo_is_asked_about_when_it_is_no_slip(seen: Reading, now: int, about: str | None) -> None:
    asked = None if about is None else question("takes it back", about, about.split(": ")[1])
    assert confirming_undo(seen, now) == asked


def test_what_is_doubted_is_shown_as_it_was_written() -> None:
    asked = in_doubt(Action.TIME, "5 45\x1b[2J")
    written = "time 5 45�[2J"
    about, gist = f"Written too fast to be meant: {written}", f"Too fast: {written}"
    assert asked == question("does it", about, gist)
    assert in_doubt(Action.SKIP, "").about == "Written too fast to be meant: skip"
