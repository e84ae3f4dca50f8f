from datetime import time
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.views.sessions import AGENDAS, WORKSHOP, agenda_of
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.views.measured import width
from timekeeper.views.show import NARROWEST, show

GOLDENS = Path(__file__).parent / "goldens"
NAMES = sorted(path.name for path in AGENDAS.glob("*.yaml"))


@pytest.mark.parametrize("cells", [120, 80, 40])
@pytest.mark.parametrize("start", [None, time(14)], ids=["no-start", "14h"])
def test_the_workshop(golden: Golden, start: time | None, cells: int) -> None:
    name = f"show-{'14h' if start else 'no-start'}-{cells}.txt"
    golden(GOLDENS / name, "\n".join(show(WORKSHOP, start, cells)) + "\n")


def test_fixed_starts_and_automatic_segments(golden: Golden) -> None:
    lines = show(agenda_of("panel-with-break.yaml"))
    golden(GOLDENS / "show-panel.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("cells", [120, 80, 79, 60, 40, NARROWEST])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_too_wide(name: str, cells: int) -> None:
    assert max(map(width, show(agenda_of(name), time(14), cells))) <= cells


@pytest.mark.parametrize("cells", [120, 80, 79, 60, 40])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name: str, cells: int) -> None:
    agenda = agenda_of(name)
    lines = show(agenda, time(14), cells)
    seen = {sign for line in lines for sign in line.replace("(", " ").replace(")", " ").split()}
    words = {sign.strip(",") for sign in seen}
    for segment in agenda.segments:
        assert set(segment.title.split()) <= seen
        assert {*(segment.lead or "").replace(",", "").split()} <= words


@pytest.mark.parametrize(
    ("budget", "line"),
    [
        (1200, "Planned 15:00 of a budget of 20:00: 5:00 slack"),
        (900, "Planned 15:00 of a budget of 15:00: no slack"),
        (600, "Planned 15:00 of a budget of 10:00: 5:00 too much"),
    ],
)
def test_the_total_stands_against_the_budget(budget: int, line: str) -> None:
    segments = [{"title": "a", "duration": 900}]
    agenda = Agenda.model_validate({"title": "t", "segments": segments, "budget": budget})
    assert line in show(agenda)
    assert "Can absorb nothing: no segment has a minimum below its duration" in show(agenda)


def test_a_plan_beyond_the_hard_end_is_said_to_be() -> None:
    agenda = Agenda(title="t", segments=(Segment(title="a", duration=900),), end=time(14, 10))
    assert show(agenda, time(14))[-2:] == [
        "Planned end 14:15",
        "Hard end 14:10: 5:00 too early for this plan",
    ]


def test_columns_that_hold_nothing_are_left_out() -> None:
    agenda = Agenda(title="t", segments=(Segment(title="Talk", duration=900),))
    assert show(agenda)[2:4] == ["#  Title  Planned", "1  Talk     15:00"]


def test_other_scripts_are_aligned() -> None:
    titles = ("ကလေးအခွင့်အရေး", "การมีส่วนร่วม", "会議 🎤")
    segments = tuple(Segment(title=title, duration=900) for title in titles)
    rows = show(Agenda(title="t", segments=segments))[3:6]
    assert len({width(row) for row in rows}) == 1


def test_texts_cannot_steer_the_terminal() -> None:
    hostile = Segment.model_construct(title="\x1b[2J", method="\x9b", lead="a\u202eb", duration=60)
    agenda = Agenda.model_construct(
        title="\x07", event="\x1b", hosts=("\x00",), segments=(hostile,)
    )
    assert all(line.isprintable() for line in show(agenda))
