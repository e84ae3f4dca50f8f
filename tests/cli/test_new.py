"""`timekeeper new` where nobody can be asked: options, a template, and what is refused."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.agenda.reader import read
from timekeeper.cli.app import app


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["new", *map(str, arguments)])


def test_a_template_is_written_that_is_clean(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    result = _run(path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"{path}: written; ")
    assert result.stderr.endswith(" checks it\n")
    found = read(path.read_bytes())
    assert found.findings == ()
    assert "timekeeper run agenda.yaml" in found.text


def test_options_say_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    rows = ("--segment", "Hello, all, 5 min, opening, Lu", "--segment", "Talk, 25 min, talk, Mo")
    result = _run(path, "--title", "Yes: we can", "--start", "2 pm", "--budget", "30 min", *rows)
    assert result.exit_code == 0
    agenda = read(path.read_bytes()).agenda
    assert agenda is not None
    assert (agenda.title, agenda.budget, f"{agenda.start:%H:%M}") == ("Yes: we can", 1800, "14:00")
    assert [segment.title for segment in agenda.segments] == ["Hello, all", "Talk"]
    assert read(path.read_bytes()).findings == ()


def test_what_validate_will_say_is_announced(tmp_path: Path) -> None:
    result = _run(tmp_path / "a.yaml", "--segment", "Talk, 25 min, presentation")
    assert result.exit_code == 0
    assert result.stderr.endswith(" says what is still open\n")


def test_standard_output() -> None:
    result = _run("-", "--title", "T")
    assert (result.exit_code, result.stderr) == (0, "")
    assert read(result.stdout.encode()).findings == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--title", " "), "title: the text is empty"),
        (("--start", "25:00"), "--start: there is no time"),
        (("--budget", "1:30"), "--budget: `1:30` can be read in two ways. Write"),
        (("--segment", "Talk"), "--segment: “Talk” names no duration. Write it like"),
        (("--segment", "Talk, 2 h", "--budget", "1 h"), "1 h more than the budget"),
        (("--segments", "Talk, 2 h"), "did you mean `--segment`?"),
    ],
)
def test_bad_use_is_answered_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    result = _run(tmp_path / "agenda.yaml", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text("mine")
    for taken in (path, tmp_path, tmp_path / "none" / "agenda.yaml"):
        result = _run(taken)
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
    assert path.read_text() == "mine"
