"""Real faults: a process killed or refused at every system call it makes for its journal."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.journal import writer
from timekeeper.live.journal.journal import Journal, NotAJournal, Unsaved, read

resource = pytest.importorskip("resource", reason="these faults are made as Unix makes them")

NOW = FakeClock().now()
COUNT = 2
CALLS = r"mkdir|openat|flock|write|fdatasync|fsync|ftruncate|link|rename|unlink|close"


@dataclass(frozen=True)
class Call:
    """The number-th time that a process makes a system call on its journal or its folder."""

    name: str
    number: int


@dataclass(frozen=True)
class Outcome:
    acknowledged: list[int]
    held: list[str]
    is_done: bool


def _traced(path: Path, count: int, *injections: str) -> tuple[Outcome, list[Call]]:
    log = path.parent.parent / "strace.log"
    words = ["strace", "-f", "-qq", "-o", str(log)]
    for each in (path.parent.parent, path.parent, path, path.with_name(path.name + ".new")):
        words += ["-P", str(each)]
    for injection in injections:
        words += ["-e", f"inject={injection}"]
    run = subprocess.run([*words, *writer.command(path, count)], capture_output=True, timeout=30)
    assert b"Traceback" not in run.stderr, run.stderr.decode()
    written = log.read_text()
    assert "(INJECTED)" in written or "SIGKILL" in written or not injections, "no fault was made"
    return _outcome(run.stdout.decode().splitlines()), _calls(written)


def _outcome(lines: list[str]) -> Outcome:
    return Outcome(
        [int(line) for line in lines if line.isdigit()],
        [line for line in lines if line.startswith("held")],
        "done" in lines,
    )


def _calls(log: str) -> list[Call]:
    seen: Counter[str] = Counter()
    calls = []
    for name in re.findall(rf"^\d+ +({CALLS})\(", log, re.MULTILINE):
        seen[name] += 1
        calls.append(Call(name, seen[name]))
    return calls


def _strace_works() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "true"], capture_output=True).returncode == 0


needs_strace = pytest.mark.skipif(
    not _strace_works(), reason="strace, which injects the faults, is not here or not allowed"
)


def _numbers(path: Path) -> list[int]:
    return [record.body["number"] for record in read(path).records]


def _fresh(path: Path) -> None:
    if path.parent.exists():
        shutil.rmtree(path.parent)


def _damaged(path: Path) -> None:
    _fresh(path)
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, NOW)
    for number in (101, 102):
        journal.append({"event": "noted", "number": number}, NOW)
    journal.close()
    path.write_bytes(path.read_bytes() + b"garbage\n")


@needs_strace
@pytest.mark.parametrize(
    ("prepare", "injection", "before"),
    [
        pytest.param(_fresh, None, [], id="a new journal"),
        pytest.param(_fresh, "fdatasync:error=EIO:when=2", [], id="a file given up after EIO"),
        pytest.param(_damaged, None, [101, 102], id="a damaged journal"),
    ],
)
def test_killed_at_any_system_call_nothing_acknowledged_is_lost(
    tmp_path: Path, prepare: Callable[[Path], None], injection: str | None, before: list[int]
) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    prepare(path)
    others = [injection] if injection else []
    outcome, calls = _traced(path, COUNT, *others)
    assert outcome == Outcome([1, 2], [], is_done=True)
    acknowledged = set()
    for call in calls:
        prepare(path)
        # One system call takes one injection: EIO and the kill cannot both be at fdatasync.
        if injection and injection.startswith(call.name):
            continue
        killed, _ = _traced(path, COUNT, *others, f"{call.name}:signal=SIGKILL:when={call.number}")
        assert not killed.is_done or call.name == "close", call
        _check_after_kill(path, before, killed.acknowledged, call)
        acknowledged.add(len(killed.acknowledged))
    assert acknowledged == set(range(COUNT)), "kills were to fall before and between the records"


def _check_after_kill(path: Path, before: list[int], acknowledged: list[int], call: Call) -> None:
    try:
        journal, contents = Journal.reopen(path, NOW)
    except (FileNotFoundError, NotAJournal):
        assert (before, acknowledged) == ([], []), call
        return
    found = [record.body["number"] for record in contents.records]
    assert found[: len(before)] == before, call
    written = found[len(before) :]
    assert written == list(range(1, len(written) + 1)), call
    assert len(written) >= len(acknowledged), call
    journal.append({"event": "noted", "number": 77}, NOW)
    assert journal.unsaved is None
    journal.close()
    assert _numbers(path) == [*found, 77], call


@needs_strace
def test_every_line_is_one_write_and_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    _, calls = _traced(path, 3)
    folder_on_disk = ["openat", "fsync", "close"]
    assert [call.name for call in calls] == [
        *["mkdir", *folder_on_disk],
        *["openat", "flock", "write", "fdatasync", *folder_on_disk, *folder_on_disk],
        *["write", "fdatasync"] * 3,
    ]


@needs_strace
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_refused_once_at_any_system_call_everything_is_written(tmp_path: Path, error: str) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    _, calls = _traced(path, COUNT)
    for call in calls:
        if call.name == "flock":
            continue  # a system without locks is another case
        _fresh(path)
        outcome, _ = _traced(path, COUNT, f"{call.name}:error={error}:when={call.number}")
        assert outcome.is_done, call
        assert len(outcome.acknowledged) == COUNT, call
        assert _numbers(path) == [1, 2], call
        assert read(path).damaged == (), call
        assert not path.with_name("panel.jsonl.new").exists(), call
        # After an I/O error in a file that held records, that file is given up and kept.
        is_given_up = error == "EIO" and call.name == "write" and call.number > 1
        is_given_up |= call.name == "fdatasync" and call.number > 1
        assert len(list(path.parent.iterdir())) == (2 if is_given_up else 1), call


@needs_strace
def test_a_disk_that_keeps_failing_holds_everything_and_leaves_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    outcome, _ = _traced(path, 4, "fdatasync:error=EIO:when=3+")
    assert outcome == Outcome([1], [f"held {n}: disk error" for n in (1, 2, 3)], is_done=True)
    assert _numbers(path)[:1] == [1]
    assert list(path.parent.iterdir()) == [path]


@needs_strace
def test_lines_in_a_file_whose_name_is_not_on_the_disk_count_as_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    outcome, _ = _traced(path, 2, "fsync:error=EIO:when=2+")
    assert outcome == Outcome([], ["held 2: disk error", "held 3: disk error"], is_done=True)
    assert _numbers(path) == [1, 2]


@needs_strace
@pytest.mark.parametrize("call", ["rename", "fsync"])
def test_a_damaged_file_that_cannot_be_replaced_is_left_as_it_is(tmp_path: Path, call: str) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    _damaged(path)
    before = path.read_bytes()
    outcome, _ = _traced(path, 2, f"{call}:error=EIO:when=1+")
    assert outcome == Outcome([], [f"held {n}: disk error" for n in (1, 2)], is_done=True)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@needs_strace
@pytest.mark.parametrize(
    ("failing", "pages"),
    [
        pytest.param("1..3", 1, id="the first page"),
        pytest.param("1..4", 2, id="the first two pages"),
    ],
)
def test_pages_that_cannot_be_read_are_all_that_is_lost(
    tmp_path: Path, failing: str, pages: int
) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, NOW)
    for number in range(1, 101):
        journal.append({"event": "noted", "number": number}, NOW)
    journal.close()
    whole = path.read_bytes()
    assert 3 * 4096 < len(whole) <= 4 * 4096
    outcome, _ = _traced(path, 1, f"read:error=EIO:when={failing}")
    assert outcome == Outcome([1], [], is_done=True)
    _, _, behind = whole[pages * 4096 :].partition(b"\n")
    kept = [int(number) for number in re.findall(rb'"number": ([0-9]+)', behind)]
    assert len(kept) > 20
    assert _numbers(path) == [*kept, 1]
    assert read(path).header == {"agenda": "title: Panel\n"}
    (aside,) = [file for file in path.parent.iterdir() if file != path]
    assert aside.read_bytes() == whole


@needs_strace
def test_a_disk_that_reads_nothing_is_told_and_nothing_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    _damaged(path)
    before = path.read_bytes()
    outcome, _ = _traced(path, 1, "read:error=EIO:when=1+")
    assert outcome == Outcome([], [], is_done=False)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@needs_strace
def test_a_file_system_without_locks_is_written_without_one(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    outcome, _ = _traced(path, 2, "flock:error=ENOLCK")
    assert outcome == Outcome([1, 2], [], is_done=True)
    assert _numbers(path) == [1, 2]


@needs_strace
def test_a_file_system_without_hard_links_keeps_the_original_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    _damaged(path)
    original = path.read_bytes()
    outcome, _ = _traced(path, 1, "link:error=EPERM")
    assert outcome.acknowledged == [1]
    assert _numbers(path) == [101, 102, 1]
    (kept,) = [file for file in path.parent.iterdir() if file != path]
    assert kept.read_bytes() == original


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "timekeeper-test", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_holds_records_and_writes_them_when_there_is_room(small_disk: Path) -> None:
    path = small_disk / "sessions" / "panel.jsonl"
    clock = FakeClock()
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, clock.now())
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 40_000)
    number = 0
    while journal.unsaved is None:
        number += 1
        clock.advance(1)
        journal.append({"event": "noted", "number": number, "text": "x" * 900}, clock.now())
    since = clock.now()
    stored = number - 1
    assert stored > 5
    for _ in range(3):
        number += 1
        clock.advance(1)
        journal.append({"event": "noted", "number": number, "text": "x" * 900}, clock.now())
        journal.retry(clock.now())
    assert journal.unsaved == Unsaved(4, since, "disk full")
    assert _numbers(path) == list(range(1, stored + 1))
    assert not read(path).torn
    filler.unlink()
    journal.retry(clock.now())
    assert journal.unsaved is None
    assert _numbers(path) == list(range(1, number + 1))
    assert journal.kept == ()
    journal.close()


def test_a_disk_that_is_full_from_the_start(small_disk: Path) -> None:
    path = small_disk / "sessions" / "panel.jsonl"
    path.parent.mkdir()
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(b"x" * 100_000)
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, NOW)
    journal.append({"event": "noted", "number": 1}, NOW)
    assert journal.unsaved == Unsaved(2, NOW, "disk full")
    assert list(path.parent.iterdir()) == []
    filler.unlink()
    journal.retry(NOW)
    assert journal.unsaved is None
    assert _numbers(path) == [1]
    journal.close()


def _let_files_grow_to(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def test_a_file_that_may_not_grow_is_left_with_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    clock = FakeClock()
    journal = Journal.create(path, {"agenda": "x" * 200_000}, clock.now())
    journal.append({"event": "noted", "number": 0}, clock.now())  # and the header's copy
    soft, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    reason = "file may not grow further"
    try:
        for number in (1, 3):
            since, size = clock.now(), path.stat().st_size
            _let_files_grow_to(size + 50)
            journal.append({"event": "noted", "number": number}, clock.now())
            clock.advance(1)
            journal.append({"event": "noted", "number": number + 1}, clock.now())
            assert journal.unsaved == Unsaved(2, since, reason)
            assert path.stat().st_size == size
            _let_files_grow_to(size + 250)  # one line is some 140 bytes
            journal.retry(clock.now())
            assert journal.unsaved == Unsaved(1, since, reason)
            assert _numbers(path)[-1] == number
            _let_files_grow_to(soft)
            journal.retry(clock.now())
            assert journal.unsaved is None
    finally:
        _let_files_grow_to(soft)
    assert _numbers(path) == [0, 1, 2, 3, 4]
    assert journal.kept == ()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="/proc is Linux's")
def test_a_file_that_cannot_be_written_is_not_left_open_or_lying_about(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    soft, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = len(list(Path("/proc/self/fd").iterdir()))
    try:
        _let_files_grow_to(50)
        journal = Journal.create(path, {"agenda": "title: Panel\n"}, NOW)
        for _ in range(3):
            journal.retry(NOW)
    finally:
        _let_files_grow_to(soft)
    assert journal.unsaved == Unsaved(1, NOW, "file may not grow further")
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert list(path.parent.iterdir()) == []
    journal.retry(NOW)
    assert journal.unsaved is None
    journal.close()
