from datetime import time

import pytest
from pydantic import ValidationError

from timekeeper.agenda.model import Agenda, Floor, Segment


def segment(duration: object = 900, **more: object) -> Segment:
    return Segment.model_validate({"title": "Talk", "duration": duration, **more})


def agenda(*segments: Segment, **more: object) -> Agenda:
    return Agenda.model_validate({"title": "Workshop", "segments": segments, **more})


def test_python_values_are_taken_as_they_are() -> None:
    built = Agenda(
        title="Workshop",
        segments=(Segment(title="Talk", duration=900),),
        budget=7200,
        start=time(9),
    )
    assert (built.planned, built.budget, built.start) == (900, 7200, time(9))


def test_texts_are_read() -> None:
    built = segment(duration="15 mins.", minimum="10", start="14:50")
    assert (built.duration, built.minimum, built.start) == (900, 600, time(14, 50))


def test_the_budget_is_what_is_planned_when_it_is_not_stated() -> None:
    assert agenda(segment(900), segment(600)).budget == 1500


def test_flexibility_is_what_the_minimums_give() -> None:
    built = agenda(segment(900), segment(900, minimum=600), segment(600, minimum=600))
    assert built.flexibility == 300
    assert [one.is_flexible for one in built.segments] == [False, True, False]


def test_a_minimum_above_the_duration_gives_nothing() -> None:
    assert agenda(segment(600, minimum=900)).flexibility == 0


@pytest.mark.parametrize(
    ("duration", "own", "stated", "warning", "danger"),
    [
        (3600, {}, {}, 120, 60),
        (180, {}, {}, 89, 44),
        (60, {}, {}, 29, 14),
        (1, {}, {}, 0, 0),
        (3600, {"warning": 300}, {}, 300, 60),
        (3600, {"warning": 300}, {"warning": 600}, 300, 60),
        (3600, {}, {"warning": 600, "danger": 200}, 600, 200),
        (3600, {"warning": 30}, {}, 30, 15),
        (60, {}, {"warning": 600}, 600, 14),
    ],
)
def test_thresholds(
    duration: int, own: dict[str, int], stated: dict[str, int], warning: int, danger: int
) -> None:
    built = agenda(segment(duration, **own), **stated)
    assert (built.warning(0), built.danger(0)) == (warning, danger)


@pytest.mark.parametrize(
    ("lead", "is_open"),
    [
        ("TBD", True),
        ("tbc", True),
        ("Speaker TBA", True),
        ("to be confirmed", True),
        ("Still to be finalized", True),
        ("?", True),
        ("N.N.", True),
        ("Moderator", False),
        ("Tabida Rahman", False),
        ("Who is afraid?", False),
        (None, False),
    ],
)
def test_open_leads(lead: str | None, is_open: bool) -> None:
    assert segment(lead=lead).lead_is_open is is_open


def test_ids_are_made_from_titles_and_differ() -> None:
    titles = ["Way Forward", "Way  forward!", "သုံးသပ်ချက်", "???"]
    built = agenda(
        *(Segment(title=title, duration=60) for title in titles), segment(id="way-forward")
    )
    assert built.ids == ("way-forward-2", "way-forward-3", "သုံးသပ်ချက်", "segment-4", "way-forward")


@pytest.mark.parametrize(
    "wrong",
    [
        {"duration": 0},
        {"duration": "soon"},
        {"title": " "},
        {"title": "a\x1b[31m"},
        {"title": "\ud800"},
        {"id": "two words"},
        {"start": 14},
        {"advance": "later"},
        {"speaker": "Ana"},
        {"stated_id": "x"},
        {"floor": {"range": (120, 60)}},
        {"floor": {"votes": 0}},
    ],
    ids=str,
)
def test_what_a_segment_refuses(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        segment(**wrong)


def test_models_are_frozen() -> None:
    with pytest.raises(ValidationError):
        segment().duration = 1  # type: ignore[misc]


def test_an_agenda_has_segments() -> None:
    with pytest.raises(ValidationError):
        agenda()


def test_titles_are_on_one_line_and_notes_on_many() -> None:
    built = segment(title=" Way\n  Forward ", notes="One\n  two\n")
    assert (built.title, built.notes) == ("Way Forward", "One\n  two")


def test_the_floors_defaults() -> None:
    assert Floor() == Floor(turn=120, range=(60, 120), order="new-voices-first")
