from pathlib import Path

from tests.cli.recorded_sessions import end_one, leave_one, open_one, run
from tests.live.fake_clock import FakeClock
from tests.live.opened import opened


def test_none_yet(tmp_path: Path) -> None:
    result = run(tmp_path, "sessions")
    words = "No sessions yet. `timekeeper run AGENDA` begins one.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (0, words, "")


def test_what_became_of_each_the_newest_first(tmp_path: Path) -> None:
    leave_one(tmp_path)
    end_one(tmp_path)
    open_one(tmp_path)
    (tmp_path / "sessions" / "torn.jsonl").write_bytes(b'{"seq": 0, "format"')
    live = opened(tmp_path, FakeClock())
    result = run(tmp_path, "sessions")
    assert result.stdout.splitlines() == [
        "Session                  Started           State        Used  Events  Title",
        "2014-03-22-1430-panel-2  -                 running now     -       0  Panel",
        "torn                     -                 damaged         -       0",
        "2014-03-22-1630-panel    -                 not started     -       0  Panel",
        "2014-03-22-1536-panel    2014-03-22 15:36  ended        4:10       2  Panel",
        "2014-03-22-1430-panel    2014-03-22 14:31  left         5:15       3  Panel",
    ]
    live.journal.close()


def test_rehearsals_are_listed_apart(tmp_path: Path) -> None:
    leave_one(tmp_path, speed=60)
    assert "No sessions yet" in run(tmp_path, "sessions").stdout
    listed = run(tmp_path, "sessions", "--rehearsal").stdout
    assert listed.splitlines()[1].startswith(
        "2014-03-22-1430-panel  2014-03-22 14:31  left, rehear"
    )


def test_the_option_goes_before_the_environment(tmp_path: Path) -> None:
    leave_one(tmp_path / "a")
    assert "panel" in run(tmp_path / "b", "sessions", "--state-dir", str(tmp_path / "a")).stdout
