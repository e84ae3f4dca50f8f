"""`timekeeper new` in a terminal: its questions, answers that cannot be used, and leaving."""

import subprocess
from pathlib import Path

from tests.end_to_end.pty_program import PtyProgram, environment, timekeeper
from timekeeper.agenda.reader import read


def asked(path: Path) -> PtyProgram:
    words = timekeeper("new", str(path))
    return PtyProgram(words, environment(path.parent / "state"), columns=200)


def answer(program: PtyProgram, question: str, words: str) -> None:
    program.until(question)
    program.send(f"{words}\n")


def test_questions_make_an_agenda(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    with asked(path) as program:
        answer(program, "called", "")
        answer(program, "the text is empty", "Rivers: two views")
        answer(program, "start", "25:00")
        answer(program, "no time", "14:00")
        answer(program, "1>", "Opening")
        answer(program, "names no duration", "Opening, 5 min, opening, Lu")
        answer(program, "2>", "Views, 40 min, forum, Mo")
        answer(program, "3>", "")
        answer(program, r"all of it take\? \[45 min\]", "30 min")
        answer(program, "15 min more than the budget", "")
        program.until("written")
        assert program.left() == 0
    found = read(path.read_bytes())
    assert found.findings == ()
    assert found.agenda is not None
    assert (found.agenda.title, found.agenda.budget) == ("Rivers: two views", 2700)
    assert [segment.lead for segment in found.agenda.segments] == ["Lu", "Mo"]


def test_enter_takes_what_is_offered(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    with asked(path) as program:
        answer(program, "called", "Rivers")
        answer(program, "start", "")
        answer(program, "1>", "")
        answer(program, r"\[1 h\]", "")
        assert program.left() == 0
    found = read(path.read_bytes())
    assert found.findings == ()
    assert found.agenda is not None
    assert (found.agenda.start, len(found.agenda.segments)) == (None, 4)


def test_leaving_at_a_question_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    for key, status in (("\x03", 130), ("\x04", 2)):
        with asked(path) as program:
            answer(program, "called", "Rivers")
            program.until("start")
            program.send(key)
            assert program.left() == status
            assert "Traceback" not in program.text()
        assert not path.exists()


def test_a_file_that_is_there_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text("mine")
    with asked(path) as program:
        program.until("is there already")
        assert program.left() == 2
        assert "called" not in program.text()


def test_what_goes_into_a_file_is_utf_8_whatever_the_terminal_takes(tmp_path: Path) -> None:
    environ = environment(tmp_path, PYTHONIOENCODING="ascii")
    words = timekeeper("new", "-", "--title", "Flüsse, ရေ")
    ran = subprocess.run(words, env=environ, stdin=subprocess.DEVNULL, capture_output=True)
    assert (ran.returncode, ran.stderr) == (0, b"")
    found = read(ran.stdout).agenda
    assert found is not None
    assert found.title == "Flüsse, ရေ"
