"""The question an organizer asks, put to the program: the same answer on every machine."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, environment, timekeeper

THREE_OVER = ("--late", "5m", "--overrun", "presentation=3m")


def simulate(state: Path, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        timekeeper("simulate", str(WORKSHOP), *words),
        env=environment(state, **more),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_late_and_over_it_still_ends_in_time(tmp_path: Path) -> None:
    ran = simulate(tmp_path, *THREE_OVER, "--start", "14:00")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Ends 16:00, on time: segment 5, Discussion on Recommendations, gives 17:00" in (
        ran.stdout
    )
    assert list(tmp_path.iterdir()) == [], "a simulation leaves nothing behind"


def test_ten_minutes_more_are_too_many(tmp_path: Path) -> None:
    ran = simulate(tmp_path, "--late", "15m", "--overrun", "presentation=3m", "--start", "14:00")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "Cannot end before 16:07; 7:00 must go" in ran.stdout


@pytest.mark.parametrize("options", [THREE_OVER, (*THREE_OVER, "--runs", "25", "--allow", "100")])
def test_neither_zone_nor_hashing_changes_the_answer(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    answers = {
        simulate(tmp_path, *options, TZ=zone, PYTHONHASHSEED=seed).stdout
        for zone, seed in (("UTC", "0"), ("Asia/Yangon", "1"), ("America/New_York", "2"))
    }
    assert len(answers) == 1


def test_what_a_rehearsal_leaves_is_what_was_simulated(tmp_path: Path) -> None:
    """The real program, driven by itself through the whole workshop, allots the same."""
    words = ("run", str(WORKSHOP), "--speed", "3600", "--auto")
    subprocess.run(
        timekeeper(*words),
        env=environment(tmp_path),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=60,
    )
    report = subprocess.run(
        timekeeper("report", "--rehearsal", "--format", "json"),
        env=environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    rehearsed = rows(json.loads(report.stdout))
    simulated = rows(json.loads(simulate(tmp_path, "--format", "json").stdout)["run"])
    assert rehearsed == simulated


def rows(document: dict[str, Any]) -> list[tuple[int, int, int]]:
    return [(row["number"], row["allotted"], row["actual"]) for row in document["segments"]]
