"""Sessions on a fake clock in a folder of the test's own: opened, killed, gone on with."""

from pathlib import Path

from tests.live.fake_clock import FakeClock
from timekeeper.agenda.reader import read
from timekeeper.live.opening import Plan, open_new
from timekeeper.live.running import RunningSession

PANEL = """\
title: Panel
timezone: Asia/Yangon
budget: 30 min
segments:
  - {title: Opening, duration: 5 min}
  - {title: Talk, duration: 10 min, lead: Ana}
  - {title: Closing, duration: 5 min}
"""
AUTOMATIC_PANEL = PANEL.replace("min}", "min, advance: auto}").replace(
    "Ana}", "Ana, advance: auto}"
)


def plan_of(text: str = PANEL) -> Plan:
    agenda = read(text.encode()).agenda
    assert agenda is not None
    return Plan(agenda, text, "panel.yaml")


def opened(
    directory: Path,
    clock: FakeClock,
    text: str = PANEL,
    *,
    speed: int = 1,
    automatic: bool = False,
) -> RunningSession:
    return open_new(directory, plan_of(text), clock, speed=speed, automatic=automatic)


def path_of(session: RunningSession) -> Path:
    """The file of a session that is written down."""
    assert session.path is not None
    return session.path


def kill(session: RunningSession) -> Path:
    """End a session as kill -9 does: its lock goes, and nothing more is written."""
    session.journal.close()
    return path_of(session)
