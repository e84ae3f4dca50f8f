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

from typer.testing import CliRunner

from tests.conftest import Golden
from tests.end_to_end.moderator import Moderator
from tests.end_to_end.pty_program import WORKSHOP, PtyProgram, environment, timekeeper
from timekeeper.cli.app import app
from timekeeper.live.clock import SystemClock
from timekeeper.live.pace import AGAIN
from timekeeper.live.recorded import Recorded, load
from timekeeper.live.store import listing
from timekeeper.session.events import is_fact
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
MERGED = 3
VOTES = {1: 31, 2: 12, 4: 18, 5: 18, 6: 9, 7: 14, 8: 3}
"""Votes of forty heads with three each; the last recommendation is not voted on."""


def agenda(folder: Path) -> Path:
    """Write the workshop's agenda with a start on the clock, which was some time ago."""
    here = datetime.fromtimestamp(SystemClock().now().wall // SECOND, UTC) + YANGON
    start = f"{here - LATE:%H:%M}"
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


def test_the_whole_workshop(tmp_path: Path, golden: Golden) -> None:
    killed, whole = hold(tmp_path)
    assert Counter(type(event).__name__ for event in killed.events if not is_fact(event)) == {
        "Started": 1,
        "Moved": 4,
        "Paused": 1,
        "Resumed": 1,
        "ThemeChosen": 2,
        "HandRaised": 7,
        "QueueSwitched": 2,
        "LimitSet": 1,
        "Called": 4,
        "RecommendationWritten": 5,
    }
    assert whole.events[: len(killed.events)] == killed.events
    private, public = json.loads(_form(tmp_path, "json", "--private")), _form(tmp_path, "json")
    _time_adds_up(private)
    _what_was_done_is_there(private)
    _what_is_passed_on_names_nobody(tmp_path, private)
    golden(GOLDENS / "whole-workshop.json", _without_lengths(json.loads(public)))
    for form in ("text", "md", "csv", "html"):
        written = _form(tmp_path, form).decode("utf-8-sig").replace("\r\n", "\n")
        golden(GOLDENS / f"whole-workshop.{form}", _without_times(written))


def _form(folder: Path, form: str, *options: str) -> bytes:
    """Write a report in lines that are long enough for every title, however long times are."""
    environ = {"TIMEKEEPER_STATE_DIR": str(folder), "COLUMNS": "140"}
    words = ["report", "--rehearsal", "--format", form, *options]
    result = CliRunner().invoke(app, words, env=environ)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout_bytes


def _time_adds_up(report: Any) -> None:
    segments = report["segments"]
    assert sum(each["actual"] + each["paused"] for each in segments) == report["used"]
    assert [each["number"] for each in segments if each["paused"]] == [3]
    assert report["paused"] == segments[2]["paused"] > SPEED // 2
    assert all(each["difference"] > 0 for each in segments[:2])
    (floor,) = report["floors"]
    forum = segments[4]
    assert floor["in_turns"] + floor["handover"] + floor["idle"] == forum["actual"]
    assert sum(each["seconds"] for each in floor["themes"]) <= forum["actual"]
    assert all(each["seconds"] > 0 for each in floor["themes"])
    assert forum["planned"] > forum["allotted"] == forum["planned"] - forum["taken"]
    late = {cause["why"]: cause["seconds"] for cause in forum["causes"]}
    assert late["late start"] >= LATE.total_seconds()
    # The rows of the report are rounded so that they add up, each cause by itself.
    assert abs(late["pauses"] - report["paused"]) <= 1
    assert abs(late["overrun"] - sum(each["difference"] for each in segments[:2])) <= len(late)
    (gap,) = report["gaps"]
    assert (gap["source"], gap["paused"]) == ("boot clock", 0)
    assert gap["length"] < forum["actual"]


def _what_was_done_is_there(report: Any) -> None:
    (floor,) = report["floors"]
    assert [voice["turns"] for voice in floor["voices"]] == [1, 2, *[1] * 12]
    assert [voice["label"] for voice in floor["voices"] if voice["label"]] == list(LABELS)
    counts = ("turns", "distinct_voices", "first_time_speakers", "not_heard")
    assert [floor[count] for count in counts] == [15, 14, 14, 1]
    seen = {one["number"]: one for one in report["recommendations"]}
    themes = (None, "Investment in children", "Children on the move", "Ratification of OP3 CRC")
    for number, (theme, text) in enumerate(RECOMMENDATIONS, 1):
        if number != MERGED:
            assert (seen[number]["theme"], seen[number]["text"]) == (themes[theme], text)
    assert {number: one["votes"] for number, one in seen.items()} == {**VOTES, 9: None}
    assert {number: (one["rank"], one["tied"]) for number, one in seen.items()} == {
        1: (1, False),
        2: (2, False),
        4: (1, True),
        5: (1, True),
        6: (3, False),
        7: (1, False),
        8: (2, False),
        9: (None, False),
    }
    assert seen[1]["merged"] == [MERGED]
    assert [(each["number"], each["owner"]) for each in report["actions"]] == [
        (2, None),
        (1, "Ana Reyes"),
    ]
    assert [each["topic"] for each in report["pledges"]] == ["OP3", "Schools"]
    assert [note["text"] for note in report["notes"]] == ["Ask Sokha for the figures"]


def _what_is_passed_on_names_nobody(folder: Path, report: Any) -> None:
    instants = [datetime.fromisoformat(report[key]) for key in ("started", "ended")]
    clocks = {f"{at:%H:%M:%S}" for one in instants for at in (one, one.astimezone(UTC))}
    days = {f"{at:%Y-%m-%d}" for one in instants for at in (one, one.astimezone(UTC))}
    for form in ("text", "md", "html", "csv", "json", "docx"):
        public, private = (_all_text(_form(folder, form, *how)) for how in ((), ("--private",)))
        assert [words for words in (*PRIVATE, *clocks, *days) if words in public] == []
        if form != "csv":  # a row a segment has no place for anybody
            named = [*PRIVATE, *(f"{one:%H:%M:%S}" for one in instants)]
            assert [words for words in named if words not in private] == []


def _all_text(content: bytes) -> str:
    """Give a form's text; a Word document is unpacked. When it was made is not the session's."""
    if not content.startswith(b"PK"):
        return content.decode()
    with ZipFile(BytesIO(content)) as document:
        texts = [document.read(name).decode("utf-8", "replace") for name in document.namelist()]
    return re.sub(r"<dcterms:.*?</dcterms:\w+>", "", "".join(texts))


LENGTHS = "allotted|actual|difference|paused|taken|seconds|used|length|in_turns|idle|since_start"


def _without_lengths(report: Any) -> str:
    """Hide what takes another time in each run, and which of the causes took the most."""
    for segment in report["segments"]:
        segment["causes"].sort(key=lambda cause: cause["why"])
    written = json.dumps(report, indent=1, ensure_ascii=False)
    return re.sub(rf'("(?:{LENGTHS})": )-?\d+', r"\1…", written) + "\n"


def _without_times(text: str) -> str:
    """Hide times, how long bars and wide columns are, and which came out longer than planned."""
    text = text[max(0, text.find("<body>")) :]  # how a page looks is another test's subject
    text = re.sub(r"\d+:\d\d(:\d\d)?", "0:00", text)
    text = re.sub(r"[-#]+ 0:00", "| 0:00", text)
    text = re.sub(r"0:00 (longer|shorter)|as planned", "0:00 off", text)
    text = re.sub(r"0:00 (under|over) the budget", "0:00 off the budget", text)
    text = re.sub(r"late, (paused|presentations ran) 0:00( over)?", "late, and more", text)
    text = re.sub(r",-?[\d.]+,0:00", ",0,0:00", text)  # minutes in a spreadsheet
    text = re.sub(r' (x|width)="[\d.]+%"', "", text)
    text = re.sub(r"^-+$", "-", text, flags=re.MULTILINE)
    return re.sub(r" {2,}", "  ", text)
