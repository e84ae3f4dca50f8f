import json
import sys
from pathlib import Path

import icalendar
import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app
from timekeeper.cli.forms import ENDINGS, Format

AGENDAS = Path(__file__).parents[2] / "agendas"
WORKSHOP = str(AGENDAS / "acsc-apf-2014-child-rights.yaml")
PANEL = str(AGENDAS / "panel-with-break.yaml")
TRAINING = str(AGENDAS / "training-with-group-work.yaml")
GIVEN = ("--date", "2014-03-22", "--start", "14:00", "--timezone", "Asia/Yangon")
BEGINNINGS = {
    Format.MD: "# Child rights in ASEAN\n",
    Format.HTML: "<!doctype html>\n",
    Format.CSV: "\ufeffnumber,id,",
    Format.ICS: "BEGIN:VCALENDAR\r\n",
    Format.JSON: '{\n  "format": "timekeeper-agenda",\n',
    Format.ONTIME: '{\n  "rundowns": {\n',
}


def _run(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["export", *arguments], given)


@pytest.mark.parametrize("form", Format)
def test_every_form_goes_to_standard_output(form: Format) -> None:
    result = _run(WORKSHOP, "--format", form, *GIVEN)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes.decode().startswith(BEGINNINGS[form])


@pytest.mark.parametrize("form", Format)
def test_a_file_has_what_standard_output_gets(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "out"
    result = _run(WORKSHOP, "--format", form, "--output", str(path), *GIVEN)
    assert (result.exit_code, result.output) == (0, "")
    again = _run(WORKSHOP, "--format", form, "--output", "-", *GIVEN)
    assert _unstamped(path.read_bytes()) == _unstamped(again.stdout_bytes)


def _unstamped(content: bytes) -> list[bytes]:
    return [line for line in content.splitlines() if not line.startswith(b"DTSTAMP")]


@pytest.mark.parametrize(("ending", "form"), ENDINGS.items())
def test_the_name_says_the_form(ending: str, form: Format, tmp_path: Path) -> None:
    path = tmp_path / f"out{ending.upper()}"
    assert _run(WORKSHOP, "-o", str(path), *GIVEN).exit_code == 0
    assert path.read_bytes().decode().startswith(BEGINNINGS[form])


def test_markdown_is_the_form_without_a_word() -> None:
    assert _run(WORKSHOP).stdout.startswith(BEGINNINGS[Format.MD])


def test_what_is_given_goes_before_what_the_agenda_says() -> None:
    agenda = (
        b"title: T\ndate: 2025-11-20\nstart: 9:00\ntimezone: Asia/Bangkok\n"
        b"segments: [{title: Talk, duration: 15 min}]\n"
    )
    given = ("--date", "2026-07-01", "--start", "2 pm", "--timezone", "Europe/Berlin")
    document = json.loads(_run("-", "--format", "json", given=agenda).stdout)
    assert document["start"] == "2025-11-20T09:00:00+07:00"
    document = json.loads(_run("-", "--format", "json", *given, given=agenda).stdout)
    assert document["start"] == "2026-07-01T14:00:00+02:00"


def test_standard_input() -> None:
    given = b"title: T\nsegments: [{title: Talk, duration: 15 min}]\n"
    assert "| 0\u201315 min | Talk | 15 min |" in _run("-", given=given).stdout


@pytest.mark.parametrize("form", [Format.MD, Format.HTML, Format.ICS])
def test_notes_are_only_for_whoever_asks(form: Format) -> None:
    line = "Then the three talk to each other."
    assert line not in _run(PANEL, "--format", form).stdout
    assert line in _run(PANEL, "--format", form, "--notes").stdout


@pytest.mark.parametrize("form", [Format.CSV, Format.JSON, Format.ONTIME])
def test_nobody_is_locked_in(form: Format) -> None:
    assert "Then the three talk to each other." in _run(PANEL, "--format", form).stdout


def test_an_event_for_each_segment() -> None:
    def count(*words: str) -> int:
        content = _run(PANEL, "--format", "ics", *words).stdout_bytes
        return len(icalendar.Calendar.from_ical(content).walk("VEVENT"))

    assert (count(), count("--segments")) == (1, 6)


def test_an_agenda_with_errors_is_not_exported(tmp_path: Path) -> None:
    agenda = tmp_path / "broken.yaml"
    agenda.write_text("title: T\nsegments: [{title: Talk, duration: soon}]\n")
    result = _run(str(agenda), "--output", str(tmp_path / "out.md"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "broken.yaml:2:" in result.stderr
    assert not (tmp_path / "out.md").exists()


def test_the_agenda_itself_is_never_written_over(tmp_path: Path) -> None:
    agenda = tmp_path / "agenda.yaml"
    agenda.write_bytes(Path(WORKSHOP).read_bytes())
    (tmp_path / "link.md").symlink_to(agenda)
    for name in ("agenda.yaml", "link.md"):
        result = _run(str(agenda), "--format", "md", "-o", str(tmp_path / name), "--force")
        assert result.exit_code == 2
        assert "is the agenda itself" in result.stderr
    assert agenda.read_bytes() == Path(WORKSHOP).read_bytes()


def test_without_the_library_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("timekeeper.views.export.cal")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    result = _run(PANEL, "--format", "ics")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "timekeeper: ics needs the library icalendar: install it with "
        f"`{sys.executable} -m pip install icalendar`\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("nowhere.yaml",), "nowhere.yaml: no such file: check the name", id="no file"),
        pytest.param(
            (WORKSHOP, "-o", "a.docx"),
            "a.docx: its name does not say the form: "
            "add --format, one of md, html, csv, ics, json, ontime",
            id="no form",
        ),
        pytest.param(
            (WORKSHOP, "--start", "25:00"), "--start: there is no time `25:00`. ", id="no time"
        ),
        pytest.param(
            (WORKSHOP, "--date", "22.3.2014"),
            "--date: `22.3.2014` is not a date. Write year, month and day, like 2014-03-22.",
            id="no date",
        ),
        pytest.param(
            (WORKSHOP, "--timezone", "Asia/Rangun"),
            "--timezone: this system knows no zone 'Asia/Rangun': write it like Asia/Yangon",
            id="no zone",
        ),
        pytest.param(
            (WORKSHOP, "--timezone", "../etc/passwd"),
            "--timezone: this system knows no zone '../etc/passwd': write it like Asia/Yangon",
            id="a path for a zone",
        ),
        pytest.param(
            (WORKSHOP, "--segments"),
            "--segments is about calendar files: add --format ics",
            id="segments of no calendar",
        ),
        pytest.param(
            (WORKSHOP, "--format", "ics"),
            "a calendar file needs `date: 2014-03-22`, `start: \"14:00\"`, `timezone: Asia/Yangon` "
            "in the agenda, or --date 2014-03-22 --start 14:00 --timezone Asia/Yangon",
            id="a calendar without times",
        ),
        pytest.param(
            (WORKSHOP, "--format", "ics", "--date", "2014-03-22", "--start", "14:00"),
            "a calendar file needs `timezone: Asia/Yangon` in the agenda, "
            "or --timezone Asia/Yangon",
            id="a calendar without a zone",
        ),
        pytest.param(
            (WORKSHOP, "--format", "ontime"),
            "an Ontime project needs `start: \"14:00\"` in the agenda, or --start 14:00",
            id="Ontime without a start",
        ),
        pytest.param(
            (PANEL, "--format", "ics", "--date", "9999-12-31"),
            "no calendar holds the day 9999-12-31",
            id="the last of days",
        ),
        pytest.param(
            (PANEL, "--format", "docx"),
            "--format: 'docx' is not one of 'md', 'html', 'csv', 'ics', 'json', 'ontime'; "
            "see `timekeeper export --help`",
            id="a form there is not",
        ),
    ],
)  # fmt: skip
def test_bad_use_is_answered_in_one_line(words: tuple[str, ...], said: str) -> None:
    result = _run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"timekeeper: {said}")
    assert result.stderr.count("\n") == 1


def test_an_agenda_whose_zone_is_not_known(tmp_path: Path) -> None:
    agenda = tmp_path / "agenda.yaml"
    agenda.write_text(
        "title: T\ndate: 2014-03-22\nstart: 14:00\ntimezone: Asia/Rangun\n"
        "segments: [{title: Talk, duration: 15 min, lead: Ana}]\n"
    )
    result = _run(str(agenda), "--format", "ics")
    assert result.exit_code in (1, 2)
    assert "Asia/Rangun" in result.stderr
    assert result.stdout == ""


def test_the_training_has_no_start_and_is_exported_all_the_same() -> None:
    assert "| 75\u2013120 min | Group work on three cases |" in _run(TRAINING).stdout
