"""`validate --fix` and `--diff`, on real files."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import environment, timekeeper

BEFORE = """\
# Our agenda
title: Panel   # the title
segments:
  - title: “Opening”
    speaker: Ana          # who
    duration: 15 mins.
"""
AFTER = """\
# Our agenda
title: Panel   # the title
segments:
  - title: "Opening"
    lead: Ana          # who
    duration: 15 min
"""
DIFF = """\
--- {name}
+++ {name}
@@ -1,6 +1,6 @@
 # Our agenda
 title: Panel   # the title
 segments:
-  - title: “Opening”
-    speaker: Ana          # who
-    duration: 15 mins.
+  - title: "Opening"
+    lead: Ana          # who
+    duration: 15 min
"""


def run(folder: Path, *words: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    root = Path(__file__).parents[2]
    return subprocess.run(
        timekeeper("validate", *words),
        input=given,
        cwd=folder,
        env=environment(folder, PYTHONPATH=str(root / "src")),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def test_diff_shows_and_changes_nothing(tmp_path: Path, agenda: Path) -> None:
    ran = run(tmp_path, "--diff", "agenda.yaml")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout == DIFF.format(name="agenda.yaml")
    assert agenda.read_text(encoding="utf-8") == BEFORE


def test_fix_mends_says_what_and_checks(tmp_path: Path, agenda: Path) -> None:
    agenda.chmod(0o640)
    ran = run(tmp_path, "--fix", "agenda.yaml")
    assert ran.returncode == 0
    assert agenda.read_text(encoding="utf-8") == AFTER
    assert stat.S_IMODE(agenda.stat().st_mode) == 0o640
    assert ran.stderr.splitlines() == [
        'timekeeper: agenda.yaml:4: mended `“Opening”` to `"Opening"`',
        "timekeeper: agenda.yaml:5: mended `speaker` to `lead`",
        "timekeeper: agenda.yaml:6: mended `15 mins.` to `15 min`",
    ]
    assert "1 file checked: nothing to complain about" in ran.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.yaml"]
    again = run(tmp_path, "--diff", "agenda.yaml")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_a_link_stays_a_link(tmp_path: Path, agenda: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(agenda)
    assert run(tmp_path, "--fix", "link.yaml").returncode == 0
    assert (tmp_path / "link.yaml").is_symlink()
    assert agenda.read_text(encoding="utf-8") == AFTER


def test_standard_input_goes_out_mended(tmp_path: Path) -> None:
    ran = run(tmp_path, "--fix", "-", given=BEFORE)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, AFTER, "")
    shown = run(tmp_path, "--diff", "-", "--stdin-filename", "a.yaml", given=BEFORE)
    assert (shown.returncode, shown.stdout) == (1, DIFF.format(name="a.yaml"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_what_cannot_be_written_is_as_it_was(tmp_path: Path, agenda: Path) -> None:
    tmp_path.chmod(0o500)
    ran = run(tmp_path, "--fix", "agenda.yaml")
    tmp_path.chmod(0o700)
    assert ran.returncode == 2
    assert "cannot be written, and is as it was" in ran.stderr
    assert agenda.read_text(encoding="utf-8") == BEFORE


def test_what_is_no_yaml_is_left_alone(tmp_path: Path, agenda: Path) -> None:
    agenda.write_text("title: [\nspeaker: x\n", encoding="utf-8")
    ran = run(tmp_path, "--fix", "agenda.yaml")
    assert ran.returncode == 1
    assert agenda.read_text(encoding="utf-8") == "title: [\nspeaker: x\n"


@pytest.mark.parametrize("words", [("--fix", "--diff"), ("--fix", "--watch")])
def test_one_thing_at_a_time(tmp_path: Path, agenda: Path, words: tuple[str, ...]) -> None:
    ran = run(tmp_path, *words, "agenda.yaml")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "timekeeper: --fix, --diff and --watch: give one of them\n"
    assert agenda.read_text(encoding="utf-8") == BEFORE


def test_no_such_file_to_show(tmp_path: Path) -> None:
    ran = run(tmp_path, "--diff", "nowhere.yaml")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
