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
from timekeeper.agenda.model import Agenda, Floor
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Pinned,
    Reopened,
    ReplanSwitched,
    Resumed,
    Skipped,
    Slept,
    Started,
    StartMoved,
    Undone,
)
from timekeeper.session.floor.events import HandRaised
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.views.plain import (
    announce,
    crossed,
    hard_end_crossed,
    lateness_changed,
    paused_on,
    replan_changed,
    start_passed,
)

GOLDENS = Path(__file__).parent / "goldens"
SEGMENT = at_segment(2)
"""15:00 from 14:00:00, amber from 13:00, red from 14:00."""


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("14:01:00", "14:02:00", None, id="plenty"),
        pytest.param("14:12:59", "14:13:00", "Warning: 2 minutes left.", id="warning"),
        pytest.param("14:13:00", "14:13:01", None, id="warning only once"),
        pytest.param(
            "14:12:00", "14:13:25", "Warning: 1 minute 35 seconds left.", id="warning, late"
        ),
        pytest.param("14:13:59", "14:14:00", "Danger: 1 minute left.", id="danger"),
        pytest.param("14:14:00", "14:14:59", None, id="danger only once"),
        pytest.param("14:14:59", "14:15:00", "Time is up.", id="time is up"),
        pytest.param("14:15:00", "14:15:59", None, id="time is up only once"),
        pytest.param("14:14:59", "14:15:03", "Time is up.", id="time is up, 3 s late"),
        pytest.param("14:15:59", "14:16:00", "1 minute over.", id="one minute over"),
        pytest.param("14:16:00", "14:16:59", None, id="one minute over only once"),
        pytest.param("14:16:59", "14:17:00", "2 minutes over.", id="two minutes over"),
        pytest.param("14:01:00", "14:14:30", "Danger: 30 seconds left.", id="slept into danger"),
        pytest.param("14:01:00", "15:18:10", "63 minutes 10 seconds over.", id="slept far over"),
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
            "Danger: 1 minute left.",
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
            "Warning: 1 minute 30 seconds left.",
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
    kinds = [re.sub(r"[0-9]+ seconds?|Segment 5 .*|Cannot .*", "", words) for words in heard]
    minutes = [words.split(".")[0] for words in kinds]
    assert len(minutes) == len(set(minutes))
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
    return "Time is up." if remaining > -60 else f"{-remaining // 60} minute"


def test_a_segment_that_began_with_little_left_is_said_whatever_the_one_before_had() -> None:
    far_over = replace(SEGMENT.reading("14:13:00"), number=1, remaining=-300)
    assert crossed(far_over, SEGMENT.reading("14:13:00")) == "Warning: 2 minutes left."


def test_the_hard_end_is_said_once() -> None:
    lines = [
        hard_end_crossed(SEGMENT.reading(before), SEGMENT.reading(after))
        for before, after in [
            ("15:59:58", "15:59:59"),
            ("15:59:59", "16:00:01"),
            ("16:00:01", "16:00:02"),
        ]
    ]
    assert lines == [None, "The hard end, 16:00, has come.", None]


def test_the_hard_end_comes_once_in_an_hour_that_comes_twice() -> None:
    """To end at 2:30 by summer time, and looked at until 2:40 by the other."""
    began = round(datetime.fromisoformat("2014-10-26T01:30+02:00").timestamp()) * SECOND
    state = fold(WORKSHOP, [Started(0)])
    plan = WORKSHOP.model_copy(update={"end": time(2, 30), "budget": 3600})
    readings = [
        read(plan, state, Moment(at, began + at, ZoneInfo("Europe/Berlin")))
        for at in range(0, 130 * 60 * SECOND, 60 * SECOND)
    ]
    said = [
        f"{after.clock:%H:%M} {words}"
        for before, after in pairwise(readings)
        if (words := hard_end_crossed(before, after))
    ]
    assert said == ["02:30 The hard end, 02:30, has come."]


def test_the_hard_end_of_a_session_that_is_over_is_silent() -> None:
    over = Session([*SEGMENT.events, Ended(clock("15:58:00"))])
    assert hard_end_crossed(over.reading("15:59:00"), over.reading("16:01:00")) is None


ON_TIME: tuple[Event, ...] = (Started(0), Moved(clock("14:05:00"), 1))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            "14:20:59", "14:21:00", "1 minute over. Segment 5 now has 59 minutes.", id="1"
        ),
        pytest.param(
            "14:39:59", "14:40:00", "20 minutes over. Segment 5 now has 40 minutes.", id="20"
        ),
        pytest.param(
            "14:40:30",
            "14:41:00",
            "21 minutes over. Cannot end before 16:01; 1 minute must go.",
            id="all is taken",
        ),
        pytest.param("14:39:30", "14:41:00", "21 minutes over.", id="said in a line of its own"),
    ],
)
def test_a_full_minute_over_says_what_it_comes_to(before: str, after: str, words: str) -> None:
    session = Session(ON_TIME)
    assert crossed(session.reading(before), session.reading(after)) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("14:06:00", "14:06:59", None, id="not yet"),
        pytest.param(
            "14:06:59",
            "14:07:00",
            "Paused for 1 minute. Segment 5 now has 59 minutes.",
            id="a minute",
        ),
        pytest.param("14:07:00", "14:07:59", None, id="only once"),
        pytest.param(
            "14:07:30",
            "14:10:10",
            "Paused for 4 minutes. Segment 5 now has 55 minutes.",
            id="the last of several",
        ),
    ],
)
def test_a_pause_is_told_by_the_minute(before: str, after: str, words: str | None) -> None:
    session = Session([*ON_TIME, Paused(clock("14:06:00"))])
    assert paused_on(session.reading(before), session.reading(after)) == words


def test_a_pause_that_just_began_or_is_over_is_silent() -> None:
    running, paused = Session(ON_TIME), Session([*ON_TIME, Paused(clock("14:06:00"))])
    over = Session([*paused.events, Resumed(clock("14:08:00"))])
    assert paused_on(running.reading("14:06:00"), paused.reading("14:08:00")) is None
    assert paused_on(paused.reading("14:07:30"), over.reading("14:08:00")) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("13:58:00", "13:59:59", None, id="too early"),
        pytest.param(
            "13:59:59",
            "14:00:00",
            "The planned start has come. Type s and Enter to start.",
            id="on the minute",
        ),
        pytest.param("14:00:00", "14:04:59", None, id="only once"),
        pytest.param(
            "14:04:59",
            "14:05:00",
            "Not started, 5 minutes behind plan. Segment 5 now has 55 minutes.",
            id="behind",
        ),
        pytest.param("14:05:00", "14:09:59", None, id="not each minute"),
        pytest.param(
            "14:09:00",
            "14:30:00",
            "Not started, 30 minutes behind plan.",
            id="so late that it cannot end in time",
        ),
    ],
)
def test_a_planned_start_that_passes(before: str, after: str, words: str | None) -> None:
    bound = WORKSHOP.model_copy(update={"start": time(14, 0)})
    session = Session([], bound)
    assert start_passed(session.reading(before), session.reading(after)) == words


def test_a_start_that_nobody_planned_does_not_pass() -> None:
    session = Session([])
    assert start_passed(session.reading("14:00:00"), session.reading("14:30:00")) is None


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            Session(ON_TIME), Session(ON_TIME), "The session can no longer end in time.", id="over"
        ),
        pytest.param(
            Session(ON_TIME),
            Session([*ON_TIME, Extended(clock("14:40:00"), 1500)]),
            "The session can no longer end in time: cannot end before 16:05; 5 minutes must go.",
            id="time given by hand",
        ),
        pytest.param(
            Session(ON_TIME),
            Session([*ON_TIME, ReplanSwitched(clock("14:40:00"), False)]),
            "The session can no longer end in time with the re-plan off: ends 16:20, "
            "20 minutes late.",
            id="switched off",
        ),
        pytest.param(
            Session(ON_TIME),
            Session([*ON_TIME, Pinned(clock("14:40:00"), 4, 3600)]),
            "The session can no longer end in time with 5 pinned: ends 16:20, 20 minutes late.",
            id="pinned",
        ),
        pytest.param(
            Session([*ON_TIME, Extended(clock("14:39:00"), 1500)]),
            Session([*ON_TIME, Extended(clock("14:39:00"), 1560)]),
            None,
            id="late before and after",
        ),
        pytest.param(
            Session([*ON_TIME, ReplanSwitched(clock("14:39:00"), False)]),
            Session([*ON_TIME, Skipped(clock("14:40:00"), 5)]),
            "The session can end in time again.",
            id="the last segment skipped",
        ),
        pytest.param(
            Session(ON_TIME), Session([*ON_TIME, Ended(clock("14:40:00"))]), None, id="ended"
        ),
    ],
)
def test_whether_it_can_end_in_time_is_said_when_that_changes(
    before: Session, after: Session, words: str | None
) -> None:
    assert lateness_changed(before.reading("14:39:59"), after.reading("14:40:01")) == words


LATE: tuple[Event, ...] = (*ON_TIME, Moved(clock("14:24:00"), 2))
WHY = "from 60 minutes to 56 minutes: segment 2 ran 4 minutes over"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            Session(LATE[:2]),
            Session(LATE),
            f"Re-plan: segment 5, Discussion on Recommendations, {WHY}.",
            id="with its reason when the next segment begins",
        ),
        pytest.param(
            Session([*LATE[:2], Moved(clock("14:20:30"), 2)]),
            Session([*LATE[:2], Moved(clock("14:20:30"), 2), Moved(clock("14:24:00"), 3)]),
            None,
            id="less than a minute is not worth it",
        ),
        pytest.param(
            Session(LATE[:2]),
            Session([*LATE[:2], Moved(clock("14:24:00"), 4)]),
            None,
            id="a jump that leaves all the time in the world",
        ),
        pytest.param(
            Session(LATE),
            Session([*LATE, Extended(clock("14:24:00"), 60)]),
            "Segment 5 now has 55 minutes.",
            id="in brief when it was done by hand",
        ),
        pytest.param(
            Session(LATE),
            Session([*LATE, Noted(clock("14:24:00"), "a")]),
            None,
            id="nothing for a note",
        ),
        pytest.param(
            Session(LATE),
            Session([*LATE, Skipped(clock("14:24:00"), 5)]),
            "Nothing is taken any more.",
            id="a segment skipped",
        ),
        pytest.param(
            Session(LATE),
            Session([*LATE, Pinned(clock("14:24:00"), 4, 3360)]),
            "Re-plan: no reserve.",
            id="pinned to what it has",
        ),
        pytest.param(
            Session(LATE),
            Session([*LATE, ReplanSwitched(clock("14:24:00"), False)]),
            "Re-plan: ends 16:04, 4 minutes late with the re-plan off: "
            "segment 2 ran 4 minutes over.",
            id="switched off",
        ),
        pytest.param(Session(LATE), Session([*LATE, Ended(clock("14:24:00"))]), None, id="ended"),
    ],
)
def test_what_the_re_plan_does_is_said_after_what_was_done(
    before: Session, after: Session, words: str | None
) -> None:
    seen = before.reading("14:24:00"), after.reading("14:24:00")
    assert replan_changed(*seen) == words


def test_a_session_that_is_too_long_says_at_its_start_what_is_taken() -> None:
    agenda = Agenda(title="Too much", budget=6600, segments=WORKSHOP.segments)
    start = Started(clock("14:00:00"))
    before, after = Session([], agenda), Session([start], agenda)
    assert announce(before.reading("14:00:00"), after.reading("14:00:00"), (start,))[2:] == [
        "14:00 Re-plan: segment 5, Discussion on Recommendations, from 60 minutes to 50 minutes: "
        "planned 10 minutes over the budget."
    ]


def test_time_alone_says_nothing_of_the_re_plan_between_full_minutes() -> None:
    session = Session(ON_TIME)
    seconds = [f"14:{minute}:{second:02}" for minute in (20, 21, 22) for second in range(60)]
    readings = [session.reading(at) for at in seconds]
    lines = [line for before, after in pairwise(readings) for line in announce(before, after)]
    assert lines == [
        "14:21 1 minute over. Segment 5 now has 59 minutes.",
        "14:22 2 minutes over. Segment 5 now has 58 minutes.",
    ]


@pytest.mark.parametrize(
    ("events", "lines"),
    [
        pytest.param(
            [Started(clock("14:10:00"), 180 * SECOND)],
            [
                "14:10 Session started 3 minutes ago. Hard end 16:07.",
                "14:10 Segment 1 of 6: Overview of the Workshop and Introduction of Participants. "
                "Presentation, lead Moderator, 5 minutes.",
                "14:10 Warning: 2 minutes left.",
            ],
            id="before the start",
        ),
        pytest.param(
            [Started(clock("14:08:00")), StartMoved(clock("14:10:00"), 240 * SECOND)],
            ["14:10 Started 4 minutes ago: 4 minutes used. Danger: 1 minute left."],
            id="after the start",
        ),
    ],
)
def test_a_start_that_was_earlier(events: list[Event], lines: list[str]) -> None:
    before, after = Session(events[:-1]), Session(events)
    seen = before.reading("14:10:00"), after.reading("14:10:00")
    assert announce(*seen, events[-1:]) == lines


@pytest.mark.parametrize(
    ("at", "left"),
    [
        pytest.param("14:20:00", "1 minute left", id="at elapsed equal to allotted"),
        pytest.param("14:20:20", "40 seconds left", id="in the overrun"),
        pytest.param("14:21:00", "Time is up", id="just enough"),
        pytest.param("14:25:00", "4 minutes over", id="not enough"),
    ],
)
def test_time_given_in_an_overrun_says_what_is_left(at: str, left: str) -> None:
    extended = Extended(clock(at), 60)
    before, after = Session(ON_TIME), Session([*ON_TIME, extended])
    assert announce(before.reading(at), after.reading(at), (extended,))[0] == (
        f"{at[:5]} 1 minute more: 16 minutes allotted. {left}."
    )


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
        "14:10 Time is up, going on by itself. Segment 4 of 6: Second half: coming home. "
        "Panel, lead Ravi Menon and Thida Aung, 25 minutes."
    ]


def test_the_end_of_a_forum_says_once_what_it_left_open() -> None:
    *talks, forum, last = WORKSHOP.segments
    forum = forum.model_copy(update={"floor": Floor()})
    agenda = WORKSHOP.model_copy(update={"segments": (*talks, forum, last)})
    happened: list[Event] = [Started(0), Moved(0, 4), HandRaised(0, 1), HandRaised(0, 2)]
    before = Session(happened, agenda).reading("14:09:59")
    move = Moved(clock("14:10:00"), 5)
    after = Session([*happened, move], agenda)
    assert announce(before, after.reading("14:10:00"), (move,))[:2] == [
        "14:10 Segment 6 of 6: Way Forward. Synthesis, lead Moderator, 10 minutes.",
        "14:10 2 hands not heard.",
    ]
    assert announce(after.reading("14:10:00"), after.reading("14:10:01")) == []


def test_a_move_to_nowhere_in_a_damaged_journal_is_said() -> None:
    move = Moved(clock("14:10:00"), 99)
    reading = Session([*SEGMENT.events, move]).reading("14:10:00")
    assert announce(reading, reading, (move,)) == ["14:10 Segment 100 of 6, not in the agenda."]


LONGEST = 160
"""Characters of a line that is still comfortable to hear, some ten seconds of speech."""


def test_no_line_is_too_long_to_hear() -> None:
    lines = (GOLDENS / "plain.txt").read_text(encoding="utf-8").splitlines()
    assert max(len(line) for line in lines) <= LONGEST


def test_nothing_is_said_while_nothing_changes() -> None:
    assert announce(SEGMENT.reading("14:02:00"), SEGMENT.reading("14:02:01")) == []


def test_a_session_that_goes_on_says_what_happened_and_where_it_stands() -> None:
    back = Reopened(clock("14:10:00"), 60 * SECOND, "wall clock")
    assert announce(None, Session([*SEGMENT.events, back]).reading("14:10:00"), (back,)) == [
        "14:10 Away for 1 minute by the wall clock, counted as time of the segment.",
        "14:10 5 minutes left, 15 minutes allotted. Segment 2 of 6, Actions to Protect Children "
        "on the Move.",
    ]
