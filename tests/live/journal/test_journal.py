import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.journal import writer
from timekeeper.live.clock import Stamp
from timekeeper.live.journal.journal import (
    Journal,
    Locked,
    NewerFormat,
    NotAJournal,
    Unsaved,
    is_live,
    read,
)
from timekeeper.live.journal.record import Record, encode

NOW = FakeClock().now()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "sessions" / "panel.jsonl"


def _create(path: Path, count: int = 0) -> Journal:
    journal = Journal.create(path, {"agenda": "title: Panel\n", "sha256": "ab12"}, NOW)
    for number in range(1, count + 1):
        journal.append({"event": "noted", "number": number}, NOW)
    return journal


def _finished(path: Path, count: int) -> bytes:
    _create(path, count).close()
    return path.read_bytes()


def _numbers(path: Path) -> list[int]:
    return [record.body["number"] for record in read(path).records]


def test_what_is_appended_is_read_back(path: Path) -> None:
    clock = FakeClock()
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, clock.now())
    clock.advance(61)
    journal.append({"event": "paused", "at": 61}, clock.now())
    contents = read(path)
    assert contents.header == {"agenda": "title: Panel\n"}
    assert contents.opened == FakeClock().now()
    assert contents.records == (Record(1, clock.now(), {"event": "paused", "at": 61}),)
    assert journal.unsaved is None
    assert journal.kept == ()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_files_are_readable_by_the_owner_alone(path: Path) -> None:
    mask = os.umask(0)
    try:
        _create(path)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_a_journal_never_overwrites(path: Path) -> None:
    before = _finished(path, 2)
    with pytest.raises(FileExistsError):
        _create(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_journal_goes_on_when_it_is_reopened(path: Path) -> None:
    _finished(path, 2)
    journal, contents = Journal.reopen(path, NOW)
    assert len(contents.records) == 2
    journal.append({"event": "noted", "number": 3}, NOW)
    assert _numbers(path) == [1, 2, 3]
    assert [record.seq for record in read(path).records] == [1, 2, 3]


def test_a_journal_is_used_by_one_process_only(path: Path) -> None:
    other = writer.start(path, 2)
    assert other.stdout is not None
    assert [other.stdout.readline() for _ in range(3)] == [b"1\n", b"2\n", b"done\n"]
    assert is_live(path)
    with pytest.raises(Locked, match=r"panel\.jsonl"):
        Journal.reopen(path, NOW)
    other.kill()
    other.communicate()
    assert not is_live(path)
    journal, contents = Journal.reopen(path, NOW)
    assert len(contents.records) == 2
    assert is_live(path)
    journal.close()
    assert not is_live(path)


def test_a_torn_last_line_is_cut_off_wherever_it_is_torn(path: Path) -> None:
    whole = _finished(path, 3)
    last = whole[:-1].rindex(b"\n") + 1
    for length in range(last, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert read(path).torn == (length > last)
        journal, contents = Journal.reopen(path, NOW)
        assert [record.body["number"] for record in contents.records] == [1, 2]
        journal.append({"event": "noted", "number": 4}, NOW)
        journal.close()
        assert _numbers(path) == [1, 2, 4]
        assert read(path).damaged == ()
    assert list(path.parent.iterdir()) == [path]


def test_a_record_that_only_lacks_its_newline_is_kept(path: Path) -> None:
    whole = _finished(path, 3)
    path.write_bytes(whole[:-1])
    journal, contents = Journal.reopen(path, NOW)
    assert [record.body["number"] for record in contents.records] == [1, 2, 3]
    assert path.read_bytes() == whole
    assert [kept.read_bytes() for kept in journal.kept] == [whole[:-1]]
    journal.append({"event": "noted", "number": 4}, NOW)
    assert _numbers(path) == [1, 2, 3, 4]


def test_a_flipped_bit_is_salvaged_and_the_original_kept(path: Path) -> None:
    whole = _finished(path, 3)
    first, second = [place for place, byte in enumerate(whole) if byte == ord("\n")][1:3]
    for place in range(first + 1, second + 1):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(damaged)
        journal, contents = Journal.reopen(path, NOW)
        journal.append({"event": "noted", "number": 4}, NOW)
        journal.close()
        assert contents.damaged
        assert read(path).damaged == ()
        assert _numbers(path) == [1, 2, 3, 4]
        (kept,) = journal.kept
        assert kept.read_bytes() == damaged
        kept.unlink()
        assert list(path.parent.iterdir()) == [path]


def test_a_long_journal_survives_the_loss_of_its_first_page(path: Path) -> None:
    whole = _finished(path, 60)
    gone = whole[:4096].count(b"\n")  # the header is none of them, but half a line is
    path.write_bytes(bytes(4096) + whole[4096:])
    journal, contents = Journal.reopen(path, NOW)
    journal.append({"event": "noted", "number": 61}, NOW)
    journal.close()
    assert contents.header == {"agenda": "title: Panel\n", "sha256": "ab12"}
    assert contents.opened == NOW
    assert _numbers(path) == list(range(gone + 1, 62))
    assert (read(path).damaged, read(path).lost) == ((), gone)
    assert read(path).header == contents.header
    assert [kept.read_bytes() for kept in journal.kept] == [bytes(4096) + whole[4096:]]


@pytest.mark.parametrize(
    ("size", "headers"), [(4000, 1), (5000, 2), (8000, 2), (10000, 3), (20000, 4)]
)
def test_the_header_is_written_again_as_the_journal_grows(
    path: Path, size: int, headers: int
) -> None:
    number = 0
    _finished(path, number)
    while path.stat().st_size < size:
        number += 1
        journal, _ = Journal.reopen(path, NOW)
        journal.append({"event": "noted", "number": number}, NOW)
        journal.close()
    assert path.read_bytes().count(b'"agenda"') == headers
    assert _numbers(path) == list(range(1, number + 1))
    assert read(path).lost == 0


def test_a_lost_line_stays_known_as_lost(path: Path) -> None:
    whole = _finished(path, 3)
    path.write_bytes(whole.replace(b'"number": 2', b'"number": 99'))
    journal, contents = Journal.reopen(path, NOW)
    journal.close()
    assert (contents.damaged, contents.lost) == ((3,), 1)
    assert journal.kept == (path.with_name("panel.jsonl.damaged-20140322T080000Z"),)
    assert _numbers(path) == [1, 3]
    assert (read(path).damaged, read(path).lost) == ((), 1)


def test_every_damaged_original_is_kept(path: Path) -> None:
    whole = _finished(path, 1)
    for number in range(3):
        path.write_bytes(whole + b"garbage %d\n" % number)
        Journal.reopen(path, NOW)[0].close()
    kept = sorted(file.name for file in path.parent.iterdir() if "damaged" in file.name)
    stem = "panel.jsonl.damaged-20140322T080000Z"
    assert kept == [stem, f"{stem}-2", f"{stem}-3"]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"", NotAJournal, id="empty"),
        pytest.param(b"title: Panel\n", NotAJournal, id="an agenda"),
        pytest.param(encode(Record(0, NOW, {"format": 2})), NewerFormat, id="a newer format"),
        pytest.param(b"x" * (64 * 1024 * 1024 + 1), OSError, id="too large"),
    ],
)
def test_what_cannot_be_opened_is_left_as_it_is(
    path: Path, data: bytes, error: type[Exception]
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    with pytest.raises(error):
        Journal.reopen(path, NOW)
    with pytest.raises(error):
        read(path)
    assert path.read_bytes() == data
    assert not is_live(path)


def test_a_missing_journal_is_not_made_up(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Journal.reopen(path, NOW)
    with pytest.raises(FileNotFoundError):
        read(path)
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "body",
    [{"seq": 1}, {"format": 2}, {"crc": ""}, {"value": float("nan")}, {"value": object()}],
    ids=["seq", "format", "crc", "nan", "object"],
)
def test_a_body_that_cannot_be_written_changes_nothing(path: Path, body: dict[str, object]) -> None:
    journal = _create(path, 1)
    with pytest.raises((ValueError, TypeError)):
        journal.append(body, NOW)
    journal.append({"event": "noted", "number": 2}, NOW)
    assert _numbers(path) == [1, 2]
    assert read(path).lost == 0


def _remove_file(path: Path) -> None:
    path.unlink()


def _remove_folder(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()


def _move_file(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def _move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def _put_another_in_its_place(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.write_bytes(b"somebody's text\n")


def _put_an_older_copy_in_its_place(path: Path) -> None:
    older = path.read_bytes().splitlines(keepends=True)[:-1]
    path.with_name("older").write_bytes(b"".join(older))
    path.with_name("older").rename(path)


def _put_a_folder_in_its_place(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "inside").write_bytes(b"somebody's text\n")


def _put_a_link_to_nowhere_in_its_place(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def _truncate(path: Path) -> None:
    path.write_bytes(b"")


def _truncate_within_a_line(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 50)


def _truncate_behind_a_line(path: Path) -> None:
    os.truncate(path, path.read_bytes()[:-1].rindex(b"\n") + 1)


def _write_behind_it(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"somebody's text\n")


def _write_over_it(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"somebody's text\n")


def _save_it_from_an_editor(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"number": 2', b'"number": 7'))


GONE = [_remove_file, _remove_folder, _move_file, _move_folder]
TAKEN = [
    _put_another_in_its_place,
    _put_an_older_copy_in_its_place,
    _put_a_folder_in_its_place,
    _put_a_link_to_nowhere_in_its_place,
]
CHANGED = [
    _truncate,
    _truncate_within_a_line,
    _truncate_behind_a_line,
    _write_behind_it,
    _write_over_it,
    _save_it_from_an_editor,
]


def _what_lies_there(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    if path.is_dir():
        return sorted(path.iterdir())[0].read_bytes()
    return path.read_bytes() if path.exists() else None


@pytest.mark.skipif(sys.platform == "win32", reason="open files stay where they are")
@pytest.mark.parametrize("accident", [*GONE, *TAKEN, *CHANGED])
@pytest.mark.parametrize("by", ["append", "retry"])
def test_whatever_became_of_the_file_everything_is_written_anew(
    path: Path, accident: Callable[[Path], None], by: str
) -> None:
    journal = _create(path, 3)
    accident(path)
    found = _what_lies_there(path)
    if by == "retry":
        journal.retry(NOW)
        assert _numbers(path) == [1, 2, 3]
    journal.append({"event": "noted", "number": 4}, NOW)
    assert journal.unsaved is None
    assert _numbers(path) == [1, 2, 3, 4]
    assert is_live(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = [_what_lies_there(file) for file in journal.kept]
    assert kept == ([] if accident in GONE else [found])


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="/proc is Linux's")
@pytest.mark.parametrize("accident", [_remove_file, _put_another_in_its_place, _truncate])
def test_a_file_that_was_replaced_is_not_left_open(
    path: Path, accident: Callable[[Path], None]
) -> None:
    journal = _create(path, 3)
    before = len(list(Path("/proc/self/fd").iterdir()))
    accident(path)
    journal.retry(NOW)
    assert _numbers(path) == [1, 2, 3]
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    journal.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before - 1


def test_a_file_that_was_only_touched_is_left_as_it_is(path: Path) -> None:
    journal = _create(path, 3)
    node = path.stat().st_ino
    os.utime(path, ns=(0, 0))
    journal.append({"event": "noted", "number": 4}, NOW)
    assert _numbers(path) == [1, 2, 3, 4]
    assert path.stat().st_ino == node
    assert journal.kept == ()


@pytest.mark.skipif(sys.platform == "win32", reason="open files stay where they are")
def test_what_is_kept_aside_does_not_fill_the_disk(path: Path) -> None:
    clock = FakeClock()
    journal = _create(path, 1)
    for number in range(2, 300):
        _truncate(path)
        clock.advance(1)
        journal.append({"event": "noted", "number": number}, clock.now())
    assert len(journal.kept) == 3 + 4  # at once, then one a minute
    assert journal.unsaved is not None
    assert journal.unsaved.reason == "another program changed the file"
    clock.advance(60)
    journal.retry(clock.now())
    assert journal.unsaved is None
    assert _numbers(path) == list(range(1, 300))


def test_a_name_that_was_taken_meanwhile_is_left_to_whom_it_belongs(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    path.parent.touch()
    journal = _create(path, 1)
    path.parent.unlink()
    other = _finished(path, 2)
    journal.retry(NOW)
    assert journal.unsaved is None
    assert journal.path == path.with_name("panel-2.jsonl")
    assert _numbers(journal.path) == [1]
    assert path.read_bytes() == other
    assert journal.kept == ()


@pytest.mark.skipif(sys.platform == "win32", reason="open files stay where they are")
def test_another_writer_s_file_is_not_taken_from_it(path: Path) -> None:
    journal = _create(path, 1)
    path.unlink()
    other = writer.start(path, 1)
    assert other.stdout is not None
    assert other.stdout.readline() == b"1\n"
    journal.append({"event": "noted", "number": 2}, NOW)
    assert journal.unsaved == Unsaved(3, NOW, "another program writes the file")
    other.communicate()
    journal.retry(NOW)
    assert journal.unsaved is None
    assert _numbers(path) == [1, 2]
    assert len(journal.kept) == 1


def test_with_nowhere_to_write_the_session_goes_on(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    path = tmp_path / "state" / "sessions" / "panel.jsonl"
    clock = FakeClock()
    journal = Journal.create(path, {"agenda": "title: Panel\n"}, clock.now())
    reason = "a file stands where its folder should be"
    assert journal.unsaved == Unsaved(1, clock.now(), reason)
    since = clock.now()
    clock.advance(30)
    journal.append({"event": "noted", "number": 1}, clock.now())
    assert journal.unsaved == Unsaved(2, since, reason)
    (tmp_path / "state").unlink()
    clock.advance(30)
    journal.retry(clock.now())
    assert journal.unsaved is None
    assert _numbers(path) == [1]
    journal.close()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="/proc is Linux's")
def test_a_system_folder_that_takes_no_files_gives_a_reason() -> None:
    path = Path("/proc/timekeeper/panel.jsonl")
    journal = Journal.create(path, {"agenda": ""}, NOW)
    assert journal.unsaved is not None
    assert journal.unsaved.reason
    journal.append({"event": "noted"}, NOW)
    assert journal.unsaved is not None
    assert journal.unsaved.lines == 2


def test_since_is_told_anew_for_every_trouble(tmp_path: Path) -> None:
    path = tmp_path / "sessions" / "panel.jsonl"
    clock = FakeClock()
    journal = _create(path, 1)
    for _ in range(2):
        clock.advance(60)
        path.unlink()
        path.parent.rmdir()
        path.parent.touch()
        journal.retry(clock.now())
        unsaved = Unsaved(2, clock.now(), "a file stands where its folder should be")
        assert journal.unsaved == unsaved
        clock.advance(1)
        journal.retry(clock.now())
        assert journal.unsaved == unsaved
        path.parent.unlink()
        journal.retry(clock.now())
        assert journal.unsaved is None


@pytest.mark.skipif(sys.platform == "win32", reason="open files stay where they are")
def test_what_is_left_of_an_earlier_attempt_does_not_stand_in_the_way(path: Path) -> None:
    whole = _finished(path, 2)
    path.write_bytes(whole + b"garbage\n")
    path.with_name("panel.jsonl.new").write_bytes(b"half a jour")
    journal, _ = Journal.reopen(path, NOW)
    assert journal.unsaved is None
    assert path.read_bytes() == whole
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "panel.jsonl",
        journal.kept[0].name,
    ]


def test_a_stamp_is_kept_to_the_nanosecond(path: Path) -> None:
    stamp = Stamp("a boot", 123_456_789_123, 1_395_475_200_987_654_321)
    journal = Journal.create(path, {"agenda": ""}, stamp)
    journal.append({"event": "paused"}, stamp)
    assert read(path).opened == stamp
    assert read(path).last == stamp
