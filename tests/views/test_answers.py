"""What plain mode answers: where the session stands, what is left, the agenda, the commands."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.views.sessions import Session, at_segment, clock
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    MessageShown,
    Moved,
    Paused,
    Pinned,
    Skipped,
    Started,
)
from timekeeper.views.answers import agenda_lines, plain_help, question_lines, status_lines
from timekeeper.views.keymap import KEYMAP
from timekeeper.views.scene import Question
from timekeeper.views.sentences import left

GOLDENS = Path(__file__).parent / "goldens"
SEGMENT = at_segment(2)
LATE: list[Event] = [Started(0), Moved(clock("14:05:00"), 1), Moved(clock("14:24:00"), 2)]
BY_HAND = Session(
    [
        *LATE,
        MessageShown(clock("14:25:00"), "Two\x1b[2J minutes"),
        Skipped(clock("14:25:30"), 3),
        Extended(clock("14:26:00"), 90),
    ]
)
SESSIONS = {
    "waiting": (Session([]), "14:00:30"),
    "running": (SEGMENT, "14:10:00"),
    "paused": (Session([*SEGMENT.events, Paused(clock("14:08:00"))]), "14:10:00"),
    "late": (Session(LATE), "14:30:00"),
    "changed by hand": (BY_HAND, "14:30:00"),
    "overrun": (SEGMENT, "14:16:07"),
    "last": (at_segment(6), "14:10:30"),
    "ended": (Session([*SEGMENT.events, Ended(clock("15:58:20"))]), "16:10:00"),
    "rehearsal": (Session([], speed=60), "14:00:30"),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_where_it_stands(golden: Golden, name: str) -> None:
    session, at = SESSIONS[name]
    lines = status_lines(session.reading(at))
    golden(GOLDENS / f"plain-status-{name.replace(' ', '-')}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("waiting", "Not started."),
        ("running", "5 minutes left."),
        ("paused", "7 minutes left. Paused."),
        ("overrun", "1 minute 7 seconds over."),
        ("ended", "Session ended."),
    ],
)
def test_what_is_left_takes_few_words(name: str, words: str) -> None:
    session, at = SESSIONS[name]
    assert left(session.reading(at)) == words


def test_the_very_end_of_a_segment() -> None:
    assert left(SEGMENT.reading("14:15:00")) == "Time is up."


@pytest.mark.parametrize("name", SESSIONS)
def test_what_is_wanted_most_is_heard_first(name: str) -> None:
    session, at = SESSIONS[name]
    reading = session.reading(at)
    first = left(reading).removesuffix(" Paused.").rstrip(".")
    assert status_lines(reading)[0].startswith(f"{at[:5]} {first}")


def test_the_agendas_notes_are_read_on_one_line() -> None:
    reading = replace(SEGMENT.reading("14:10:00"), segment_notes="Hand out\nthe cards\x07")
    assert status_lines(reading)[-1] == "For this segment: Hand out the cards�"


def test_the_agenda(golden: Golden) -> None:
    session = Session([*BY_HAND.events, Pinned(clock("14:27:00"), 4, 3000)])
    lines = agenda_lines(session.reading("14:30:00"))
    golden(GOLDENS / "plain-agenda.txt", "\n".join(lines) + "\n")


def test_a_question_says_first_what_would_come_of_it() -> None:
    question = Question("y ends, others go on", "y ends", "Not held yet: 3 Panel")
    assert question_lines(question) == ["Not held yet: 3 Panel.", "y ends, others go on."]
    assert question_lines(replace(question, about="")) == ["y ends, others go on."]
    assert question_lines(None) == []


def test_help(golden: Golden) -> None:
    golden(GOLDENS / "plain-help.txt", "\n".join(plain_help()) + "\n")


def test_help_names_every_word_of_the_keymap() -> None:
    text = " ".join(plain_help())
    words = [word for binding in KEYMAP for word in binding.words]
    assert not [word for word in words if not re.search(rf"(^|\W){word}(\W|$)", text)]


def test_help_shows_what_to_write_behind_each_word() -> None:
    text = "\n".join(plain_help())
    assert all(line in text for binding in KEYMAP for line in binding.lines)


@pytest.mark.parametrize("path", sorted(GOLDENS.glob("plain*.txt")), ids=lambda path: path.stem)
def test_nothing_that_reads_badly_aloud(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("�", "")
    bare = [line for line in text.splitlines() if re.search(r"(^|\s)[-+=_?/·|*](\s|$)", line)]
    figures = re.findall(r"(?<!\d)(?!1[3-7]:\d\d\b)\d+:\d\d", text)
    assert text.isascii()
    assert all("(" in line for line in bare)
    assert not figures, "amounts of time are said in words"
