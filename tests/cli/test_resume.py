"""Going on with a session, as far as no terminal is needed."""

from pathlib import Path

import pytest

from tests.cli.recorded_sessions import ENDED, LEFT, end_one, leave_one, open_one, run
from tests.live.fake_clock import FakeClock
from tests.live.opened import AUTOMATIC_PANEL, kill, opened
from timekeeper.live.journal.journal import is_live
from timekeeper.live.recorded import load
from timekeeper.session import commands
from timekeeper.session.events import Ended, Moved, Reopened
from timekeeper.session.moment import SECOND

MINUTE = 60 * SECOND


def test_a_session_whose_time_is_long_over_ends_when_it_was_due(tmp_path: Path) -> None:
    clock = FakeClock()
    session = opened(tmp_path, clock, AUTOMATIC_PANEL)
    clock.advance(60)
    session.obey(commands.Start())
    path = kill(session)
    result = run(tmp_path, "resume", "--plain")
    assert (result.exit_code, result.stderr) == (0, "")
    events = load(path).events
    assert isinstance(events[-4], Reopened)
    assert events[-3:] == (
        Moved(6 * MINUTE, 1, automatic=True),
        Moved(16 * MINUTE, 2, automatic=True),
        Ended(21 * MINUTE, automatic=True),
    )
    told = f": 20:00 used of 30:00.\n`timekeeper report {LEFT}` shows planned against actual.\n"
    assert result.stdout.endswith(told)
    assert not is_live(path)


def test_the_newest_unfinished_one_is_gone_on_with(tmp_path: Path) -> None:
    path = leave_one(tmp_path, AUTOMATIC_PANEL)
    end_one(tmp_path)
    (tmp_path / "sessions" / "torn.jsonl").write_bytes(b"")
    assert run(tmp_path, "resume", "--plain").exit_code == 0
    assert isinstance(load(path).events[-1], Ended)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(
            [],
            "there is no unfinished session to resume: `timekeeper sessions` lists all",
            id="all are over",
        ),
        pytest.param(
            [ENDED],
            f"{ENDED} is over: `timekeeper report {ENDED}` shows what became of it",
            id="over",
        ),
        pytest.param(["nope"], f"no session is called 'nope': there is {ENDED}", id="unknown"),
        pytest.param(
            ["--rehearsal"],
            "there is no unfinished session to resume: `timekeeper sessions` lists all",
            id="no rehearsal",
        ),
    ],
)
def test_what_cannot_be_gone_on_with_is_told_in_a_line(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    path = end_one(tmp_path)
    before = path.read_bytes()
    result = run(tmp_path, "resume", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"timekeeper: {words}\n"
    assert path.read_bytes() == before


def test_a_running_session_is_not_run_twice(tmp_path: Path) -> None:
    live = opened(tmp_path, FakeClock())
    result = run(tmp_path, "resume")
    assert result.exit_code == 2
    assert result.stderr == (
        f"timekeeper: {LEFT} is running already: `timekeeper status {LEFT}` shows it\n"
    )
    live.journal.close()


def test_a_gap_that_cannot_be_changes_nothing(tmp_path: Path) -> None:
    path = leave_one(tmp_path, AUTOMATIC_PANEL)
    before = path.read_bytes()
    result = run(tmp_path, "resume", "--gap", "0:04")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("timekeeper: --gap: 0:04 cannot be: it was 0:05 when")
    assert path.read_bytes() == before


def test_a_damaged_journal_is_told_in_a_line(tmp_path: Path) -> None:
    open_one(tmp_path)
    (tmp_path / "sessions" / "torn.jsonl").write_bytes(b"no journal\n")
    result = run(tmp_path, "resume", "torn")
    assert result.exit_code == 2
    assert "not a timekeeper journal" in result.stderr
    assert result.stderr.count("\n") == 1
