import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.drafting import draft, draft_text, read_segment
from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.reader import read
from timekeeper.agenda.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Opening, 5 min", ("Opening", 300, None, None)),
        ("Opening, 5 min, opening", ("Opening", 300, "opening", None)),
        ("Opening,5,opening,Lu", ("Opening", 300, "opening", "Lu")),
        ("Talk, 1 h 30, talk, Lu, Mo", ("Talk", 5400, "talk", "Lu, Mo")),
        ("Rights, duties, money, 15 min", ("Rights, duties, money", 900, None, None)),
        ("2025, 15 min, , Lu", ("2025", 900, "Lu", None)),
    ],
)
def test_segments(text: str, parts: tuple[str, int, str | None, str | None]) -> None:
    found = read_segment(text)
    assert isinstance(found, Segment)
    assert (found.title, found.duration, found.method, found.lead) == parts


@pytest.mark.parametrize(
    ("text", "seconds", "minimum"),
    [("Talk, 20-30 min", 1800, 1200), ("Talk, 1-2 h", 7200, 3600), ("Talk, 20 min", 1200, None)],
)
def test_of_a_range_the_shorter_is_the_minimum(
    text: str, seconds: int, minimum: int | None
) -> None:
    found = read_segment(text)
    assert isinstance(found, Segment)
    assert (found.duration, found.minimum) == (seconds, minimum)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Opening", "“Opening” names no duration"),
        ("5 min", "“5 min” names no duration"),
        ("Opening, 1:30", "names no duration"),
        (", 5 min", "title: the text is empty"),
        ("A\x1bB, 5 min", "title: the text holds a control character"),
        ("", "names no duration"),
    ],
)
def test_what_is_no_segment(text: str, words: str) -> None:
    found = read_segment(text)
    assert isinstance(found, Unreadable)
    assert words in found.message


@given(st.none() | st.integers(1, LONGEST))
def test_a_draft_is_clean_whatever_its_budget(budget: int | None) -> None:
    agenda = draft(budget=budget)
    assert isinstance(agenda, Agenda)
    again = read(draft_text(agenda, ["How to"]).encode())
    assert again.findings == ()
    assert again.agenda == agenda
    assert agenda.planned == agenda.budget == (budget or 3600)


def test_what_is_known_is_taken() -> None:
    rows = (Segment(title="A", duration=600), Segment(title="B", duration=1200))
    agenda = draft("T", datetime.time(14), None, rows)
    assert isinstance(agenda, Agenda)
    assert (agenda.title, agenda.start, agenda.budget) == ("T", datetime.time(14), 1800)
    assert agenda.segments == rows


def test_segments_longer_than_the_budget_are_refused() -> None:
    found = draft(budget=60, segments=[Segment(title="A", duration=600)])
    assert isinstance(found, Unreadable)
    assert found.message == "the segments take 10 min, 9 min more than the budget"


@pytest.mark.parametrize("title", ["", " ", "\x00"])
def test_a_title_that_is_none_is_refused(title: str) -> None:
    assert isinstance(draft(title), Unreadable)


def test_every_key_that_is_offered_can_be_used() -> None:
    """The comments say what else there is; each of them without its `#` is a valid line."""
    agenda = draft(segments=[Segment(title="A", duration=600, lead="Lu")])
    assert isinstance(agenda, Agenda)
    lines = draft_text(agenda, []).splitlines()
    offered = [line for line in lines if line.lstrip().startswith("# ") and ":  " not in line]
    own = [line[2:] for line in offered if line.startswith("# ") and "  # " in line[2:]]
    segments = [line.strip()[4:] for line in offered if line.startswith("  #   ")]
    assert {line.partition(":")[0] for line in own} >= {"event", "date", "start", "end", "themes"}
    assert {line.partition(":")[0] for line in segments} >= {"method", "minimum", "notes", "floor"}
    for key in own:
        assert read(f"title: T\n{key}\nsegments: [{{title: A, duration: 1 h}}]\n".encode()).agenda
    for key in segments:
        text = f"title: T\nsegments:\n  - title: A\n    duration: 1 h\n    {key}\n"
        assert read(text.encode()).agenda
