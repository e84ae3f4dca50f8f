"""Sessions recorded on a fake clock in 2014, for the commands to look at."""

from pathlib import Path

from typer.testing import CliRunner, Result

from tests.live.fake_clock import FakeClock
from tests.live.opened import PANEL, kill, opened
from timekeeper.cli.app import app
from timekeeper.session import commands

LEFT = "2014-03-22-1430-panel"
ENDED = "2014-03-22-1536-panel"


def run(directory: Path, *arguments: str) -> Result:
    environment = {"TIMEKEEPER_STATE_DIR": str(directory), "COLUMNS": "80", "TERM": "dumb"}
    return CliRunner().invoke(app, list(arguments), env=environment)


def leave_one(directory: Path, text: str = PANEL, *, speed: int = 1) -> Path:
    """Leave a session 0:05 after the beginning of its second segment."""
    clock = FakeClock()
    session = opened(directory, clock, text, speed=speed)
    clock.advance(60 / speed)
    session.obey(commands.Start())
    clock.advance(310 / speed)
    session.obey(commands.Next())
    clock.advance(5 / speed)
    session.obey(commands.Note("Ask Ana"))
    return kill(session)


def end_one(directory: Path) -> Path:
    """End a session after 4:10 of its first segment."""
    clock = FakeClock()
    clock.advance(3975)
    session = opened(directory, clock)
    session.obey(commands.Start())
    clock.advance(250)
    session.obey(commands.End())
    return kill(session)


def open_one(directory: Path) -> None:
    """Open a session that is not started, and leave it."""
    clock = FakeClock()
    clock.advance(7200)
    kill(opened(directory, clock))
