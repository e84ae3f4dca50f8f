"""The whole two-hour workshop in a real terminal, much faster, and its report in every form.

It begins late, two presentations overrun, the projector is waited for, fourteen people speak, nine
recommendations in five languages are written down, merged and tallied, the program is killed in the
middle of it, and the outcomes are read back. How long things took differs from run to run: times
are hidden where a report is compared, and what must hold of them is asserted by itself.
"""

import json
import re
import signal
from collections import Counter
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.cli.recorded_sessions import run
from tests.conftest import Golden
from tests.end_to_end.moderator import Moderator
from tests.end_to_end.pty_program import WORKSHOP, PtyProgram, environment, timekeeper
from timekeeper.live.pace import AGAIN
from timekeeper.live.recorded import Recorded, load
from timekeeper.live.store import listing
from timekeeper.session.events import ClockStepped, Event, Reopened, is_fact
from timekeeper.session.moment import SECOND
from timekeeper.views.binding import Action

GOLDENS = Path(__file__).parent / "goldens"
DOWN = "\x1b[B"
SPEED = 160
ROWS = 34
LATE = timedelta(minutes=25)
YANGON = timedelta(hours=6, minutes=30)
LABELS = ("Ma Thandar", "Ko Min", "Sokha", "Nok Srisai")
"""What the moderator called some of the fourteen."""
PRIVATE = (*LABELS, "Ana Reyes", "Ask Sokha for the figures")
"""What may be in no report that is passed on."""

CHILDREN = "Publish what is spent on children every year"
SAME = "Publish every year what is spent on children"
RECOMMENDATIONS = (
    (1, CHILDREN),
    (1, "เพิ่มงบประมาณสำหรับเด็กในทุกประเทศ"),
    (1, SAME),
    (2, "ကလေးတိုင်းကို အခမဲ့ မှတ်ပုံတင်ပေးပါ"),
    (2, "ចុះបញ្ជីកំណើតដោយឥតគិតថ្លៃសម្រាប់កុមារគ្រប់រូប"),
    (2, "Không giam giữ trẻ em di cư"),
    (3, "Ratify OP3 CRC within two years"),
    (3, "Give every child a lawyer, free of charge"),
    (0, "Meet again in a year"),
)
VOTES = {1: 31, 2: 12, 4: 18, 5: 18, 6: 9, 7: 14, 8: 3}
"""Votes of forty heads with three each; the last recommendation is not voted on."""


def agenda(folder: Path) -> Path:
    """Write the workshop's agenda with a start on the clock, which was some time ago."""
    start = f"{datetime.now(UTC) + YANGON - LATE:%H:%M}"  # noqa: DTZ - the room's own clock
    text = WORKSHOP.read_text(encoding="utf-8")
    dated = text.replace("\nbudget:", f'\nstart: "{start}"\ntimezone: Asia/Yangon\nbudget:')
    path = folder / "workshop.yaml"
    path.write_text(dated, encoding="utf-8")
    return path


def overrun(program: PtyProgram, number: int) -> None:
    """Wait until a presentation has overrun, and go on to the next."""
    program.until(lambda text: f"{number}/6" in text and "OVERRUN" in text)
    program.go_on()
    program.until(f"{number + 1}/6")


def hold_the_presentations(program: PtyProgram, moderator: Moderator) -> None:
    program.until("NOT STARTED")
    moderator.press(" ", "1/6")
    overrun(program, 1)
    overrun(program, 2)
    moderator.press(" ", "PAUSED")
    program.rest(AGAIN[Action.GO] / SECOND)
    moderator.press(" ", "Resumed")
    for number in (4, 5):
        program.go_on()
        program.until(f"{number}/6")


def raise_hand(moderator: Moderator, number: int, label: str = "") -> None:
    named = f"S{number} {label}".strip()
    moderator.write("a", "HAND", label, f"{named} has a hand up")


def recommend(moderator: Moderator, number: int) -> None:
    _, text = RECOMMENDATIONS[number - 1]
    moderator.write("g", "RECOMMENDATION", text, rf" R{number}(, like R1 .*)?: ")


def hold_half_the_forum(moderator: Moderator) -> None:
    moderator.press("1", "Theme 1: Investment in children")
    for number in range(1, 8):
        raise_hand(moderator, number, LABELS[number - 1] if number < 4 else "")
    # A queue that was opened by hand stays open up to the end.
    moderator.press("c", "queue is closed")
    moderator.call("S1 Ma Thandar speaks: 2:00")
    moderator.press("c", "queue is open")
    moderator.write("l", "LIMIT", "90s", "Limit 1:30 from the next turn on")
    for number in (1, 2, 3):
        recommend(moderator, number)
    moderator.program.until("R3 like R1: / merge 3 1")
    call(moderator, 2, 3, 4)
    moderator.press("2", "Theme 2: Children on the move")
    recommend(moderator, 4)
    recommend(moderator, 5)


def hold_the_other_half(moderator: Moderator) -> None:
    for number in range(8, 13):
        raise_hand(moderator, number)
    moderator.write("a", "HAND", "ma t\t", "S1 Ma Thandar has a hand up", shown="> Ma Thandar")
    raise_hand(moderator, 13)
    moderator.write("i", "IN FRONT", "2", "S2 Ko Min in front")
    moderator.call("S2 Ko Min speaks: 1:30")
    call(moderator, *range(5, 12))
    moderator.program.until("3 wait · S12 · S13 · S1 Ma Thandar again")
    call(moderator, 12, 13)
    moderator.command(f"call {LABELS[3]}", f"S14 {LABELS[3]} speaks: 1:30")
    recommend(moderator, 6)
    moderator.press("3", "Theme 3: Ratification of OP3 CRC")
    recommend(moderator, 7)
    recommend(moderator, 8)
    moderator.press("0", "No theme now")
    recommend(moderator, 9)
    moderator.command("merge 3 1", "R3 merged into R1, which is to be tallied")
    for number, votes in VOTES.items():
        heads = " of 40" if number == 1 else ""
        shown = f"> {number} {votes}{heads}"
        moderator.write("k", "TALLY", f"{votes}{heads}", f"R{number}: {votes} of 40", shown=shown)


def call(moderator: Moderator, *numbers: int) -> None:
    """Call speakers by their numbers, as a moderator may who looks at the room."""
    for number in numbers:
        moderator.command(f"call {number}", f" S{number} .*speaks: 1:30")


def read_the_outcomes_back(program: PtyProgram, moderator: Moderator) -> None:
    program.go_on()
    program.until("1 hand not heard, 1 recommendation not tallied")
    for line in ("1 R1 ", "2 R2 ", "=1 R4 ", "=1 R5 ", "3 R6 ", "1 R7 ", "2 R8 ", "- R9 "):
        program.until(line)
    moderator.write("o", "ACTION", "Translate the brief; Ana Reyes; 1 May", "X1: Translate")
    moderator.write("o", "ACTION", "Send the report to all", "X2: Send the report to all")
    while "who?, by when?" not in program.text():
        moderator.press(DOWN, "more: Down and Up|who")
    moderator.write("v", "PLEDGE", "Child Rights Coalition; OP3; translate it", "J1: Child")
    moderator.write("v", "PLEDGE", "Equality Myanmar; Schools; host the next", "J2: Equality")
    moderator.write("w", "NOTE", "Ask Sokha for the figures", "Note kept: Ask Sokha")
    program.quit("y")
    assert program.left() == 0


def hold(folder: Path) -> tuple[Recorded, Recorded]:
    """Hold the workshop; give what was on the disk when it was killed, and all of it."""
    environ = environment(folder)
    command = timekeeper("run", str(agenda(folder)), "--speed", str(SPEED), "--quiet")
    with PtyProgram(command, environ, rows=ROWS) as program:
        moderator = Moderator(program)
        hold_the_presentations(program, moderator)
        hold_half_the_forum(moderator)
        program.signal(signal.SIGKILL)
        program.process.wait()
    (entry,) = listing(folder, rehearsal=True)
    killed = load(entry.path)
    command = timekeeper("resume", "--rehearsal", "--gap", "count", "--quiet")
    with PtyProgram(command, environ, rows=ROWS) as program:
        program.until("5/6")
        program.until(r"S4 · first time[^~]*3 wait[^~]*5 recommendations")
        moderator = Moderator(program)
        hold_the_other_half(moderator)
        read_the_outcomes_back(program, moderator)
    return killed, load(entry.path)


def test_it(tmp_path: Path) -> None:
    killed, whole = hold(tmp_path)
    import shutil

    shutil.rmtree("/tmp/ww", ignore_errors=True)
    shutil.copytree(tmp_path, "/tmp/ww")
