import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.record import RESERVED, Record, decode, encode, end_of_record, seal

STAMP = Stamp("boot-1", 123456789, 1_795_442_590_123_456_789)

texts = st.text(st.characters(codec="utf-8"))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
bodies = st.dictionaries(texts.filter(lambda key: key not in RESERVED), values, max_size=5)
# The years 1 to 9999, which is as far as a calendar goes.
stamps = st.builds(
    Stamp,
    boot=texts,
    ticks=st.integers(),
    wall=st.integers(-62_135_596_800 * 10**9, 253_402_300_800 * 10**9 - 1),
)


@given(st.integers(0), stamps, bodies)
def test_any_record_reads_back_the_same(seq: int, stamp: Stamp, body: dict[str, Any]) -> None:
    line = encode(Record(seq, stamp, body))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode(line[:-1]) == Record(seq, stamp, body)
    assert end_of_record(line) == len(line) - 1


def test_a_line_is_laid_out_for_cat() -> None:
    line = encode(Record(3, STAMP, {"event": "noted", "at": 61, "text": "ကလေး «café»"}))
    assert line.decode() == (
        '{"seq": 3, "event": "noted", "at": 61, "text": "ကလေး «café»",'
        ' "wall": "2026-11-23T14:03:10.123456789Z", "boot": "boot-1", "ticks": 123456789,'
        ' "crc": "caf45879"}\n'
    )


def test_the_crc_is_of_the_line_without_it() -> None:
    from binascii import crc32

    line = encode(Record(3, STAMP, {"event": "paused"})).rstrip()
    stated = json.loads(line)["crc"]
    without = line.replace(f', "crc": "{stated}"'.encode(), b"")
    assert int(stated, 16) == crc32(without)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\x00", id="NUL"),
        pytest.param("\x1b[2J", id="escape sequence"),
        pytest.param("\x9b2J", id="C1 control"),
        pytest.param("\x7f", id="delete"),
        pytest.param("a\nb\r\nc", id="newlines"),
        pytest.param("a\u2028b\u2029c\x85d", id="line separators"),
        pytest.param("\u202egnp.exe", id="right-to-left override"),
        pytest.param("\ufeff", id="byte order mark"),
        pytest.param("\ud83d", id="lone high surrogate"),
        pytest.param("\udc80", id="lone low surrogate"),
    ],
)
def test_what_could_harm_a_terminal_or_a_line_is_escaped(text: str) -> None:
    line = encode(Record(1, STAMP, {"text": text, text: 1}))
    written = line[:-1].decode("utf-8")
    assert written.isprintable()
    assert len(written.splitlines()) == 1
    record = decode(line[:-1])
    assert record is not None
    assert record.body == {"text": text, text: 1}


@pytest.mark.parametrize("bit", range(8))
def test_a_line_with_a_flipped_bit_is_not_read(bit: int) -> None:
    line = encode(Record(7, STAMP, {"event": "noted", "text": "é"}))[:-1]
    for place in range(len(line)):
        wrong = bytearray(line)
        wrong[place] ^= 1 << bit
        assert decode(bytes(wrong)) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"[]", id="a list"),
        pytest.param(b"[1}", id="no JSON"),
        pytest.param(b"{}", id="empty"),
        pytest.param(
            b'{"seq": "1", "wall": "2026-11-23T14:03:10.1Z", "boot": "", "ticks": 1}',
            id="seq a text",
        ),
        pytest.param(b'{"seq": 1, "wall": "yesterday", "boot": "", "ticks": 1}', id="wall a word"),
        pytest.param(b'{"seq": 1, "wall": 7, "boot": "", "ticks": 1}', id="wall a number"),
        pytest.param(
            b'{"seq": 1, "wall": "2026-11-23T14:03:10.1Z", "boot": "", "ticks": true}',
            id="ticks a bool",
        ),
        pytest.param(b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", id="nested too deep"),
    ],
)
def test_a_sealed_line_that_is_no_record_is_not_read(text: bytes) -> None:
    assert decode(seal(text)) is None


@pytest.mark.parametrize("line", [b"", b"}", b'"}', b"\x00" * 500, b"\xff\xfe"])
def test_anything_else_is_not_read(line: bytes) -> None:
    assert decode(line) is None


@pytest.mark.parametrize("key", sorted(RESERVED))
def test_a_body_cannot_take_a_key_of_the_line(key: str) -> None:
    with pytest.raises(ValueError, match=key):
        encode(Record(1, STAMP, {key: 1}))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1, 2}])
def test_a_body_that_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        encode(Record(1, STAMP, {"value": value}))


@pytest.mark.parametrize(
    ("wall", "edge"),
    [(10**30, "9999-12-31T23:59:59"), (-(10**30), "0001-01-01T00:00:00")],
)
def test_a_clock_beyond_the_calendar_is_written_at_its_edge(wall: int, edge: str) -> None:
    record = decode(encode(Record(1, Stamp("", 0, wall), {}))[:-1])
    assert record is not None
    assert edge.encode() in encode(record)
