import json
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from tests.cli.recorded_sessions import ENDED, LEFT, end_one, leave_one, run
from tests.live.fake_clock import FakeClock
from tests.live.opened import PANEL, kill, opened
from timekeeper.session.commands import Start
from timekeeper.session.floor.commands import RaiseHand
from timekeeper.session.outcomes.commands import Recommend


def test_a_session_that_was_left(tmp_path: Path) -> None:
    leave_one(tmp_path)
    result = run(tmp_path, "report")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Panel",
        "NOT FINISHED: this is how it stands",
        "",
        "Segments",
        "#  Segment  Planned   Actual    Difference",
        "1  Opening     5:00     5:10   0:10 longer",
        "2  Talk       10:00     0:05  9:55 shorter",
        "3  Closing     5:00  not yet",
        "------------------------------------------",
        "   Total      20:00     5:15",
        "",
        "Time used",
        "  Used 5:15",
        "  Budget 30:00: 24:45 left",
        "",
        "Planned against actual",
        "  - planned, # actual",
        "  1 ------------------------------ 5:00",
        "    ############################### 5:10",
        "  2 ------------------------------------------------------------ 10:00",
        "    # 0:05",
        "  3 ------------------------------ 5:00",
    ]


def test_a_private_one_has_clock_times_and_notes(tmp_path: Path) -> None:
    leave_one(tmp_path)
    lines = run(tmp_path, "report", "--private").stdout.splitlines()
    assert lines[:4] == [
        "Panel",
        "PRIVATE: names and clock times are in it; not to be passed on",
        "NOT FINISHED: this is how it stands",
        "Started 2014-03-22 14:31:00",
    ]
    assert lines[-2:] == ["Notes in 2: Talk", "  5:15: Ask Ana"]


@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "docx", "txt"])
def test_the_name_of_the_file_says_the_form(tmp_path: Path, form: str) -> None:
    end_one(tmp_path)
    name = "text" if form == "txt" else form
    file = tmp_path / f"report.{form}"
    result = run(tmp_path, "report", "--output", str(file))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    shown = run(tmp_path, "report", "--format", name).stdout_bytes
    assert file.read_bytes()[:4] == shown[:4]


def test_a_file_that_is_there_is_written_over_only_by_force(tmp_path: Path) -> None:
    end_one(tmp_path)
    file = tmp_path / "report.md"
    file.write_text("mine", encoding="utf-8")
    result = run(tmp_path, "report", "--output", str(file))
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already" in result.stderr
    assert run(tmp_path, "report", "--output", str(file), "--force").exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("# Panel")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_private_one_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    end_one(tmp_path)
    file = tmp_path / "report.md"
    run(tmp_path, "report", "--output", str(file))
    assert file.stat().st_mode & 0o444 != 0o400
    run(tmp_path, "report", "--output", str(file), "--force", "--private")
    assert file.stat().st_mode & 0o777 == 0o600
    other = tmp_path / "private.md"
    run(tmp_path, "report", "--output", str(other), "--private")
    assert other.stat().st_mode & 0o777 == 0o600


def test_a_name_that_says_no_form_is_wrong_use(tmp_path: Path) -> None:
    end_one(tmp_path)
    result = run(tmp_path, "report", "--output", str(tmp_path / "report.odt"))
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "add --format" in result.stderr


def test_without_the_library_a_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_one(tmp_path)
    monkeypatch.delitem(sys.modules, "timekeeper.views.report.word", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    result = run(tmp_path, "report", "--format", "docx")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "agenda-timekeeper[word]" in result.stderr


def test_a_word_document_does_not_say_when_it_was_written(tmp_path: Path) -> None:
    end_one(tmp_path)
    content = run(tmp_path, "report", "--format", "docx").stdout_bytes
    with ZipFile(BytesIO(content)) as document:
        assert {part.date_time for part in document.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Document(BytesIO(content)).core_properties
    years = [at.year for at in (properties.created, properties.modified) if at]
    assert max(years) < 2014  # when the library's empty document was made


def test_the_newest_or_the_one_that_is_named(tmp_path: Path) -> None:
    leave_one(tmp_path)
    end_one(tmp_path)
    assert (
        "Started 2014-03-22 15:36:15, ended 15:40:25" in run(tmp_path, "report", "--private").stdout
    )
    assert "Started 2014-03-22 14:31:00" in run(tmp_path, "report", LEFT, "--private").stdout
    assert run(tmp_path, "report", ENDED).stdout == run(tmp_path, "report").stdout


def test_as_json(tmp_path: Path) -> None:
    end_one(tmp_path)
    seen = json.loads(run(tmp_path, "report", "--private", "--format", "json").stdout)
    assert (seen["finished"], seen["used"], seen["started"]) == (
        True,
        250,
        "2014-03-22T15:36:15+06:30",
    )
    assert [row["difference"] for row in seen["segments"]] == [-50, None, None]


def test_a_rehearsal(tmp_path: Path) -> None:
    leave_one(tmp_path, speed=60)
    seen = json.loads(run(tmp_path, "report", "--rehearsal", "--format", "json").stdout)
    assert (seen["rehearsal"], seen["speed"], seen["used"]) == (True, 60, 315)


def test_an_unknown_format_is_wrong_use(tmp_path: Path) -> None:
    result = run(tmp_path, "report", "--format", "xml")
    assert result.exit_code == 2
    assert "'text', 'md', 'html', 'csv', 'json', 'docx'" in result.stderr


def test_a_journal_without_its_agenda_is_told_in_a_line(tmp_path: Path) -> None:
    path = leave_one(tmp_path)
    path.write_bytes(b"\n")
    result = run(tmp_path, "report")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"timekeeper: {path}: ")
    assert result.stderr.count("\n") == 1


def test_a_file_in_which_nothing_happened_is_passed_over(tmp_path: Path) -> None:
    path = leave_one(tmp_path)
    later = path.with_name("2999-01-01-0000-killed-while-it-was-opened.jsonl")
    later.touch()
    assert run(tmp_path, "report").exit_code == 0
    assert "killed" not in run(tmp_path, "sessions").stdout


def test_outcomes_that_name_a_speaker_are_told_of_unless_private(tmp_path: Path) -> None:
    clock = FakeClock()
    text = PANEL.replace("title: Opening,", "title: Opening, floor: {turn: 2 min},")
    session = opened(tmp_path, clock, text)
    for command in (Start(), RaiseHand("Ana"), Recommend("What Ana said")):
        session.obey(command)
        clock.advance(60)
    kill(session)
    warned = "timekeeper: R1: a speaker's label is in the words; read them first\n"
    assert run(tmp_path, "report").stderr == warned
    assert run(tmp_path, "report", "--private").stderr == ""
