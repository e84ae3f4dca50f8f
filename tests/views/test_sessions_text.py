from datetime import datetime
from pathlib import Path

import pytest

from tests.conftest import Golden
from timekeeper.views.measured import width
from timekeeper.views.sessions_text import NO_SESSIONS, SessionRow, SessionState, sessions_text

GOLDENS = Path(__file__).parent / "goldens"
TITLE = "Child rights in ASEAN: what governments should do first"
ROWS = (
    SessionRow(
        "2014-03-22-1400-child-rights",
        TITLE,
        datetime(2014, 3, 22, 14, 0, 12),
        SessionState.RUNNING,
        946,
        12,
    ),
    SessionRow(
        "2014-03-21-0900", TITLE, datetime(2014, 3, 21, 9, 1), SessionState.ENDED, 7400, 120, 60
    ),
    SessionRow("2014-03-20-1000", "ကလေးအခွင့်အရေး", None, SessionState.NOT_STARTED, None, 0),
    SessionRow("2014-03-19-1000", TITLE, datetime(2014, 3, 19, 10, 0), SessionState.LEFT, 59, 2),
    SessionRow("2014-03-18-1000", "\x1b[2J", None, SessionState.DAMAGED, None, 3),
)


@pytest.mark.parametrize("cells", [120, 80, 40])
def test_the_list(golden: Golden, cells: int) -> None:
    golden(GOLDENS / f"sessions-{cells}.txt", sessions_text(ROWS, cells))


@pytest.mark.parametrize("cells", [120, 80, 60, 40, 20])
def test_no_line_is_too_wide(cells: int) -> None:
    assert max(map(width, sessions_text(ROWS, cells).splitlines())) <= cells


def test_an_empty_list_says_how_to_begin() -> None:
    assert sessions_text([]) == NO_SESSIONS + "\n"
