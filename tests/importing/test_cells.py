"""What single cells say: times, durations, heads, methods, leads, dates."""

import datetime

import pytest

from timekeeper.agenda.importing import amounts
from timekeeper.agenda.importing.amounts import Amount
from timekeeper.agenda.importing.clocks import written
from timekeeper.agenda.importing.dates import find_date
from timekeeper.agenda.importing.headers import Column, kinds
from timekeeper.agenda.importing.leads import lead_of
from timekeeper.agenda.importing.methods import is_pause, method_of

MINUTE = 60


def _minutes(amount: Amount) -> tuple[str, float | None]:
    return amount.rest, None if amount.seconds is None else amount.seconds / MINUTE


@pytest.mark.parametrize(
    ("cell", "rest", "minutes"),
    [
        ("Presentation/15 mins.", "Presentation", 15),
        ("Open Forum/60 minutes", "Open Forum", 60),
        ("Lecture (20 min)", "Lecture", 20),
        ("Plenary – 1 hr", "Plenary", 60),
        ("1 hour and 30 minutes panel", "panel", 90),
        ("Workshop, 1.5 hours", "Workshop", 90),
        ("Workshop 1 ½ hrs", "Workshop", 90),
        ("½ hour walk", "walk", 30),
        ("15-minute film", "film", 15),
        ("Talk 1h30", "Talk", 90),
        ("Input 20' ", "Input", 20),
        ("Input 20′", "Input", 20),
        ("Exercise for half an hour", "Exercise", 30),
        ("Energizer\n5 mins", "Energizer", 5),
        ("2 x 10 min groups", "groups", 20),
        ("20 min talk and 10 min questions", "talk and questions", 30),
        ("30 mins. (20 min talk, 10 min questions)", "talk, questions)", 30),
        ("90 s of silence", "of silence", 1.5),
        ("Session 2: 2014-2015", "Session 2: 2014-2015", None),
        ("3 stories", "3 stories", None),
        ("Chapter 10-15", "Chapter 10-15", None),
        ("A 5 mile walk", "A 5 mile walk", None),
        ("The 1990s", "The 1990s", None),
    ],
)
def test_durations_among_words(cell: str, rest: str, minutes: float | None) -> None:
    found = _minutes(amounts.among_words(cell))
    assert found[1] == minutes
    assert found[0].strip("() ") == rest.strip("() ")


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("14:00-14:15", "14:00", "14:15"),
        ("14:00 – 14:15", "14:00", "14:15"),
        ("9.00 to 9.30", "9:00", "9:30"),
        ("9h00 - 9h30", "9:00", "9:30"),
        ("9-10 am", "9:00", "10:00"),
        ("2:00 - 2:30 pm", "14:00", "14:30"),
        ("11:00-1:30 PM", "11:00", "13:30"),
        ("11 a.m. - 1 p.m.", "11:00", "13:00"),
        ("12:00 nn - 1:00 pm", "12:00", "13:00"),
        ("12:15 am - 12:45 am", "0:15", "0:45"),
        ("1330-1400H", "13:30", "14:00"),
        ("0900H – 0930H", "9:00", "9:30"),
        ("noon until 2 pm", "12:00", "14:00"),
        ("9-10", "9:00", "10:00"),
        ("8:30AM-9:00AM", "8:30", "9:00"),
        ("10:00–10:15hrs", "10:00", "10:15"),
        ("From 9.15am to 10am", "9:15", "10:00"),
        ("0900-1030", "9:00", "10:30"),
        ("14:00", "14:00", None),
        ("2 pm", "14:00", None),
        ("2025-05-12 14:00", "14:00", None),
        ("14:00:00", "14:00", None),
    ],
)
def test_clock_times(cell: str, start: str, end: str | None) -> None:
    found = amounts.in_time_column(cell)
    assert found.start is not None
    assert written(found.start.second) == start
    assert (found.end and written(found.end.second)) == end
    assert found.rest == ""


@pytest.mark.parametrize(
    ("cell", "seconds", "minimum"),
    [
        ("15", 900, None),
        ("0:15", 900, None),
        ("1:30", 5400, None),
        ("45:00", 2700, None),
        ("0:15:00", 900, None),
        ("1:30:00", 5400, None),
        ("10-15", 900, 600),
        ("10 to 15 min", 900, 600),
        ("10 min - 15 min", 900, 600),
        ("1-2 hours", 7200, 3600),
        ("15 min (14:00-14:15)", 900, None),
    ],
)
def test_columns_of_durations(cell: str, seconds: int, minimum: int | None) -> None:
    found = amounts.in_duration_column(cell)
    assert (found.seconds, found.minimum) == (seconds, minimum)


@pytest.mark.parametrize(
    "cell", ["", "-", "soon", "0", "0:00", "999999999 min", "15 apples", "٣ min"]
)
def test_what_says_nothing_about_time(cell: str) -> None:
    assert not amounts.in_duration_column(cell).is_timed


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Topic/Title", {Column.TITLE}),
        ("Methodology/Time", {Column.METHOD, Column.TIME}),
        ("Format and length", {Column.METHOD, Column.DURATION}),
        ("Resource Person (still to be finalized)", {Column.LEAD}),
        ("PERSON/S RESPONSIBLE", {Column.LEAD}),
        ("Lead Facilitator:", {Column.LEAD}),
        ("Speaker’s name", {Column.LEAD}),
        ("Time Allotment", {Column.DURATION}),
        ("Duration (min)", {Column.DURATION}),
        ("Time\nstart", {Column.TIME, Column.START}),
        ("Start time", {Column.START}),
        ("No.", {Column.NUMBER}),
        ("#", {Column.NUMBER}),
        ("Session title", {Column.TITLE}),
        ("Session no.", {Column.NUMBER}),
        ("Materials needed", {Column.NOTES}),
        ("Activity", {Column.TITLE}),
        ("Time for questions", set()),
        ("Welcome", set()),
        ("Discussion on time", set()),
        ("", set()),
        ("/", set()),
    ],
)
def test_heads(head: str, columns: set[Column]) -> None:
    assert kinds(head) == columns


@pytest.mark.parametrize(
    ("cell", "method"),
    [
        ("Open Forum", "forum"),
        ("Q & A", "forum"),
        ("Synthesis of outputs and discussions", "synthesis"),
        ("PowerPoint presentation", "presentation"),
        ("Panel Discussion", "panel"),
        ("Small group discussion", "group work"),
        ("World Café", "world café"),
        ("SWOT Analysis", "SWOT analysis"),
        ("Paneling", "paneling"),
    ],
)
def test_methods(cell: str, method: str) -> None:
    assert method_of(cell) == method


@pytest.mark.parametrize(
    ("title", "pause"),
    [
        ("Coffee break", True),
        ("Lunch", True),
        ("Pause", True),
        ("Dinner at the hotel", True),
        ("LUNCH (hotel garden)", True),
        ("Coffee and tea", True),
        ("Tea/coffee break", True),
        ("Coffee with the minister", False),
        ("Breaking the silence", False),
        ("How to break the silence", False),
    ],
)
def test_breaks(title: str, pause: bool) -> None:
    assert is_pause(title) is pause


@pytest.mark.parametrize(
    ("cell", "lead"),
    [
        ("Moderator", "Moderator"),
        ("", "TBD"),
        ("TBC", "TBD"),
        ("(still to be finalized)", "TBD"),
        ("Speaker to be confirmed", "TBD"),
        ("?", "TBD"),
        ("____", "TBD"),
        ("Dr. Lwin (tbc)", "Dr. Lwin (tbc)"),
        ("• Ma Ei\n• Ko Ko", "Ma Ei, Ko Ko"),
        ("-", None),
        ("n/a", None),
    ],
)
def test_leads(cell: str, lead: str | None) -> None:
    assert lead_of(cell) == lead


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 March 2025", "2025-03-12"),
        ("Wednesday, 12th of March, 2025", "2025-03-12"),
        ("March 12, 2025, 2 pm", "2025-03-12"),
        ("2025-03-12", "2025-03-12"),
        ("12-Mar-2025", "2025-03-12"),
        ("25/3/2025", "2025-03-25"),
        ("3/25/2025", "2025-03-25"),
        ("4.4.2025", "2025-04-04"),
        ("3/4/2025", None),
        ("21-23 March 2014", None),
        ("21 and 22 March 2014", None),
        ("March 21-23, 2014", None),
        ("31 June 2025", None),
        ("soon", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    assert find_date(text) == (day and datetime.date.fromisoformat(day))
