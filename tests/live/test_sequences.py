"""What a terminal sends is cut between keys, never inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from timekeeper.live.sequences import cut

WHOLE = {
    "an arrow": b"\x1b[C",
    "an arrow in application mode": b"\x1bOC",
    "an arrow with Control": b"\x1b[1;5C",
    "an arrow with Alt, as rxvt has it": b"\x1b\x1b[C",
    "a function key": b"\x1b[15~",
    "a function key with a modifier, of old": b"\x1bO5P",
    "a function key of the Linux console": b"\x1b[[A",
    "modifyOtherKeys": b"\x1b[27;5;13~",
    "kitty": b"\x1b[97;5u",
    "kitty, released": b"\x1b[110;1:3u",
    "a mouse": b"\x1b[<0;10;20M",
    "a mouse of old": b"\x1b[M n+",
    "a mouse of old, far to the right": b"\x1b[M \xf0\x22",
    "the focus": b"\x1b[I",
    "where the cursor is": b"\x1b[24;80R",
    "what the terminal is": b"\x1b[?62;22c",
    "a colour": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    "a colour with the other end": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "a version": b"\x1bP>|nice term 1.2\x1b\\",
    "Alt and a letter": b"\x1bn",
    "Alt and a letter of two bytes": "\x1bé".encode(),
    "Alt and Enter": b"\x1b\r",
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_sequence_is_one_piece(name: str) -> None:
    assert cut(b"a" + WHOLE[name] + b"n") == ([b"a", WHOLE[name], b"n"], b"")


@pytest.mark.parametrize("name", [name for name in WHOLE if not name.startswith("Alt")])
def test_a_sequence_that_is_not_whole_waits(name: str) -> None:
    sequence = WHOLE[name]
    for end in range(1, len(sequence)):
        if sequence[:end].endswith(b"\x1b") and end > 2:
            continue  # the other end of a string may begin here, or another key
        pieces, begun = cut(b"a" + sequence[:end])
        assert (pieces, begun) == ([b"a"], sequence[:end])
        assert cut(begun + sequence[end:]) == ([sequence], b"")


@pytest.mark.parametrize(
    ("data", "pieces", "begun"),
    [
        pytest.param(b"", [], b"", id="nothing"),
        pytest.param(b"one two\r\n\tthree", [b"one two\r\n\tthree"], b"", id="text"),
        pytest.param(b"a\x03b\x7f\x7f", [b"a", b"\x03", b"b", b"\x7f", b"\x7f"], b"", id="control"),
        pytest.param(b"\x1b", [], b"\x1b", id="Escape"),
        pytest.param(b"\x1b\x1b", [], b"\x1b\x1b", id="Escape twice"),
        pytest.param(b"\x1b\x1bn", [b"\x1b", b"\x1bn"], b"", id="Escape, and Alt with a letter"),
        pytest.param(b"\x1b[\x03", [b"\x1b[", b"\x03"], b"", id="broken off by ^C"),
        pytest.param(b"\x1b[C\x1b[C", [b"\x1b[C", b"\x1b[C"], b"", id="two arrows"),
        pytest.param(b"\xc3", [b"\xc3"], b"", id="half a letter"),
    ],
)
def test_pieces(data: bytes, pieces: list[bytes], begun: bytes) -> None:
    assert cut(data) == (pieces, begun)


@given(
    some.binary(max_size=40) | some.text("\x1b[O;5~ABMn\x07\\]P<\r", max_size=20).map(str.encode)
)
def test_no_byte_is_lost(data: bytes) -> None:
    pieces, begun = cut(data)
    assert b"".join(pieces) + begun == data
