"""Damaged lines: what is mended, and that nothing takes for ever."""

import pytest

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.contents import parse
from timekeeper.live.journal.format import NotAJournal
from timekeeper.live.journal.record import Record, encode
from timekeeper.live.journal.salvage import mend, salvage

LINES = [
    encode(Record(seq, Stamp("boot", seq, 10**18), {"event": "noted", "text": "é" * seq}))[:-1]
    for seq in range(1, 4)
]
HEADER = encode(Record(0, Stamp("boot", 0, 10**18), {"format": 1, "agenda": "x" * 1_000_000}))


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_of_a_long_line_is_found(bit: int) -> None:
    line = HEADER[:-1]
    for place in (0, 1, 9, 500_000, len(line) - 20, len(line) - 3):
        wrong = bytearray(line)
        wrong[place] ^= 1 << bit
        assert mend(bytes(wrong)) == line, place


def test_two_flipped_bits_of_a_line_are_not_made_up() -> None:
    for place in range(20, 60):
        wrong = bytearray(LINES[0])
        wrong[10] ^= 1
        wrong[place] ^= 1
        assert mend(bytes(wrong)) is None


@pytest.mark.parametrize(
    "stated", [b"-1234567", b"+1234567", b" 1234567", b"1234_567", b"1234567g"]
)
def test_what_only_looks_like_a_checksum_is_none(stated: bytes) -> None:
    assert mend(LINES[0][:-10] + stated + LINES[0][-2:]) is None


def test_lines_that_ran_together_are_parted() -> None:
    assert salvage([LINES[0] + LINES[1] + b"x" + LINES[2]]) == LINES
    assert salvage([b"x" + LINES[0] + b"\x00\x00\x00" + LINES[1]]) == LINES[:2]


def test_a_line_in_two_is_joined_whatever_is_beside_it() -> None:
    """One bit makes a newline of a J."""
    line = encode(Record(7, Stamp("boot", 7, 10**18), {"event": "noted", "text": "In J"}))[:-1]
    first, second = line.replace(b"J", b"\n").split(b"\n")
    assert salvage([first, second]) == [line]
    lines = [LINES[0] + b"\x0f" + LINES[1], b"garbage", first, second, b"garbage", LINES[2]]
    assert salvage(lines) == [*LINES[:2], line, LINES[2]]


def test_two_flipped_bits_of_a_checksum_are_not_made_up() -> None:
    one, two = bytearray(LINES[0]), bytearray(LINES[0])
    one[-5] ^= 1
    two[-5] ^= 3
    assert (mend(bytes(one)), mend(bytes(two))) == (LINES[0], None)


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param(b"x" * 30_000_000, id="one line"),
        pytest.param(b"x" * 3_000_000 + b', "crc": "01234567"}', id="one that ends as lines do"),
        pytest.param(b'{"seq": ' * 100_000, id="beginnings"),
        pytest.param(b', "crc": "01234567"}' * 30_000, id="ends"),
        pytest.param(b"\n" * 200_000, id="newlines"),
        pytest.param(b'"k": "' * 300_000, id="quotes"),
        pytest.param(b"[" * 3_000_000, id="brackets"),
    ],
)
def test_any_long_noise_is_passed_over(noise: bytes) -> None:
    journal = HEADER + b"".join(line + b"\n" for line in LINES[:2])
    contents = parse(journal + noise + b"\n" + LINES[2] + b"\n").contents
    assert [record.seq for record in contents.records] == [1, 2, 3]
    with pytest.raises(NotAJournal):
        parse(noise + b"\n" + LINES[0] + b"\n")
