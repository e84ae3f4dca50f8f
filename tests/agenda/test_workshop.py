"""The shipped workshop says what its concept note says, in facts and not in prose."""

import re
from pathlib import Path

import pytest

from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read

ROOT = Path(__file__).parents[2]
AGENDA = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
NOTE = ROOT.parent / "shared" / "seed" / "workshop-concept-note.txt"
MINUTE = 60

OBJECTIVES = (
    "child rights issues, policy and program actions, ASEAN governments, children’s rights",
    "rioritize, recommend, to ASEAN Member States, policy, program, children’s rights",
    "collaboration among groups interested, advocacy, push, specific, policy, program, actions, "
    "reforms, at the ASEAN level",
)
"""What the note says in each of its objectives, and ours may not leave out."""

METHODS = {"presentation": "Presentation", "forum": "Open Forum", "synthesis": "Synthesis"}


@pytest.fixture
def agenda() -> Agenda:
    found = read(AGENDA.read_bytes()).agenda
    assert found is not None
    return found


@pytest.fixture
def note() -> str:
    if not NOTE.exists():
        pytest.skip("the concept note is not part of the project")
    return " ".join(NOTE.read_text(encoding="utf-8").split())


def test_six_segments_make_two_hours(agenda: Agenda) -> None:
    minutes = [segment.duration // MINUTE for segment in agenda.segments]
    assert minutes == [5, 15, 15, 15, 60, 10]
    assert agenda.planned == agenda.budget == 120 * MINUTE
    assert [segment.minimum for segment in agenda.segments] == [None] * 4 + [40 * MINUTE, None]


def test_leads_are_open_where_the_note_leaves_them(agenda: Agenda) -> None:
    leads = [segment.lead for segment in agenda.segments]
    assert leads == ["Moderator", "TBD", "TBD", "TBD", "Moderator", "Moderator"]


def test_titles_methods_and_times_stand_in_the_note_in_this_order(
    agenda: Agenda, note: str
) -> None:
    at = note.index("Workshop Design")
    for segment in agenda.segments:
        at = note.index(segment.title, at)
        row = note[at + len(segment.title) :].lstrip()
        assert segment.method is not None
        assert row.startswith(METHODS[segment.method])
        assert re.match(rf"[^/]*/{segment.duration // MINUTE} min", row)


def test_hosts_are_the_notes(agenda: Agenda, note: str) -> None:
    assert len(agenda.hosts) == 4
    assert all(host in note for host in agenda.hosts)


def test_event_and_its_days_are_the_notes(agenda: Agenda, note: str) -> None:
    assert agenda.event == "Thematic workshop at ACSC/APF 2014, Myanmar, 21-23 March 2014"
    assert "ASEAN Civil Society Conference/ASEAN People’s Forum" in note
    assert "March 21-23, 2014 in Myanmar" in note
    assert "thematic workshop on child rights concerns during the ACSC/APF" in note


def test_themes_are_the_priority_areas_in_their_order(agenda: Agenda, note: str) -> None:
    areas = note[note.index("1) greater") : note.index("Objectives of the Workshop")].casefold()
    places = [areas.index(theme.casefold()) for theme in agenda.themes]
    assert len(places) == 3
    assert places == sorted(places)


def test_no_objective_leaves_out_what_the_note_says(agenda: Agenda, note: str) -> None:
    listed = note[note.index("Objectives of the Workshop") : note.index("Workshop Design")]
    theirs = re.split(r" \d\. ", listed)[1:]
    for ours, said, words in zip(agenda.objectives, theirs, OBJECTIVES, strict=True):
        for word in words.split(", "):
            assert word in said
            assert word in ours.replace("'", "’")


def test_no_prose_of_the_note_is_copied(agenda: Agenda, note: str) -> None:
    plain = " ".join(re.findall(r"\w+", note.casefold()))
    texts = [*agenda.objectives, *agenda.themes, *(one.notes or "" for one in agenda.segments)]
    for text in texts:
        words = re.findall(r"\w+", text.casefold())
        for start in range(len(words) - 5):
            assert " ".join(words[start : start + 6]) not in plain
