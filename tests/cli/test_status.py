import json
import os
from pathlib import Path

import pytest

from tests.cli.recorded_sessions import ENDED, LEFT, end_one, leave_one, run
from timekeeper.live.clock import SystemClock
from timekeeper.live.opening import open_again
from timekeeper.session import commands
from timekeeper.session.absence import Pause


def test_a_session_that_was_left_is_shown_as_it_was(tmp_path: Path) -> None:
    leave_one(tmp_path)
    result = run(tmp_path, "status")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "◌ not running, left at 2014-03-22 14:36:15: 2/3 Talk 9:55 left"
        " · used 5:15/30:00 · 0:10 behind\n",
        "",
    )


def test_as_json(tmp_path: Path) -> None:
    leave_one(tmp_path)
    result = run(tmp_path, "status", "--json")
    assert result.stdout.count("\n") == 1
    seen = json.loads(result.stdout)
    assert (seen["live"], seen["phase"], seen["number"], seen["used"]) == (False, "running", 2, 315)
    assert seen["clock"] == "2014-03-22T14:36:15+06:30"


def test_following_ends_with_what_is_left_or_over(tmp_path: Path) -> None:
    leave_one(tmp_path)
    assert run(tmp_path, "status", "--follow").stdout.count("\n") == 1


def test_the_live_session_is_shown_and_not_the_newest(tmp_path: Path) -> None:
    path = leave_one(tmp_path)
    live = open_again(path, SystemClock()).go_on(Pause())
    live.obey(commands.Pause())
    newer = end_one(tmp_path)
    os.utime(newer, (4e9, 4e9))
    before = path.read_bytes()
    seen = json.loads(run(tmp_path, "status", "--json").stdout)
    assert (seen["live"], seen["phase"], seen["elapsed"]) == (True, "paused", 5)
    assert path.read_bytes() == before
    live.journal.close()
    assert "ended: Panel" in run(tmp_path, "status").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(
            ["nope"], f"no session is called 'nope': there is {ENDED}, {LEFT}", id="unknown"
        ),
        pytest.param(
            ["2014"],
            f"'2014' may be any of {ENDED}, {LEFT}: write more of the name",
            id="ambiguous",
        ),
        pytest.param(
            ["../sessions/2014-03-22-1430-panel"],
            f"no session is called '../sessions/2014-03-22-1430-panel': there is {ENDED}, {LEFT}",
            id="a path is no name",
        ),
        pytest.param(
            ["--rehearsal"],
            "there are no rehearsals yet: `timekeeper run AGENDA --speed 60` makes one",
            id="no rehearsals",
        ),
    ],
)
def test_a_session_that_is_not_there_is_told_in_a_line(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    leave_one(tmp_path)
    end_one(tmp_path)
    result = run(tmp_path, "status", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"timekeeper: {words}\n"


def test_many_candidates_are_cut_short(tmp_path: Path) -> None:
    for _ in range(7):
        leave_one(tmp_path)
    assert f"{LEFT}-3 and 2 more: write more" in run(tmp_path, "status", "2014").stderr


def test_a_rehearsal_is_found_by_its_name_but_not_for_an_ambiguous_one(tmp_path: Path) -> None:
    leave_one(tmp_path, speed=60)
    assert "REHEARSAL x60" in run(tmp_path, "status", LEFT).stdout
    leave_one(tmp_path)
    end_one(tmp_path)
    assert "'2014' may be any of" in run(tmp_path, "status", "2014").stderr


def test_no_session_at_all(tmp_path: Path) -> None:
    words = "timekeeper: there are no sessions yet: `timekeeper run AGENDA` begins one\n"
    assert run(tmp_path, "status").stderr == words
    words = "timekeeper: no session is called 'a': there are none yet\n"
    assert run(tmp_path, "status", "a").stderr == words


def test_a_journal_that_cannot_be_read_is_told_in_a_line(tmp_path: Path) -> None:
    path = leave_one(tmp_path)
    path.write_bytes(b"no journal\n")
    result = run(tmp_path, "status")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timekeeper: {path}: not a timekeeper journal")
    assert result.stderr.count("\n") == 1
