"""Where settings come from, who wins, and what is said about wrong ones."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app
from timekeeper.cli.settings import forget

LONG = "title: x\nsegments:\n  - {title: Welcome, duration: 100 min}\n"
OPEN = "title: x\nsegments:\n  - {title: Welcome, duration: 5 min, lead: TBD}\n"
LATE = "title: x\nbudget: 5 min\nsegments:\n  - {title: Welcome, duration: 10 min}\n"
LIMIT = 'longest-without-break = "90 min"\n'


@pytest.fixture(autouse=True)
def _forget() -> None:
    """Every test has files of its own at other paths, but the same interpreter."""
    forget()


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    folder = tmp_path / "repository" / "agendas"
    folder.mkdir(parents=True)
    path = folder / "agenda.yaml"
    path.write_text(LONG)
    return path


def validate(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["validate", *map(str, arguments)])


def test_without_a_file_the_usual_holds(agenda: Path) -> None:
    assert "TK" not in validate(agenda).stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("timekeeper.toml", LIMIT),
        ("pyproject.toml", f"[tool.timekeeper]\n{LIMIT}"),
        ("pyproject.toml", f"[tool]\ntimekeeper.{LIMIT}"),
        ("pyproject.toml", f'[ "tool" . timekeeper ]\n{LIMIT}'),
        ("pyproject.toml", f"tool.timekeeper.{LIMIT}"),
        ("pyproject.toml", f"tool = {{timekeeper = {{{LIMIT.strip()}}}}}\n"),
        ("timekeeper.toml", f"\ufeff{LIMIT}"),
    ],
)
@pytest.mark.parametrize("above", [1, 2, 3])
def test_the_file_is_found_above_the_agenda(
    name: str, content: str, above: int, agenda: Path
) -> None:
    (agenda.parents[above - 1] / name).write_text(content, encoding="utf-8")
    assert "info TK601" in validate(agenda).stdout


def test_the_nearest_file_holds_alone(agenda: Path) -> None:
    (agenda.parent.parent / "timekeeper.toml").write_text(LIMIT)
    (agenda.parent / "timekeeper.toml").write_text("")
    assert "TK601" not in validate(agenda).stdout


def test_its_own_file_wins_over_the_shared_one(agenda: Path) -> None:
    (agenda.parent / "timekeeper.toml").write_text("")
    (agenda.parent / "pyproject.toml").write_text(f"[tool.timekeeper]\n{LIMIT}")
    assert "TK601" not in validate(agenda).stdout


def test_a_project_without_the_table_is_passed_by(agenda: Path) -> None:
    (agenda.parent.parent / "timekeeper.toml").write_text(LIMIT)
    (agenda.parent / "pyproject.toml").write_text('[project]\nname = "timekeeper-agendas"\n')
    assert "TK601" in validate(agenda).stdout


def test_every_agenda_has_the_settings_of_its_own_place(agenda: Path, tmp_path: Path) -> None:
    (agenda.parent / "timekeeper.toml").write_text(LIMIT)
    other = tmp_path / "other.yaml"
    other.write_text(LONG)
    detour = agenda.parent / ".." / ".." / "other.yaml"
    assert validate(agenda, other, detour).stdout.count("TK601") == 1


def test_strict_may_stand_in_the_file(agenda: Path) -> None:
    agenda.write_text(OPEN)
    assert validate(agenda).exit_code == 0
    (agenda.parent / "timekeeper.toml").write_text("strict = true\n")
    forget()
    assert validate(agenda).exit_code == 1


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["TK502"]),
        (["--ignore", "TK5"], []),
        (["--ignore", "TK301,tk502"], []),
        (["--select", "TK6"], ["TK606"]),
        (["--select", "TK6,TK5", "--ignore", "TK606"], ["TK502"]),
        (["--extend-select", "TK606"], ["TK502", "TK606"]),
        (["--ignore", "TK5", "--ignore", "TK6"], []),
    ],
    ids=" ".join,
)
def test_codes_are_chosen(options: list[str], found: list[str], agenda: Path) -> None:
    agenda.write_text(OPEN)
    said = validate(agenda, *options).stdout
    assert [code for code in ("TK502", "TK605", "TK606") if code in said] == found


def test_what_is_typed_wins_over_the_file(agenda: Path) -> None:
    agenda.write_text(OPEN)
    (agenda.parent / "timekeeper.toml").write_text('ignore = ["TK5"]\nextend-select = ["TK606"]\n')
    assert "TK502" not in validate(agenda).stdout
    assert "TK502" in validate(agenda, "--extend-select", "TK502").stdout
    assert "TK606" not in validate(agenda, "--ignore", "TK6").stdout
    assert "TK606" not in validate(agenda, "--select", "TK5").stdout


def test_what_forbids_a_run_is_found_whatever_is_selected(agenda: Path) -> None:
    agenda.write_text(LONG.replace("100 min", "1:30"))
    result = validate(agenda, "--select", "TK6", "--ignore", "TK2")
    assert result.exit_code == 1
    assert "TK204" in result.stdout


@pytest.mark.parametrize(
    ("option", "word", "said"),
    [
        ("--select", "TK399", "Those that begin so are TK301 to TK308."),
        ("--extend-select", "301", "Did you mean TK301?"),
        ("--ignore", "TK204", "TK204 cannot be ignored."),
    ],
)
def test_a_wrong_code_is_wrong_use(option: str, word: str, said: str, agenda: Path) -> None:
    result = validate(agenda, option, word)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timekeeper: {option}: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("timekeeper.toml", "longest-brakes = 1\n", "`longest-brakes` is no setting. Did you mean"),
        ("timekeeper.toml", 'longest-gap = "1:30"\n', "`longest-gap`: `1:30` can be read in two"),
        ("timekeeper.toml", "strict = \n", "not TOML: "),
        ("timekeeper.toml", "a = " + "[" * 5000, "not TOML: "),
        ("timekeeper.toml", "#" * (1024 * 1024 + 1), "larger than 1 MiB"),
        ("pyproject.toml", "[tool]\ntimekeeper = 1\n", "write `[tool.timekeeper]`"),
        ("pyproject.toml", '[tool.timekeeper]\nselect = "TK6"\n', "`select` is a list of codes."),
    ],
    ids=["key", "value", "syntax", "depth", "size", "table", "list"],
)
def test_a_wrong_file_is_named_in_one_line(
    name: str, content: str, said: str, agenda: Path
) -> None:
    path = agenda.parent / name
    path.write_text(content)
    result = validate(agenda)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timekeeper: {path}: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_standard_input_has_the_settings_of_the_current_directory(
    agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (agenda.parent / "timekeeper.toml").write_text(LIMIT)
    monkeypatch.chdir(agenda.parent)
    result = CliRunner().invoke(app, ["validate", "-"], input=LONG)
    assert "TK601" in result.stdout


def test_what_is_forgiven_in_ci_runs_on_the_day(agenda: Path) -> None:
    agenda.write_text(LATE)
    assert CliRunner().invoke(app, ["show", str(agenda)]).exit_code == 1
    forget()
    (agenda.parent / "timekeeper.toml").write_text('ignore = ["TK301"]\n')
    assert validate(agenda).exit_code == 0
    assert CliRunner().invoke(app, ["show", str(agenda)]).exit_code == 0
    played = CliRunner().invoke(app, ["simulate", str(agenda)])
    assert "TK301" not in played.stderr
    assert "10:00" in played.stdout


def test_a_comment_forgives_it_too(agenda: Path) -> None:
    agenda.write_text(LATE.replace("5 min\n", "5 min # timekeeper: ignore[TK301]\n"))
    assert validate(agenda).exit_code == 0
    assert CliRunner().invoke(app, ["show", str(agenda)]).exit_code == 0


def test_no_toml_parser_is_imported_where_no_file_wants_it(agenda: Path) -> None:
    (agenda.parent / "pyproject.toml").write_text('[project]\nname = "timekeeper-agendas"\n')
    code = (
        "import sys; from timekeeper.cli.app import app\n"
        f"try: app(['validate', {str(agenda)!r}])\n"
        "except SystemExit as left: assert not left.code\n"
        "unwanted = {'tomllib', 'timekeeper.agenda.settings_table', 'timekeeper.agenda.schedule',\n"
        "  'timekeeper.agenda.explanations', 'timekeeper.agenda.ignores'}\n"
        "assert not unwanted & set(sys.modules), unwanted & set(sys.modules)\n"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert finished.returncode == 0, finished.stderr
