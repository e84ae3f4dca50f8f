"""The header, and what stands in for it."""

from collections.abc import Callable

import pytest

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.contents import parse
from timekeeper.live.journal.format import NewerFormat, NotAJournal
from timekeeper.live.journal.header import is_header
from timekeeper.live.journal.record import Record, encode

SECOND = 1_000_000_000
OPENED = Stamp("boot", 5 * SECOND, 10**18)
BODY = {
    "format": 1,
    "title": "Panel",
    "speed": 1,
    "automatic": False,
    "agenda": 'title: "Panel"\nsegments:\n  - {title: Talk – ကလေး, duration: 5 min}\n',
    "sha256": "ab12",
}
HEADER = {key: value for key, value in BODY.items() if key != "format"}


def _record(seq: int, at: int) -> bytes:
    stamp = Stamp("boot", OPENED.ticks + at, OPENED.wall + at)
    return encode(Record(seq, stamp, {"event": "paused", "at": at}))


FIRST = encode(Record(0, OPENED, BODY))
RECORDS = [_record(seq, seq * SECOND) for seq in range(1, 4)]
COPY = encode(Record(4, OPENED, BODY))
LATER = [_record(seq, seq * SECOND) for seq in range(5, 7)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param({"format": 1}, False, id="says only the format"),
        pytest.param({"format": 1, "agenda": ""}, True, id="the shortest"),
        pytest.param({"event": "paused", "at": 5}, False, id="a record"),
    ],
)
def test_what_a_header_is(body: dict[str, object], expected: bool) -> None:
    assert is_header(body) is expected


def test_the_copy_is_no_record() -> None:
    contents = parse(b"".join([FIRST, *RECORDS, COPY, *LATER])).contents
    assert [record.seq for record in contents.records] == [1, 2, 3, 5, 6]
    assert (contents.header, contents.opened) == (HEADER, OPENED)
    assert (contents.damaged, contents.lost) == ((), 0)


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(b"", id="gone"),
        pytest.param(bytes(len(FIRST) - 1) + b"\n", id="zeros"),
        pytest.param(b"garbage\nmore garbage\n", id="garbage"),
        pytest.param(FIRST[:60] + b"\n", id="torn"),
        pytest.param(FIRST.replace(b"Panel", b"Funel"), id="wrong letters"),
    ],
)
def test_the_copy_stands_in_for_the_header(first: bytes) -> None:
    parsed = parse(b"".join([first, *RECORDS, COPY, *LATER]))
    contents = parsed.contents
    assert [record.seq for record in contents.records] == [1, 2, 3, 5, 6]
    assert (contents.header, contents.opened, contents.lost) == (HEADER, OPENED, 0)
    again = parse(b"".join(line + b"\n" for line in parsed.lines))
    assert again.contents.records == contents.records
    assert (again.contents.header, again.contents.damaged) == (HEADER, ())
    assert again.next_copy == parsed.next_copy


def _cut(line: bytes) -> bytes:
    return line.replace(b'"wall": "2', b'"wa: 2')


def _stampless(line: bytes) -> bytes:
    return line[: line.index(b', "wall"')] + b"\n"


def _with_a_hole(line: bytes) -> bytes:
    start = line.index(b"Talk")
    return line[:start] + bytes(16) + line[start + 16 :]


def _without_its_middle(line: bytes) -> bytes:
    return line[: line.index(b', "speed"')] + line[line.index(b', "agenda"') :]


def _in_two(line: bytes) -> bytes:
    start = line.index(b"Talk")
    return line[:start] + b"\n" + line[start + 3 :]


def _without_its_beginning(line: bytes) -> bytes:
    return bytes(20) + line[20:]


@pytest.mark.parametrize(
    "harm",
    [_cut, _stampless, _with_a_hole, _without_its_middle, _without_its_beginning, _in_two],
)
def test_what_can_still_be_read_of_a_header_is_taken(harm: Callable[[bytes], bytes]) -> None:
    parsed = parse(harm(FIRST) + b"".join(RECORDS))
    contents = parsed.contents
    again = parse(b"".join(line + b"\n" for line in parsed.lines)).contents
    assert (again.header, again.records, again.damaged) == (contents.header, contents.records, ())
    assert contents.header["agenda"].startswith('title: "Panel"\nsegments:\n')
    assert contents.header["sha256"] == "ab12"
    assert contents.opened == OPENED
    assert [record.seq for record in contents.records] == [1, 2, 3]
    assert contents.damaged[0] == 1


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(FIRST[:80] + b"\n", id="torn within the plan"),
        pytest.param(_stampless(FIRST).replace(b"agenda", b"AGENDA"), id="without a plan"),
        pytest.param(b"garbage\n", id="garbage"),
    ],
)
def test_records_without_any_plan_are_no_journal(first: bytes) -> None:
    with pytest.raises(NotAJournal):
        parse(first + b"".join(RECORDS))


def test_a_header_without_its_stamp_and_without_records_is_none() -> None:
    with pytest.raises(NotAJournal):
        parse(_stampless(FIRST))


def test_a_copy_of_a_newer_format_is_refused() -> None:
    newer = encode(Record(4, OPENED, {**BODY, "format": 2}))
    with pytest.raises(NewerFormat):
        parse(b"garbage\n" + b"".join([*RECORDS, newer]))
