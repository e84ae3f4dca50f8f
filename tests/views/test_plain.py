import re
from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Golden
from tests.views.sessions import WORKSHOP, Session, agenda_of, at_segment, clock
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Reopened,
    Resumed,
    Slept,
    Started,
    Undone,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.views.keymap import KEYMAP
from timekeeper.views.plain import (
    announce,
    crossed,
    hard_end_crossed,
    plain_help,
    status_lines,
)

GOLDENS = Path(__file__).parent / "goldens"
SEGMENT = at_segment(2)
"""15:00 from 14:00:00, amber from 13:00, red from 14:00."""


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("14:01:00", "14:02:00", None, id="plenty"),
        pytest.param("14:12:59", "14:13:00", "Warning: 2:00 left.", id="warning"),
        pytest.param("14:13:00", "14:13:01", None, id="warning only once"),
        pytest.param("14:12:00", "14:13:25", "Warning: 1:35 left.", id="warning, some s late"),
        pytest.param("14:13:59", "14:14:00", "Danger: 1:00 left.", id="danger"),
        pytest.param("14:14:00", "14:14:59", None, id="danger only once"),
        pytest.param("14:14:59", "14:15:00", "Time is up.", id="time is up"),
        pytest.param("14:15:00", "14:15:59", None, id="time is up only once"),
        pytest.param("14:14:59", "14:15:03", "Time is up.", id="time is up, 3 s late"),
        pytest.param("14:15:59", "14:16:00", "1:00 over.", id="one minute over"),
        pytest.param("14:16:00", "14:16:59", None, id="one minute over only once"),
        pytest.param("14:16:59", "14:17:00", "2:00 over.", id="two minutes over"),
        pytest.param("14:01:00", "14:14:30", "Danger: 0:30 left.", id="slept into danger"),
        pytest.param("14:01:00", "15:18:10", "63:10 over.", id="slept far over"),
        pytest.param("14:13:00", "14:13:00", None, id="no time passed"),
    ],
)
def test_thresholds_crossed(before: str, after: str, words: str | None) -> None:
    assert crossed(SEGMENT.reading(before), SEGMENT.reading(after)) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            Session([]), Session([Extended(0, -240)]), None, id="nothing while it is not started"
        ),
        pytest.param(
            Session([Extended(0, -240)]),
            Session([Extended(0, -240), Started(clock("14:14:00"))]),
            "Danger: 1:00 left.",
            id="started within danger",
        ),
        pytest.param(
            SEGMENT,
            Session([*SEGMENT.events, Extended(clock("14:14:00"), -60)]),
            "Time is up.",
            id="shortened",
        ),
        pytest.param(
            SEGMENT,
            Session([*SEGMENT.events, Moved(clock("14:14:00"), 1)]),
            None,
            id="the same segment again",
        ),
        pytest.param(
            Session([*SEGMENT.events, Moved(clock("14:14:30"), 2)]),
            Session([*SEGMENT.events, Moved(clock("14:13:30"), 2), Moved(clock("14:14:00"), 1)]),
            "Warning: 1:30 left.",
            id="back in a segment that has little left",
        ),
        pytest.param(
            SEGMENT, Session([*SEGMENT.events, Ended(clock("14:14:00"))]), None, id="ended"
        ),
    ],
)
def test_thresholds_crossed_by_what_was_done(
    before: Session, after: Session, words: str | None
) -> None:
    at = "14:14:00"
    earlier = "14:02:00" if before is SEGMENT and words else at
    assert crossed(before.reading(earlier), after.reading(at)) == words


@given(st.lists(st.integers(0, 2400), min_size=1, max_size=12).map(sorted))
def test_nothing_is_said_twice_and_the_worst_is_always_said(instants: list[int]) -> None:
    readings = [
        SEGMENT.reading(f"14:{second // 60:02}:{second % 60:02}") for second in [0, *instants]
    ]
    heard = [words for before, after in pairwise(readings) if (words := crossed(before, after))]
    kinds = [re.sub(r":\d\d (left|over)", r" \1", words) for words in heard]
    assert len(kinds) == len(set(kinds))
    assert (heard or [""])[-1].startswith(_said_last(900 - instants[-1]))
    assert bool(heard) is (instants[-1] >= 780)


def _said_last(remaining: int) -> str:
    """What must have been said last with so many seconds left: worked out from the rules."""
    if remaining > 120:
        return ""
    if remaining > 60:
        return "Warning: "
    if remaining > 0:
        return "Danger: "
    return "Time is up." if remaining > -60 else f"{-remaining // 60}:"


def test_a_segment_that_began_with_little_left_is_said_whatever_the_one_before_had() -> None:
    far_over = replace(SEGMENT.reading("14:13:00"), number=1, remaining=-300)
    assert crossed(far_over, SEGMENT.reading("14:13:00")) == "Warning: 2:00 left."


def test_the_hard_end_is_said_once() -> None:
    lines = [
        hard_end_crossed(SEGMENT.reading(before), SEGMENT.reading(after))
        for before, after in [
            ("15:59:58", "15:59:59"),
            ("15:59:59", "16:00:01"),
            ("16:00:01", "16:00:02"),
        ]
    ]
    assert lines == [None, "The hard end, 16:00:00, has come.", None]


def test_the_hard_end_comes_once_in_an_hour_that_comes_twice() -> None:
    """To end at 2:30 by summer time, and looked at until 2:40 by the other."""
    began = round(datetime.fromisoformat("2014-10-26T01:30+02:00").timestamp()) * SECOND
    state = fold(WORKSHOP, [Started(0)])
    plan = WORKSHOP.model_copy(update={"end": time(2, 30), "budget": 3600})
    readings = [
        read(plan, state, Moment(at, began + at), ZoneInfo("Europe/Berlin"))
        for at in range(0, 130 * 60 * SECOND, 60 * SECOND)
    ]
    said = [
        f"{after.clock:%H:%M} {words}"
        for before, after in pairwise(readings)
        if (words := hard_end_crossed(before, after))
    ]
    assert said == ["02:30 The hard end, 02:30:00, has come."]


def test_the_hard_end_of_a_session_that_is_over_is_silent() -> None:
    over = Session([*SEGMENT.events, Ended(clock("15:58:00"))])
    assert hard_end_crossed(over.reading("15:59:00"), over.reading("16:01:00")) is None


SCRIPT: list[tuple[str, Event | None]] = [
    ("14:00:00", Started(clock("14:00:00"))),
    ("14:03:00", None),
    ("14:04:00", None),
    ("14:05:00", None),
    ("14:05:20", Moved(clock("14:05:20"), 1)),
    ("14:07:00", Paused(clock("14:07:00"))),
    ("14:08:00", None),
    ("14:08:30", Resumed(clock("14:08:30"))),
    ("14:09:00", Extended(clock("14:09:00"), 60)),
    ("14:09:05", Undone(clock("14:09:05"), "extended")),
    ("14:10:00", Noted(clock("14:10:00"), "Ask for the figures of 2013\x1b[2J")),
    ("14:19:50", None),
    ("14:19:51", None),
    ("14:22:00", Moved(clock("14:22:00"), 2)),
    ("14:24:00", Moved(clock("14:24:00"), 1)),
    ("14:24:10", Undone(clock("14:24:10"), "moved")),
    ("14:30:00", Reopened(clock("14:30:00"), 180 * SECOND, "boot clock")),
    ("15:00:00", Slept(clock("15:00:00"), 750 * SECOND)),
    ("15:10:00", ClockStepped(clock("15:10:00"), -300 * SECOND)),
    ("16:00:00", None),
    ("16:02:33", Ended(clock("16:02:33"))),
]


def test_a_session_read_aloud(golden: Golden) -> None:
    events: list[Event] = []
    told = Session(events).reading("14:00:00")
    lines = announce(None, told)
    for at, event in SCRIPT:
        happened = () if event is None else (event,)
        events += happened
        reading = Session(events).reading(at)
        lines += announce(told, reading, happened)
        told = reading
    golden(GOLDENS / "plain.txt", "\n".join(lines) + "\n")


def test_moves_by_themselves_are_said_as_such() -> None:
    panel = agenda_of("panel-with-break.yaml")
    before = Session([Started(0), Moved(0, 1), Moved(0, 2)], panel)
    move = Moved(clock("14:10:00"), 3, automatic=True)
    after = Session([*before.events, move], panel)
    assert announce(before.reading("14:09:59"), after.reading("14:10:00"), (move,)) == [
        "14:10:00 Time is up, going on by itself. Segment 4 of 6: Second half: coming home. "
        "Panel, lead Ravi Menon and Thida Aung, 25:00."
    ]


def test_a_move_to_nowhere_in_a_damaged_journal_is_said() -> None:
    move = Moved(clock("14:10:00"), 99)
    reading = Session([*SEGMENT.events, move]).reading("14:10:00")
    assert announce(reading, reading, (move,)) == ["14:10:00 Segment 100 of 6, not in the agenda."]


def test_nothing_is_said_while_nothing_changes() -> None:
    assert announce(SEGMENT.reading("14:02:00"), SEGMENT.reading("14:02:01")) == []


def test_a_session_that_goes_on_says_what_happened_and_where_it_stands() -> None:
    back = Reopened(clock("14:10:00"), 60 * SECOND, "wall clock")
    assert announce(None, Session([*SEGMENT.events, back]).reading("14:10:00"), (back,)) == [
        "14:10:00 Away for 1:00 by the wall clock, counted as time of the segment.",
        "14:10:00 Running. Segment 2 of 6, Actions to Protect Children on the Move: 5:00 left, "
        "15:00 allotted. Used 10:00 of 120:00.",
    ]


@pytest.mark.parametrize(
    ("name", "session", "at"),
    [
        ("waiting", Session([]), "14:00:30"),
        ("running", SEGMENT, "14:10:00"),
        ("paused", Session([*SEGMENT.events, Paused(clock("14:08:00"))]), "14:10:00"),
        ("last", at_segment(6), "14:10:30"),
        ("ended", Session([*SEGMENT.events, Ended(clock("15:58:20"))]), "16:10:00"),
        ("rehearsal", Session([], speed=60), "14:00:30"),
    ],
)
def test_where_it_stands(golden: Golden, name: str, session: Session, at: str) -> None:
    lines = status_lines(session.reading(at))
    golden(GOLDENS / f"plain-status-{name}.txt", "\n".join(lines) + "\n")


def test_the_agendas_notes_are_read_on_one_line() -> None:
    reading = replace(SEGMENT.reading("14:10:00"), segment_notes="Hand out\nthe cards\x07")
    assert status_lines(reading)[-1] == "For this segment: Hand out the cards�"


def test_help(golden: Golden) -> None:
    golden(GOLDENS / "plain-help.txt", "\n".join(plain_help()) + "\n")


def test_help_names_every_word_of_the_keymap() -> None:
    text = " ".join(plain_help())
    words = [word for binding in KEYMAP for word in binding.words if word != "note"]
    assert not [word for word in words if not re.search(rf"\b{word}\b", text)]


@pytest.mark.parametrize("path", sorted(GOLDENS.glob("plain*.txt")), ids=lambda path: path.stem)
def test_nothing_that_reads_badly_aloud(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("�", "")
    bare = [line for line in text.splitlines() if re.search(r"(^|\s)[-+=_?/·|*](\s|$)", line)]
    assert text.isascii()
    assert all("(" in line for line in bare)
