"""The open forum in a real terminal: hands, turns, outcomes, a crash in the middle, and undo."""

import signal
import subprocess
from pathlib import Path

from tests.end_to_end.moderator import Moderator
from tests.end_to_end.pty_program import ROOT, PtyProgram, environment, timekeeper
from timekeeper.live.recorded import load
from timekeeper.live.store import listing
from timekeeper.session.outcomes.naming import Kind

AGENDA = """\
title: Forum
themes: [Investment, Children on the move]
segments:
  - title: Discussion
    method: forum
    duration: 60 min
    floor: {turn: 2 min, range: [60 s, 2 min], close: 8 min, votes: 3}
  - {title: Way Forward, method: synthesis, duration: 10 min}
"""


def test_a_forum_from_the_first_hand_to_the_synthesis(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    environ = environment(tmp_path / "state")
    with PtyProgram(timekeeper("run", str(path)), environ) as program:
        program.until("NOT STARTED")
        moderator = Moderator(program)
        moderator.press(" ", "Started")
        moderator.write("a", "HAND", "Ma Thandar", "1 waits")
        moderator.write("a", "HAND", "", "2 wait")
        moderator.write("i", "IN FRONT", "နော်", "3 wait")
        moderator.press("1", "Theme 1: Investment")
        moderator.call(r"SPEAKS +\d:\d\d left · S3")
        moderator.write("g", "RECOMMENDATION", "ลงทะเบียนเด็กทุกคน", "1 recommendation")
        words = "Free birth registration for all"
        moderator.write("g", "RECOMMENDATION", words, "2 recommendations")
        refused = "A pledge needs the group that gives it. v brings it back"
        moderator.write("v", "PLEDGE", "; OP3", refused)
        moderator.press("v", "> ; OP3")
        moderator.press("\x1b", "Dropped: pledge")
        moderator.write("o", "ACTION", "send the figures; Ana", "1 action")
        program.signal(signal.SIGKILL)
        program.process.wait()
    with PtyProgram(timekeeper("resume", "--gap", "count"), environ) as program:
        program.until(r"SPEAKS +\d:\d\d left · S3")
        program.until("2 wait · S1 Ma Thandar · S2")
        moderator = Moderator(program)
        moderator.write("k", "TALLY", "14 of 20", "R1: 14 of 20", shown="> 1 14 of 20")
        moderator.write("k", "TALLY", "16", "R2: 16 of 20", shown="> 2 16")
        moderator.press("u", "Undone: the tally")
        moderator.write("k", "TALLY", "17", "R2: 17 of 20", shown="> 2 17")
        program.go_on()
        program.until("2 hands not heard")
        program.until("1 R2 +Free birth registration for all")
        program.until("2 R1 +ลงทะเบ")
        program.until("by when?")
        program.quit("y")
        assert program.left() == 0
    (entry,) = listing(tmp_path / "state", rehearsal=False)
    outcomes = load(entry.path).state.outcomes
    first, second = outcomes.recommendations
    assert (first.text, second.text) == ("ลงทะเบียนเด็กทุกคน", "Free birth registration for all")
    assert [one.tally and one.tally.votes for one in (first, second)] == [14, 17]
    assert outcomes.last(Kind.ACTION) == 1


def test_labels_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    environ = environment(tmp_path / "state")
    script = "start\nhand Ma Thandar\nhand\ncall\nlabel 2 U Hla\nrecommend free for all\nend\ny"
    for words, given in (
        (("run", str(path), "--plain"), script),
        (("forget", "{name}", "--labels"), ""),
    ):
        name = "".join(entry.name for entry in listing(tmp_path / "state", rehearsal=False))
        ran = subprocess.run(
            timekeeper(*(word.replace("{name}", name) for word in words)),
            input=given,
            env=environ,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert ran.returncode == 0, ran.stderr
    left = b"".join(each.read_bytes() for each in (tmp_path / "state").rglob("*.jsonl*"))
    assert b"Thandar" not in left
    assert b"Hla" not in left
    (entry,) = listing(tmp_path / "state", rehearsal=False)
    state = load(entry.path).state
    assert state.outcomes.recommendations.get(1) is not None
    assert state.segments[0].floor.turns.last == 1
