import pytest

from timekeeper.agenda.keys import DURATIONS, KEYS, NAMES, TEXTS, Level, example, home, suggest
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.reader import read


@pytest.mark.parametrize(
    ("word", "level", "meant"),
    [
        ("speeker", Segment, "lead"),
        ("speaker", Segment, "lead"),
        ("resource_person", Segment, "lead"),
        ("Resource Person", Segment, "lead"),
        ("presenter", Segment, "lead"),
        ("owner", Segment, "lead"),
        ("time", Segment, "duration"),
        ("length", Segment, "duration"),
        ("name", Segment, "title"),
        ("type", Segment, "method"),
        ("kind", Segment, "method"),
        ("Title", Segment, "title"),
        ("duratoin", Segment, "duration"),
        ("min", Segment, "minimum"),
        ("items", Agenda, "segments"),
        ("segmets", Agenda, "segments"),
        ("time_limit", Agenda, None),
        ("colour", Segment, None),
        ("x", Segment, None),
        ("", Segment, None),
    ],
)
def test_other_words_are_understood(word: str, level: Level, meant: str | None) -> None:
    assert suggest(word, level) == meant


def test_a_key_of_another_level_has_a_home() -> None:
    assert home("lead", Agenda) is Segment
    assert home("votes", Segment) is Floor
    assert home("warning", Floor) is None
    assert home("colour", Agenda) is None


@pytest.mark.parametrize("level", NAMES, ids=lambda level: level.__name__)
def test_the_tables_name_keys_that_exist(level: Level) -> None:
    assert DURATIONS[level] | TEXTS[level] <= set(KEYS[level])


@pytest.mark.parametrize("key", KEYS[Agenda])
def test_every_example_of_an_agenda_is_valid(key: str) -> None:
    lines = {"title": "title: x", "segments": "segments: [{title: y, duration: 1 h}]"}
    lines[key] = example(key, Agenda)
    result = read("\n".join(lines.values()).encode())
    assert result.agenda is not None


@pytest.mark.parametrize("key", KEYS[Segment])
def test_every_example_of_a_segment_is_valid(key: str) -> None:
    lines = {"title": "title: x", "duration": "duration: 1 h"}
    lines[key] = example(key, Segment)
    rows = "\n    ".join(lines.values())
    assert read(f"title: x\nsegments:\n  - {rows}".encode()).agenda is not None


@pytest.mark.parametrize("key", KEYS[Floor])
def test_every_example_of_a_floor_is_valid(key: str) -> None:
    floor = f"floor: {{{example(key, Floor)}}}"
    content = f"title: x\nsegments: [{{title: y, duration: 1 h, {floor}}}]"
    assert read(content.encode()).agenda is not None
