import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app

AGENDAS = Path(__file__).parents[2] / "agendas"
WORKSHOP = str(AGENDAS / "acsc-apf-2014-child-rights.yaml")
PANEL = str(AGENDAS / "panel-with-break.yaml")
THREE_OVER = ("--overrun", "presentation=3m")


def _run(*arguments: str, given: bytes | None = None, columns: int = 80) -> Result:
    return CliRunner().invoke(app, ["simulate", *arguments], given, env={"COLUMNS": str(columns)})


def test_five_minutes_late_and_every_presentation_three_over() -> None:
    result = _run(WORKSHOP, "--start", "14:00", "--late", "5m", *THREE_OVER, columns=120)
    assert (result.exit_code, result.stderr) == (0, "")
    said = "Ends 16:00, on time: segment 5, Discussion on Recommendations, gives 17:00 of its 20:00"
    assert f"{said}\nPlanned 120:00, used 115:00 of a budget of 120:00\nIn reserve 3:00" in (
        result.stdout
    )


def test_what_cannot_end_in_time_is_one() -> None:
    result = _run(WORKSHOP, "--start", "14:00", "--late", "12m", *THREE_OVER)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "Cannot end before 16:04; 4:00 must go\n" in result.stdout


@pytest.mark.parametrize("name", sorted(path.name for path in AGENDAS.glob("*.yaml")))
def test_the_shipped_agendas_end_in_time_as_planned(name: str) -> None:
    result = _run(str(AGENDAS / name))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "- starts on time\n- no segment runs over\n" in result.stdout
    assert ", on time\n" in result.stdout


def test_the_narrower_assumption_wins() -> None:
    options = ("--overrun", "all=1m", "--overrun", "discussion=0", "--overrun", "6=0", *THREE_OVER)
    result = _run(WORKSHOP, *options)
    assert result.exit_code == 0
    assert "- presentation (segments 1-4) runs 3:00 over\n" in result.stdout
    assert "- discussion (segment 5) does not run over\n- segment 6 does not" in result.stdout
    assert "all" not in result.stdout.partition("#")[0].split()


def test_the_most_it_bears() -> None:
    result = _run(WORKSHOP, "--max", *THREE_OVER)
    assert result.exit_code == 0
    assert "- late start: 8:00\n" in result.stdout
    assert "- overrun of presentation (segments 1-4): 5:00\n" in result.stdout


def test_most_runs_must_end_in_time() -> None:
    options = (WORKSHOP, *THREE_OVER, "--seed", "7", "--runs", "200")
    result = _run(*options)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "174 of 200 runs end in time (87 %; seed 7): too few, at least 90 %" in result.stdout
    assert _run(*options).stdout == result.stdout
    allowed = _run(*options, "--allow", "13")
    assert allowed.exit_code == 0
    assert "seed 7): enough, at least 87 % must\n" in allowed.stdout


def test_the_seed_is_zero_when_nobody_says_otherwise() -> None:
    options = (WORKSHOP, *THREE_OVER, "--runs", "20", "--format", "json")
    assert _run(*options).stdout == _run(*options, "--seed", "0").stdout


@pytest.mark.parametrize(
    ("options", "in_time", "part"),
    [
        pytest.param(("--late", "5m"), True, "run", id="one run"),
        pytest.param(("--late", "25m"), False, "run", id="one that ends late"),
        pytest.param(("--max",), True, "limits", id="limits"),
        pytest.param(("--runs", "5", "--allow", "100"), True, "runs", id="many runs"),
    ],
)
def test_json_is_for_scripts(options: tuple[str, ...], in_time: bool, part: str) -> None:
    result = _run(WORKSHOP, "--format", "json", *options)
    assert result.exit_code == (0 if in_time else 1)
    seen = json.loads(result.stdout)
    assert seen["ends_in_time"] is in_time
    assert seen[part] is not None


def test_a_zone_changes_no_figures(tmp_path: Path) -> None:
    text = Path(PANEL).read_text(encoding="utf-8")
    elsewhere = tmp_path / "panel.yaml"
    elsewhere.write_text(text.replace("timezone: Asia/Bangkok\n", ""), encoding="utf-8")
    assert "09:35" in _run(PANEL, "--late", "5m").stdout
    assert _run(str(elsewhere), "--late", "5m").stdout == _run(PANEL, "--late", "5m").stdout


def test_a_narrow_terminal_is_respected() -> None:
    result = _run(WORKSHOP, "--max", *THREE_OVER, columns=40)
    assert max(map(len, result.stdout.splitlines())) <= 40


def test_standard_input() -> None:
    result = _run("-", given=b"title: T\nsegments: [{title: Talk, duration: 15 min}]\n")
    assert result.exit_code == 0
    assert "Ends 09:15, on time\n" in result.stdout


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("segments: [{title: Talk, duration: soon}]", id="duration"),
        pytest.param("budget: 5 min\nsegments: [{title: Talk, duration: 9 min}]", id="budget"),
    ],
)
def test_an_agenda_with_errors_is_shown_as_validate_does(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(f"title: T\n{text}\n")
    result = _run(str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == CliRunner().invoke(app, ["validate", str(path)]).stdout.replace(
        "1 file checked: 1 error\n", ""
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("nowhere.yaml",), "nowhere.yaml: no such file", id="no such file"),
        pytest.param((WORKSHOP, "--late", "soon"), "--late: `soon` is not a duration", id="late"),
        pytest.param((WORKSHOP, "--late", "-5m"), "--late: a duration is longer", id="early"),
        pytest.param((WORKSHOP, "--late", "3h 1s"), "--late: 180:00 is the most", id="too late"),
        pytest.param((WORKSHOP, "--start", "25:00"), "--start: there is no time", id="no time"),
        pytest.param((WORKSHOP, "--overrun", "3m"), "like presentation=3m", id="no segment"),
        pytest.param((WORKSHOP, "--overrun", "=3m"), "like presentation=3m", id="empty"),
        pytest.param((WORKSHOP, "--overrun", "all="), "--overrun: `` is not a", id="no duration"),
        pytest.param((WORKSHOP, "--overrun", "all=1:30"), "two ways", id="ambiguous"),
        pytest.param((WORKSHOP, "--overrun", "all=-1m"), "longer than nothing", id="ends early"),
        pytest.param(
            (WORKSHOP, "--overrun", "presentatoin=3m"),
            "did you mean `presentation`?",
            id="misspelt",
        ),
        pytest.param((PANEL, "--overrun", "coffee=3m"), "goes on by itself", id="automatic"),
        pytest.param((WORKSHOP, "--seed", "1"), "--seed is about random runs", id="seed alone"),
        pytest.param((WORKSHOP, "--allow", "5"), "--allow is about random runs", id="allow alone"),
        pytest.param((WORKSHOP, "--runs", "9", "--max"), "leave --runs out", id="limits of many"),
    ],
)
def test_bad_use_is_answered_in_one_line(arguments: tuple[str, ...], words: str) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--runs=0", "--runs=many", "--allow=101", "--format=docx"])
def test_values_out_of_range_are_wrong_use(option: str) -> None:
    result = _run(WORKSHOP, option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert option.partition("=")[0] in result.stderr
