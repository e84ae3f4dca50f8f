"""A session of which nothing is written down."""

from pathlib import Path

from tests.live.fake_clock import FakeClock
from tests.live.opened import plan_of
from timekeeper.live.opening import open_new
from timekeeper.live.unsaved import banner
from timekeeper.session import commands
from timekeeper.session.events import Moved, Started


def test_it_runs_like_any_other(tmp_path: Path) -> None:
    session = open_new(None, plan_of(), FakeClock(), speed=1, automatic=False)
    for command in (commands.Start(), commands.Next()):
        session.obey(command)
    session.pulse()
    session.leave()
    session.journal.close()
    assert [type(event) for event in session.events] == [Started, Moved]
    assert (session.path, banner(session), list(tmp_path.iterdir())) == (None, "", [])
