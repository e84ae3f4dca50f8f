from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import Golden
from tests.views.report.scenes import forum_report
from tests.views.sessions import WORKSHOP, Session, at_segment, clock
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Extended,
    Moved,
    Noted,
    Paused,
    Reopened,
    Resumed,
    Slept,
    Started,
)
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.report import report
from timekeeper.views.measured import width
from timekeeper.views.report.text import report_text

GOLDENS = Path(__file__).parent / "goldens"

WHOLE = Session(
    [
        ClockStepped(clock("13:59:30"), -3 * SECOND),
        Started(clock("14:00:00")),
        Moved(clock("14:05:20"), 1),
        Noted(clock("14:08:00"), "ကလေးများ: ask Aung for the figures\x1b[2J of 2013 and of 2012"),
        Noted(clock("14:09:00"), "Second note"),
        Moved(clock("14:20:20"), 2),
        Paused(clock("14:25:00")),
        Resumed(clock("14:26:00")),
        Extended(clock("14:30:00"), 60),
        Moved(clock("14:38:00"), 3),
        Reopened(clock("14:50:00"), 200 * SECOND, "boot clock"),
        Moved(clock("14:53:00"), 4),
        ClockStepped(clock("15:10:00"), 3600 * SECOND),
        Slept(clock("15:30:00"), 150 * SECOND),
        Noted(clock("15:40:00"), "Thirty hands up"),
        Moved(clock("15:53:00"), 5),
        Ended(clock("16:02:33")),
    ]
)
UNFINISHED = at_segment(2)
SESSIONS = {
    "whole": (WHOLE, "16:30:00"),
    "unfinished": (UNFINISHED, "14:10:00"),
    "paused": (Session([*UNFINISHED.events, Paused(clock("14:09:00"))]), "14:10:00"),
    "not-started": (Session([]), "14:10:00"),
    "ended-early": (Session([*UNFINISHED.events, Ended(clock("14:15:00"))]), "18:00:00"),
    "rehearsal": (Session(UNFINISHED.events, speed=60), "14:10:00"),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_reports(golden: Golden, name: str) -> None:
    session, at = SESSIONS[name]
    golden(GOLDENS / f"report-{name}.txt", report_text(session.report(at)))


@pytest.mark.parametrize("private", [False, True], ids=["public", "private"])
def test_a_forum(golden: Golden, private: bool) -> None:
    name = "forum-private.txt" if private else "forum.txt"
    golden(GOLDENS / name, report_text(forum_report(private=private)))


@pytest.mark.parametrize("cells", [120, 80, 40, 24])
def test_no_line_of_a_forum_is_too_wide(cells: int) -> None:
    lines = report_text(forum_report(private=True), cells).splitlines()
    assert max(map(width, lines)) <= cells


def test_the_notes_of_a_private_one(golden: Golden) -> None:
    golden(
        GOLDENS / "report-whole-private.txt", report_text(WHOLE.report("16:30:00", private=True))
    )


@pytest.mark.parametrize("cells", [120, 60, 40])
def test_other_widths(golden: Golden, cells: int) -> None:
    golden(GOLDENS / f"report-whole-{cells}.txt", report_text(WHOLE.report("16:30:00"), cells))


@pytest.mark.parametrize("cells", [120, 80, 79, 60, 40, 24])
@pytest.mark.parametrize("name", SESSIONS)
def test_no_line_is_too_wide(name: str, cells: int) -> None:
    session, at = SESSIONS[name]
    lines = report_text(session.report(at), cells).splitlines()
    assert max(map(width, lines)) <= cells


@pytest.mark.parametrize("cells", [80, 40, 24])
def test_every_word_is_there_at_any_width(cells: int) -> None:
    report = WHOLE.report("16:30:00")
    words = set(" ".join(report_text(report, cells).split()).split())
    for segment in report.segments:
        assert set(segment.title.split()) <= words


def test_a_gap_before_the_start_is_said_to_be_before_it() -> None:
    back = Reopened(clock("14:02:00"), 60 * SECOND, "boot clock")
    text = report_text(Session([back, Started(clock("14:05:00"))]).report("14:06:00"))
    assert "Before the start: Away for 1:00 by the boot clock, counted as time of the" in text


@pytest.mark.parametrize(
    ("zone", "started", "minutes", "line"),
    [
        pytest.param(
            "Europe/Berlin",
            "2014-10-26T02:50+02:00",
            30,
            "Started 2014-10-26 02:50:00+02:00, ended 2014-10-26 02:20:00+01:00",
            id="an hour comes twice",
        ),
        pytest.param(
            "Europe/Berlin",
            "2014-03-30T01:50+01:00",
            30,
            "Started 2014-03-30 01:50:00+01:00, ended 2014-03-30 03:20:00+02:00",
            id="an hour is skipped",
        ),
        pytest.param(
            "Europe/Berlin",
            "2014-03-30T03:00+02:00",
            30,
            "Started 2014-03-30 03:00:00, ended 03:30:00",
            id="right after it",
        ),
        pytest.param(
            "Asia/Kathmandu",
            "2014-12-31T23:45+05:45",
            30,
            "Started 2014-12-31 23:45:00, ended 2015-01-01 00:15:00",
            id="the year ends",
        ),
    ],
)
def test_start_and_end_when_the_clock_changes(
    zone: str, started: str, minutes: int, line: str
) -> None:
    begun = round(datetime.fromisoformat(started).timestamp()) * SECOND
    at = minutes * 60 * SECOND
    moment = Moment(at, begun + at, ZoneInfo(zone))
    seen = report(WORKSHOP, [Started(0), Ended(at)], moment, private=True)
    lines = report_text(seen, 100).splitlines()
    assert line in lines
    assert "  Used 30:00" in lines


def test_titles_cannot_steer_the_terminal() -> None:
    report = UNFINISHED.report("14:10:00")
    hostile = replace(
        report,
        title="\x1b]0;a\x07",
        event="\x9b2J",
        segments=(replace(report.segments[0], title="a\nb\u202ec"),),
    )
    text = report_text(hostile)
    assert text.replace("\n", "").isprintable()
    assert "a b�c" in text
