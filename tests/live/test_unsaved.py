"""What the screen says while the journal cannot be written."""

from pathlib import Path

from tests.live.fake_clock import FakeClock
from tests.live.opened import opened
from timekeeper.live.unsaved import banner
from timekeeper.session import commands


def test_what_is_held_is_counted_from_the_first_failure(tmp_path: Path) -> None:
    clock = FakeClock()
    (tmp_path / "file").write_text("not a folder")
    session = opened(tmp_path / "file", clock)
    clock.advance(70)
    session.obey(commands.Start())
    assert banner(session).startswith("NOT SAVED (3) since 14:30:00: ")  # header, alive, started
    (tmp_path / "file").unlink()
    session.pulse()
    assert banner(session) == ""
