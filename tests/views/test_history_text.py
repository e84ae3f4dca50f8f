"""Past sessions as text and as JSON."""

import json
from datetime import UTC, time
from pathlib import Path

import pytest

from tests.conftest import Golden
from tests.session.past import nine
from tests.views.simulations import WORKSHOP
from timekeeper.session.booking import book
from timekeeper.session.history import History, history
from timekeeper.views.history_json import history_json
from timekeeper.views.history_text import history_text
from timekeeper.views.measured import width

GOLDENS = Path(__file__).parent / "goldens"
OVERS = (190, 150, 240, 100, 0, 210, 330, 190, 40)
PLANNED = (280, 900, 900, 900, 3400, 600)
PAST = history(nine(WORKSHOP, OVERS, PLANNED), book(WORKSHOP, time(14), UTC))


@pytest.mark.parametrize("cells", [120, 80, 40])
def test_the_workshop(golden: Golden, cells: int) -> None:
    golden(GOLDENS / f"history-{cells}.txt", history_text(PAST, cells))


@pytest.mark.parametrize("cells", [120, 80, 60, 40])
def test_nothing_is_too_wide(cells: int) -> None:
    assert max(map(width, history_text(PAST, cells).splitlines())) <= cells


def test_without_an_agenda_nothing_is_advised() -> None:
    text = history_text(history(nine(WORKSHOP, OVERS, PLANNED)))
    assert "\nPresentations ran " in text
    assert "plan " not in text


def test_where_nothing_runs_over_that_is_said() -> None:
    text = history_text(history(nine(WORKSHOP, (0, 0, 0), PLANNED)))
    assert text.endswith("\nNothing ran over more often than not in 3 or more.\n")
    assert history_text(History(1, ())).startswith("1 session that was ended")


def test_as_json(golden: Golden) -> None:
    golden(GOLDENS / "history.json", history_json(PAST))
    document = json.loads(history_json(PAST))
    assert document["sessions"] == len(OVERS)
    assert {len(each) for each in document["methods"]} == {8}
