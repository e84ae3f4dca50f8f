import subprocess
import sys

import pytest
from typer.testing import CliRunner, Result

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.cli.app import app


def explain(*words: str) -> Result:
    return CliRunner().invoke(app, ["explain", *words])


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_is_explained_in_80_columns(code: str) -> None:
    result = explain(code)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}  {CATALOGUE[code].title} (")
    assert "\nWrong:\n" in result.stdout
    assert "\nRight:\n" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_threshold_is_named_with_its_reason() -> None:
    said = " ".join(explain("tk601").stdout.split())
    assert 'longest-without-break = "2 h"' in said
    assert "# timekeeper: ignore[TK601]" in said


def test_what_is_off_or_cannot_be_silenced_is_said() -> None:
    assert "--select TK605" in explain("TK605").stdout
    assert "It cannot be silenced" in explain("TK204").stdout


def test_without_a_code_all_are_listed() -> None:
    result = explain()
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(CATALOGUE)


def test_the_beginning_of_codes_lists_them() -> None:
    lines = explain("TK6").stdout.splitlines()
    assert lines[0].split() == ["TK601", "info", "long", "without", "a", "break"]
    assert lines[1].endswith("(off)")
    assert len(lines) == 6


def test_several_are_parted() -> None:
    assert explain("TK301,TK302", "TK303").stdout.count("-" * 80) == 2


@pytest.mark.parametrize(
    ("word", "said"),
    [("TK399", "TK301 to TK308"), ("301", "Did you mean TK301?"), ("budget", "timekeeper explain")],
)
def test_a_wrong_code_is_answered_with_the_right_one(word: str, said: str) -> None:
    result = explain(word)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_it_imports_neither_the_models_nor_yaml() -> None:
    code = (
        "import sys; from timekeeper.cli.app import app\n"
        "try: app(['explain', 'TK301'])\n"
        "except SystemExit as left: assert not left.code\n"
        "heavy = {'rich', 'wcwidth', 'yaml', 'timekeeper.agenda.model'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert finished.returncode == 0, finished.stderr
