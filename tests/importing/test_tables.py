"""Whole tables: which rows become segments, how long they take, and what is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.importing.convert import Imported, import_document
from timekeeper.agenda.importing.document import Document, Table, row_of
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.agenda.writing import write


def table(text: str, merged: frozenset[tuple[int, int]] = frozenset(), line: int = 0) -> Table:
    """A table from lines with bars between the cells."""
    lines = text.strip("\n").split("\n")
    return Table(tuple(row_of(each.split("|")) for each in lines), "table 1", line, merged)


def imported(text: str, *lines: str, merged: frozenset[tuple[int, int]] = frozenset()) -> Imported:
    found = import_document(Document(lines, (table(text, merged, len(lines)),)), "A name")
    assert isinstance(found, Imported)
    return found


def plan(found: Imported) -> list[tuple[str, int]]:
    return [(segment.title, segment.duration // 60) for segment in found.agenda.segments]


def said(found: Imported) -> list[str]:
    """What was guessed, without what is guessed of every table here."""
    usual = ("no title found", "no column says who leads")
    return [str(guess) for guess in found.guesses if not guess.words.startswith(usual)]


@pytest.mark.parametrize(
    ("text", "minutes", "words"),
    [
        pytest.param(
            "Time|Topic\n9:00|A\n9:20|B\n10:00-10:10|C",
            [20, 40, 10],
            [],
            id="starts alone: until the next",
        ),
        pytest.param(
            "Start|End|Topic\n11:30|12:15|A\n12:15|1:00|B\n1:00|1:30|C",
            [45, 45, 30],
            ["row 4: 1:00 read as 13:00"],
            id="past noon without a half of the day",
        ),
        pytest.param(
            "Time|Topic\n23:30-0:15|A\n0:15-0:30|B", [45, 15], [], id="past midnight"
        ),
        pytest.param(
            "Time|Topic|Duration\n9:00-9:10|A|10 min\n9:10-9:30|B|15 min\n9:30-9:40|C|10 min",
            [10, 15, 10],
            [
                "row 3: 9:10-9:30 is not 15 min: 15 min taken",
                "row 4: 9:30 is 5 min after the end of the row above: start fixed",
            ],
            id="times that do not agree with durations",
        ),
        pytest.param(
            "Time|Topic\n9:00-9:30|A\n9:00-9:30|B",
            [30, 30],
            ["row 3: 9:00 is 30 min before the end of the row above"],
            id="side by side",
        ),
        pytest.param(
            "Time|Topic\n9:00-10:00|Part one\n9:00-9:30|A\n9:30-10:00|B",
            [30, 30],
            ["row 2: “Part one” spans the rows below it: left out"],
            id="a heading with a time",
        ),
        pytest.param(
            "Time|Topic|Lead\n9:00-9:50|A|Lu\n|B|Mo\n|C|Ed\n9:50-10:00|D|Lu",
            [18, 16, 16, 10],
            ["row 2: rows 2 to 4 share 50 min: 16 min each"],
            id="rows that share a time",
        ),
        pytest.param(
            "Minutes|Topic|Lead\n10|A|Lu\n|B|Mo",
            [10, 10],
            ["row 3: no duration: 10 min stand in for it"],
            id="no duration at all",
        ),
        pytest.param(
            "Minutes|Topic|Lead\n10|A|Lu\n|B|Mo\nTotal: 45 min",
            [10, 35],
            [
                "row 3: no duration: 35 min, what is left of the budget",
                "row 4: the total gives the budget: 45 min",
            ],
            id="one duration missing, and a total",
        ),
        pytest.param(
            "Topic|Minutes\nA|10\nTopic|Minutes\nB|10\n\nSub-total|20\n|",
            [10, 10],
            ["row 6: the total gives the budget: 20 min"],
            id="the head again, empty rows, a total",
        ),
        pytest.param(
            "Topic|Minutes\nA|10\nActivity|Time|Lead\nB|10|Lu",
            [10],
            ["row 3: another table begins here: left out"],
            id="another table below",
        ),
        pytest.param(
            "Topic|Minutes\nA|60\nTotal|45",
            [60],
            ["the segments take 1 h, more than 45 min: budget left out",
             "row 3: the total gives the budget: 45 min"],
            id="a total that is too small",
        ),
        pytest.param(
            "Topic|Minutes\nA|10-15",
            [15],
            ["row 2: 10 min to 15 min: the shorter is the minimum"],
            id="a range",
        ),
        pytest.param(
            "Welcome|5 min|Lu\nTalk|20 min|Mo\nEnd|5 min|Lu",
            [5, 20, 5],
            ["no head over the columns: taken for title, time, lead"],
            id="no head",
        ),
        pytest.param(
            "1|Welcome|Plenary, 5 min|Lu\n2|Talk|Lecture, 20 min|Mo",
            [5, 20],
            ["no head over the columns: taken for title, method/time, lead"],
            id="no head, numbered, methods with times",
        ),
        pytest.param(
            "Title|Time\n1. A|5\n1.1 B|5\n(c) C|5\nIV. D|5\n3 E|5",
            [5] * 5,
            [],
            id="numbered titles",
        ),
    ],
)  # fmt: skip
def test_rows(text: str, minutes: list[int], words: list[str]) -> None:
    found = imported(text)
    assert [minutes for _, minutes in plan(found)] == minutes
    assert said(found) == words


def test_numbering_is_no_part_of_a_title_but_numbers_are() -> None:
    found = imported("Title|Time\n1. A|5\n1.1 B|5\n(c) C|5\nIV. D|5\n3 E|5\n2.0|5")
    titles = [title for title, _ in plan(found)]
    assert titles == ["A", "B", "C", "D", "3 E", "2.0"]


def test_a_merged_lead_leads_all_its_rows() -> None:
    text = "Topic|Minutes|Lead\nA|5|Lu\nB|5|\nC|5|"
    found = imported(text, merged=frozenset({(2, 2)}))
    assert [segment.lead for segment in found.agenda.segments] == ["Lu", "Lu", "TBD"]


def test_a_merged_lead_and_time_are_both_kept() -> None:
    text = "Topic|Minutes|Lead\nA|30|Lu\nB||"
    found = imported(text, merged=frozenset({(2, 1), (2, 2)}))
    rows = [(each.title, each.duration, each.lead) for each in found.agenda.segments]
    assert rows == [("A", 900, "Lu"), ("B", 900, "Lu")]


@pytest.mark.parametrize("row", ["PART TWO||", "|PART TWO|", "||PART TWO"])
def test_a_lonely_cell_is_a_heading_in_whatever_column(row: str) -> None:
    found = imported(f"Topic|Minutes|Lead\nA|30|Lu\n{row}\nB|10|Mo")
    assert plan(found) == [("A", 30), ("B", 10)]
    assert said(found) == ["row 3: “PART TWO” has no time: left out"]


def test_a_merged_duration_is_shared() -> None:
    text = "Topic|Minutes|Lead\nA|30|Lu\nB||Mo"
    assert plan(imported(text, merged=frozenset({(2, 1)}))) == [("A", 15), ("B", 15)]


@pytest.mark.parametrize(
    ("lines", "key", "value"),
    [
        (["Title: Salt and soil"], "title", "Salt and soil"),
        (["Title of the workshop : Salt"], "title", "Salt"),
        (["Event: Forum 2025"], "event", "Forum 2025"),
        (["Organized by: A, B, and C"], "hosts", ("A", "B", "C")),
        (["Hosts: A, Inc.; B"], "hosts", ("A, Inc", "B")),
        (["Duration: 45 minutes"], "budget", 2700),
        (["Session plan (45 min)"], "budget", 2700),
        (["We met for (45 min) and it was long, " + "word " * 20], "budget", 10 * 60),
        (["Objectives", "1. Know", "2. Do; and", "Budget"], "objectives", ("Know", "Do")),
        (["Specific objectives:", "The group will:", "- know"], "objectives", ("know",)),
        (["Objectives", "We hope that all goes well."], "objectives", ()),
        (["Our objectives are many: 1. to know"], "objectives", ()),
    ],
)
def test_what_the_lines_beside_the_table_name(lines: list[str], key: str, value: object) -> None:
    agenda = imported("Topic|Minutes\nA|10", *lines).agenda
    usual = agenda.budget if key == "budget" else getattr(agenda, key)
    assert usual == value


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Time: 2:00-4:00 pm", "14:00", "16:00"),
        ("Date and time: 3 May 2025, 14:00", "14:00", None),
        ("Time: 2:00", None, None),
        ("Time: 14:00-14:05", "14:00", None),
    ],
)
def test_start_and_end(line: str, start: str | None, end: str | None) -> None:
    agenda = imported("Topic|Minutes\nA|10", line).agenda
    assert (agenda.start and f"{agenda.start:%H:%M}") == start
    assert (agenda.end and f"{agenda.end:%H:%M}") == end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Room|Seats\nHall|80\nAnnex|20", id="numbers of something else"),
        pytest.param("Topic|Lead\nA|Lu\nB|Mo", id="no time"),
        pytest.param("Name|Phone\nLu|0912 345 678", id="people"),
        pytest.param("Topic|Minutes", id="a head alone"),
        pytest.param("||", id="nothing"),
    ],
)
def test_what_is_no_agenda(text: str) -> None:
    found = import_document(Document(tables=(table(text),)), "A name")
    assert isinstance(found, Unreadable)
    assert "Topic, Method/Time and Lead" in found.advice


HEADS = ["Topic", "Time", "Method/Time", "Lead", "Start", "End", "Minutes", "Total", "No."]
TIMES = ["9:00", "9:00-9:30", "12-1", "1:30 pm", "15", "15 min", "0:15", "10-15 min", "1400H"]
OTHERS = ["", "Talk/15 mins.", "Coffee break", "TBC", "-", "1.", "A (5 min)", "x\ny", "(", "24:00"]
CELLS = st.sampled_from([*HEADS, *TIMES, *OTHERS]) | st.text(max_size=12)
TABLES = st.lists(st.lists(CELLS, max_size=5), max_size=12)
PLACES = st.frozensets(st.tuples(st.integers(1, 11), st.integers(0, 4)), max_size=6)


@given(TABLES, PLACES, st.lists(CELLS | st.sampled_from(["Date: 1 May 2025", "Time: 9-10 am"])))
def test_any_table_is_an_agenda_without_errors_or_none(
    cells: list[list[str]], merged: frozenset[tuple[int, int]], lines: list[str]
) -> None:
    rows = tuple(map(row_of, cells))
    places = frozenset(each for each in merged if each[0] < len(rows))
    document = Document(row_of(lines), (Table(rows, "table 1", 0, places),))
    found = import_document(document, "A name")
    if isinstance(found, Unreadable):
        return
    text = write(found.agenda, map(str, found.others()), found.remarks())
    again = read(text.encode())
    assert isinstance(again.agenda, Agenda)
    assert again.agenda == found.agenda
    assert not [finding for finding in again.findings if finding.severity == "error"]
