import json
from pathlib import Path

from tests.cli.recorded_sessions import end_one, leave_one, run

AGENDA = str(Path(__file__).parents[2] / "agendas" / "panel-with-break.yaml")


def test_sessions_that_were_ended(tmp_path: Path) -> None:
    leave_one(tmp_path)
    end_one(tmp_path)
    result = run(tmp_path, "history", "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["sessions"] == 1


def test_an_agenda_of_its_own(tmp_path: Path) -> None:
    end_one(tmp_path)
    result = run(tmp_path, "history", AGENDA)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 session that was ended")


def test_a_rehearsal(tmp_path: Path) -> None:
    end_one(tmp_path)
    result = run(tmp_path, "history", "--rehearsal")
    assert result.exit_code == 2
    assert "timekeeper: no rehearsal was ended yet" in result.stderr


def test_nothing_to_look_back_on(tmp_path: Path) -> None:
    leave_one(tmp_path)
    result = run(tmp_path, "history")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("timekeeper: no session was ended yet")


def test_an_agenda_that_is_not_there(tmp_path: Path) -> None:
    end_one(tmp_path)
    result = run(tmp_path, "history", "nowhere.yaml")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
