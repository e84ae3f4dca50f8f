"""What `--gap` says the time away was."""

from pathlib import Path

import pytest
import typer

from tests.live.fake_clock import FakeClock
from tests.live.opened import kill, opened
from timekeeper.cli.gap import choose_gap
from timekeeper.live.opening import Absence, open_again
from timekeeper.session import commands
from timekeeper.session.absence import Choice, Count, Pause, SetElapsed


@pytest.fixture
def absence(tmp_path: Path) -> Absence:
    """Left after 9:30 of the first segment, looked at ten minutes later."""
    clock = FakeClock()
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(570)
    session.pulse()
    path = kill(session)
    clock.advance(600)
    return open_again(path, clock)


@pytest.mark.parametrize(
    ("option", "choice"),
    [
        pytest.param("count", Count(), id="count"),
        pytest.param("c", Count(), id="c"),
        pytest.param("", Count(), id="empty"),
        pytest.param("PAUSE", Pause(), id="pause"),
        pytest.param("p", Pause(), id="p"),
        pytest.param("9:30", SetElapsed(570), id="the least"),
        pytest.param("19:30", SetElapsed(1170), id="the most"),
        pytest.param("12 min", SetElapsed(720), id="a duration"),
        pytest.param("10m", SetElapsed(600), id="a short one"),
        pytest.param(None, Count(), id="nobody to ask: counted"),
    ],
)
def test_an_option_is_understood(absence: Absence, option: str | None, choice: Choice) -> None:
    assert choose_gap(absence, option) == choice


@pytest.mark.parametrize(
    ("option", "words"),
    [
        pytest.param(
            "9:29",
            "--gap: 9:29 cannot be: it was 9:30 when the program was left, "
            "and 19:30 counts all of the time away",
            id="less than there was",
        ),
        pytest.param("19:31", "--gap: 19:31 cannot be: it was 9:30", id="more than there was"),
        pytest.param("20", "--gap: 20:00 cannot be: ", id="bare minutes"),
        pytest.param(
            "9:60", "--gap: '9:60' is none of count, pause, or a time like 9:30", id="no such time"
        ),
        pytest.param("-9:30", "--gap: '-9:30' is none of ", id="negative"),
        pytest.param("soon", "--gap: 'soon' is none of ", id="a word"),
        pytest.param("\x1b[2J", "--gap: '\\x1b[2J' is none of ", id="an escape is not echoed"),
    ],
)
def test_an_option_that_cannot_be_is_told_in_a_line(
    absence: Absence, option: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as left:
        choose_gap(absence, option)
    assert left.value.exit_code == 2
    told = capsys.readouterr().err
    assert told.startswith(f"timekeeper: {words}")
    assert told.count("\n") == 1
