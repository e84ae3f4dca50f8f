import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app
from timekeeper.cli.checking import FEW
from timekeeper.cli.formats import Format

ROOT = Path(__file__).parent.parent.parent
WORKSHOP = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
PANEL = ROOT / "agendas" / "panel-with-break.yaml"
BAD = "title: x\nsegments:\n  - title: Talk\n"


def validate(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, ["validate", *map(str, arguments)], input=stdin)


@pytest.fixture(autouse=True)
def nowhere_in_particular(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests may themselves be run by GitHub Actions."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.yaml"
    path.write_text(BAD)
    return path


def test_the_workshop_has_three_warnings_and_passes() -> None:
    result = validate(WORKSHOP)
    assert result.exit_code == 0
    assert result.stdout.count("warning TK502") == 3
    assert "120:00 planned of 120:00; can absorb 20:00" in result.stdout
    assert result.stdout.endswith("1 file checked: 3 warnings\n")
    assert result.stderr == ""


def test_strict_fails_on_warnings() -> None:
    assert validate("--strict", WORKSHOP).exit_code == 1
    assert validate("--strict", PANEL).exit_code == 0


def test_an_error_is_one(bad: Path) -> None:
    result = validate(bad)
    assert result.exit_code == 1
    assert f"{bad}:3:5: error TK202" in result.stdout


def test_all_findings_of_all_files(bad: Path) -> None:
    other = bad.with_name("other.yaml")
    other.write_text(BAD)
    result = validate(bad, WORKSHOP, other)
    assert result.exit_code == 1
    assert result.stdout.count("TK202") == 2
    assert result.stdout.endswith("3 files checked: 2 errors, 3 warnings\n")


def test_a_file_that_is_named_twice_counts_once(bad: Path) -> None:
    result = validate(bad, bad.parent, bad.parent / "*.yaml", f"{bad.parent}/./bad.yaml", bad)
    assert result.stdout.count("TK202") == 1
    assert result.stdout.endswith("1 file checked: 1 error\n")


@pytest.mark.parametrize("form", Format)
def test_many_files_are_answered_as_a_few_are(form: str, tmp_path: Path) -> None:
    names = [tmp_path / f"{number:03}.yaml" for number in range(4 * FEW)]
    for number, name in enumerate(names):
        if number % 7:
            name.write_bytes(WORKSHOP.read_bytes() if number % 3 else BAD.encode())
    command = [sys.executable, "-m", "timekeeper", "validate", "--format", form, *map(str, names)]
    ran = [
        subprocess.run(command, capture_output=True, timeout=60, preexec_fn=cores)
        for cores in (None, _on_one_core)
    ]
    assert {one.returncode for one in ran} == {2}
    assert ran[0].stdout == ran[1].stdout
    assert ran[0].stderr == ran[1].stderr
    assert ran[0].stderr.count(b"no such file") == len(names[::7])


def _on_one_core() -> None:
    if sys.platform == "linux":
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("absent", "no such file"),
        ("directory", "there is no agenda in it"),
        ("*.yml", "matches no file"),
        ("pipe", "not a regular file"),
    ],
)
def test_what_cannot_be_read_is_two_and_the_others_are_checked(
    kind: str, said: str, tmp_path: Path, bad: Path
) -> None:
    path = tmp_path / kind
    if kind == "directory":
        path.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    result = validate(path, bad)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timekeeper: {path}: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert "TK202" in result.stdout


def test_a_file_that_is_too_large_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * (3 * 1024 * 1024))
    result = validate(path)
    assert result.exit_code == 1
    assert f"{path}:1:1: error TK001" in result.stdout


def test_standard_input() -> None:
    result = validate("-", stdin=BAD.encode())
    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>:3:5: error TK202")


def test_no_file_is_wrong_usage() -> None:
    assert validate().exit_code == 2


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **options,
    )


FORMATS = ["text", "concise", "json", "github", "gitlab", "junit", "sarif"]


@pytest.mark.parametrize("chosen", FORMATS)
def test_every_format_has_the_same_status(chosen: str, bad: Path) -> None:
    assert validate("--format", chosen, PANEL).exit_code == 0
    assert validate("--format", chosen, WORKSHOP).exit_code == 0
    assert validate("--format", chosen, WORKSHOP, "--strict").exit_code == 1
    assert validate("--format", chosen, bad).exit_code == 1
    assert validate("--format", chosen, bad, "nowhere.yaml").exit_code == 2


@pytest.mark.parametrize("chosen", FORMATS)
def test_only_data_is_on_standard_output(chosen: str, bad: Path) -> None:
    result = validate("--format", chosen, bad, "nowhere.yaml")
    assert result.stderr == "timekeeper: nowhere.yaml: no such file: check the name\n"
    assert "timekeeper:" not in result.stdout


def test_a_format_there_is_not() -> None:
    result = validate("--format", "xml", PANEL)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "sarif" in result.stderr


def test_in_github_actions_it_is_written_for_them(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert validate(bad).stdout.startswith("::error file=")
    assert validate(bad, "--format", "text").stdout.startswith(f"{bad}:3:5: error")


def test_a_system_is_told_where_in_the_repository_a_file_lies(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = bad.parent / "docs" / "agendas"
    inside.mkdir(parents=True)
    (inside / "a.yaml").write_text(BAD)
    monkeypatch.chdir(inside)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(bad.parent))
    assert "file=docs/agendas/a.yaml," in validate("a.yaml", "--format", "github").stdout
    named = ("-", "--stdin-filename", "b.yaml", "--format", "github")
    assert "file=docs/agendas/b.yaml," in validate(*named, stdin=BAD.encode()).stdout
    assert "file=<stdin>," in validate("-", "--format", "github", stdin=BAD.encode()).stdout
    assert validate("a.yaml", "--format", "concise").stdout.startswith("a.yaml:3:5:")


def test_standard_input_may_have_a_name() -> None:
    name = ("--stdin-filename", "docs/a.yaml")
    result = validate("-", *name, stdin=BAD.encode())
    assert result.stdout.startswith("docs/a.yaml:3:5: error TK202")
    sarif = validate("-", *name, "--format", "sarif", stdin=BAD.encode())
    assert '"uri": "docs/a.yaml"' in sarif.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--stdin-filename", "a.yaml", str(PANEL)), "--stdin-filename: name `-`"),
        (("--watch", "-"), "--watch: standard input does not change"),
        (("",), "is no name"),
        (("[",), "matches no file"),
    ],
    ids=["a name for nothing", "watching standard input", "an empty variable", "a bracket"],
)
def test_wrong_use(words: tuple[str, ...], said: str) -> None:
    result = validate(*words, stdin=b"")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_folder_that_is_empty_but_for_others(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "a.yaml"):
        (tmp_path / name).write_text("site_name: x\n")
    result = validate(tmp_path)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        f"timekeeper: {tmp_path}: there is no agenda in it: "
        "2 YAML files without `segments` passed over\n"
    )


def test_other_yaml_files_of_a_folder_are_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "a.yaml").write_text(BAD)
    result = validate(tmp_path)
    assert result.exit_code == 1
    assert result.stderr == ""
    assert "1 file checked" in result.stdout
    assert validate(tmp_path, tmp_path / "mkdocs.yml").stdout.count("mkdocs.yml:") > 0


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
@pytest.mark.parametrize("chosen", FORMATS)
def test_a_name_that_is_no_text(chosen: str, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xe4.yaml"
    Path(os.fsdecode(name)).write_text(BAD)
    finished = run("-m", "timekeeper", "validate", "--format", chosen, os.fsdecode(name))
    assert finished.returncode == 1, finished.stderr
    assert "TK202" in finished.stdout
    finished = run("-m", "timekeeper", "validate", "--format", chosen, str(tmp_path))
    assert finished.returncode == 1, finished.stderr


@pytest.mark.parametrize("chosen", FORMATS)
def test_a_format_imports_no_other(chosen: str, bad: Path) -> None:
    code = (
        "import sys; from timekeeper.cli.app import app\n"
        f"try: app(['validate', '--format', {chosen!r}, {str(bad)!r}])\n"
        "except SystemExit as left: assert left.code == 1\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    finished = run("-c", code)
    assert finished.returncode == 0, finished.stderr
    room = "timekeeper.views.findings."
    loaded = {name.removeprefix(room) for name in finished.stderr.split() if name.startswith(room)}
    needed = {"github": {"github", "text"}}.get(chosen, {chosen})
    assert loaded & set(FORMATS) == needed
    assert not {"timekeeper.cli.folders", "timekeeper.cli.watch"} & set(finished.stderr.split())


def test_it_imports_no_rich() -> None:
    code = (
        "import sys; from timekeeper.cli.app import app\n"
        f"try: app(['validate', {str(PANEL)!r}])\n"
        "except SystemExit as left: assert left.code == 0\n"
        "heavy = {'rich', 'wcwidth'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    finished = run("-c", code)
    assert finished.returncode == 0, finished.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close in another way there")
@pytest.mark.parametrize("chosen", FORMATS)
def test_a_closed_pipe_ends_quietly(chosen: str, bad: Path) -> None:
    for number in range(600):
        (bad.parent / f"{number}.yaml").write_text(BAD)
    command = (
        f"'{sys.executable}' -m timekeeper validate {bad.parent} --format {chosen} | head -n 1"
    )
    finished = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.stdout.count("\n") == 1
    assert finished.stderr == ""


def test_an_encoding_that_lacks_the_signs_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "thai.yaml"
    path.write_text("title: x\nsegments:\n  - {title: สิทธิ, duration: 1 h, lead: TBD}\n")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    finished = run("-m", "timekeeper", "validate", str(path))
    assert finished.returncode == 0, finished.stderr
    assert "TK502" in finished.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colours_on_a_terminal_only(no_colour: str, coloured: bool, bad: Path) -> None:
    import pty

    terminal, inside = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm-256color"}
    finished = subprocess.run(
        [sys.executable, "-m", "timekeeper", "validate", str(bad)],
        env=environment | {"NO_COLOR": no_colour},
        stdout=inside,
        timeout=60,
        check=False,
    )
    os.close(inside)
    seen = os.read(terminal, 65536).decode()
    os.close(terminal)
    assert finished.returncode == 1
    assert ("\x1b[" in seen) is coloured
    assert "TK202" in seen


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_terminal_that_says_it_has_no_columns_has_the_usual_number(bad: Path) -> None:
    ours, theirs = os.openpty()  # as a pipeline's are: nobody has said how large it is
    command = [sys.executable, "-m", "timekeeper", "validate", str(bad)]
    environ = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    subprocess.run(command, stdout=theirs, env=environ | {"NO_COLOR": "1"}, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "| " + BAD.splitlines()[2] in shown
