"""What `run` says of sessions that were left: offered clearly, with hints that can be typed."""

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper
from timekeeper.live.recorded import load
from timekeeper.live.store import listing

PANEL = ROOT / "agendas" / "panel-with-break.yaml"
RUN = timekeeper("run", str(WORKSHOP))


def leave(state: Path, agenda: Path) -> str:
    """Leave a session of an agenda that was started; give its name."""
    subprocess.run(
        timekeeper("run", "--plain", str(agenda)),
        input="start\nq\nl\n",
        env=environment(state),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return listing(state, rehearsal=False)[0].name


@pytest.mark.parametrize("answer", ["\n", "n\n", "No\n"], ids=repr)
def test_no_begins_a_new_one(tmp_path: Path, answer: str) -> None:
    leave(tmp_path, WORKSHOP)
    with PtyProgram(RUN, environment(tmp_path)) as program:
        program.until("Go on with it")
        program.press(answer)
        program.until("NOT STARTED")
        program.quit("l")
        program.left()
    assert len(listing(tmp_path, rehearsal=False)) == 2


def test_any_other_answer_is_no_answer(tmp_path: Path) -> None:
    name = leave(tmp_path, WORKSHOP)
    with PtyProgram(RUN, environment(tmp_path)) as program:
        program.until("Go on with it")
        program.press("ny\n")
        program.until(lambda text: text.count("Go on with it") == 2)
        program.press("resume\n")
        program.until(lambda text: text.count("Go on with it") == 3)
        program.press(" YES\n")
        program.until("p +it was a pause")
        program.press("\n")
        program.until("PLENTY")
        program.quit("y")
        program.left()
    (entry,) = listing(tmp_path, rehearsal=False)
    assert entry.name == name


def test_one_of_the_same_agenda_is_offered_before_a_newer_one(tmp_path: Path) -> None:
    same = leave(tmp_path, WORKSHOP)
    other = leave(tmp_path, PANEL)
    with PtyProgram(RUN, environment(tmp_path), columns=200) as program:
        assert f"{same} was left unfinished" in program.until("Go on with it")
        program.press("\x03")
        program.left()
    changed = tmp_path / "changed.yaml"
    changed.write_text(WORKSHOP.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    run = timekeeper("run", str(changed))
    with PtyProgram(run, environment(tmp_path), columns=200) as program:
        assert f"{other} was left unfinished" in program.until("Go on with it")
        program.press("\x03")
        program.left()


def test_what_is_hinted_works_as_it_is_typed(tmp_path: Path) -> None:
    state = tmp_path / "my own"
    elsewhere = environment(tmp_path / "elsewhere")
    run = timekeeper("run", str(WORKSHOP), "--state-dir", str(state))
    with PtyProgram(run, elsewhere) as program:
        program.until("NOT STARTED")
        program.press(" ")
        program.until("Started")
        program.press("\x03")
        program.left()
        left, hint = program.last_words().splitlines()
    assert left.startswith("Left at")
    command = hint.split("`")[1]
    with PtyProgram(shlex.split(f"{command} --gap count"), elsewhere) as program:
        program.until("PLENTY")
        program.quit("y")
        assert program.left() == 0
        hint = program.last_words().splitlines()[-1]
    ran = subprocess.run(
        shlex.split(hint.split("`")[1]),
        env=elsewhere,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Actual" in ran.stdout
    (entry,) = listing(state, rehearsal=False)
    assert load(entry.path).state.phase == "ended"
