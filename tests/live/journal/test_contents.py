import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.contents import Contents, parse
from timekeeper.live.journal.format import NewerFormat, NotAJournal
from timekeeper.live.journal.record import Record, encode


def _line(seq: int, body: dict[str, object]) -> bytes:
    return encode(Record(seq, Stamp("boot", 1000 + seq, 10**18 + seq), body))


HEADER = _line(0, {"format": 1, "agenda": "title: Kinderrechte – ကလေး\n", "sha256": "ab12"})
LINES = [HEADER, *(_line(seq, {"event": "noted", "text": f"note {seq} é"}) for seq in range(1, 7))]
WHOLE = b"".join(LINES)


def _wrong(line: bytes, place: int = 40) -> bytes:
    """Flip a bit of a line."""
    wrong = bytearray(line)
    wrong[place] ^= 4
    return bytes(wrong)


RECORDS = parse(WHOLE).contents.records


def _seqs(contents: Contents) -> list[int]:
    return [record.seq for record in contents.records]


def test_a_sound_journal() -> None:
    contents = parse(WHOLE).contents
    assert contents.header == {"agenda": "title: Kinderrechte – ကလေး\n", "sha256": "ab12"}
    assert contents.opened == Stamp("boot", 1000, 10**18)
    assert _seqs(contents) == [1, 2, 3, 4, 5, 6]
    assert contents.records[2].body == {"event": "noted", "text": "note 3 é"}
    assert contents.last == Stamp("boot", 1006, 10**18 + 6)
    assert (contents.torn, contents.damaged, contents.lost, contents.format) == (False, (), 0, 1)
    assert parse(WHOLE).next_seq == 7


def test_a_journal_that_only_has_its_header() -> None:
    contents = parse(HEADER).contents
    assert contents.records == ()
    assert contents.last == contents.opened


def test_every_cut_point_gives_a_prefix() -> None:
    ends = [place for place, byte in enumerate(WHOLE) if byte == ord("\n")]
    for length in range(len(HEADER) - 1, len(WHOLE) + 1):
        records = sum(end <= length for end in ends) - 1
        only_newline = length in ends
        contents = parse(WHOLE[:length]).contents
        assert contents.records == RECORDS[:records]
        assert contents.torn == (length not in ends and length - 1 not in ends)
        assert contents.damaged == ((records + 1,) if only_newline else ())


def test_a_torn_header_is_no_journal() -> None:
    for length in range(len(HEADER) - 1):
        with pytest.raises(NotAJournal):
            parse(WHOLE[:length])


@pytest.mark.parametrize("bit", range(8))
def test_one_flipped_bit_anywhere_loses_nothing(bit: int) -> None:
    for place in range(len(WHOLE)):
        wrong = bytearray(WHOLE)
        wrong[place] ^= 1 << bit
        contents = parse(bytes(wrong)).contents
        assert contents.records == RECORDS, (place, bit)
        assert contents.header["sha256"] == "ab12"
        assert contents.damaged, (place, bit)
        assert contents.lost == 0


def test_a_power_cut_that_leaves_zeros_loses_nothing_acknowledged() -> None:
    for start in range(0, len(WHOLE), 37):
        acknowledged = WHOLE[:start].count(b"\n")
        if acknowledged:
            contents = parse(WHOLE[:start] + b"\x00" * 512).contents
            assert contents.records[: acknowledged - 1] == RECORDS[: acknowledged - 1]


def test_a_hole_of_zeros_loses_only_what_was_in_it() -> None:
    start, end = len(b"".join(LINES[:2])) + 20, len(b"".join(LINES[:4])) + 20
    contents = parse(WHOLE[:start] + b"\x00" * (end - start) + WHOLE[end:]).contents
    assert _seqs(contents) == [1, 5, 6]
    assert contents.damaged == (3,)
    assert contents.lost == 3


@pytest.mark.parametrize(
    ("lines", "seqs", "damaged", "lost"),
    [
        pytest.param(
            [HEADER, LINES[1], b"garbage\n", LINES[2]], [1, 2], (3,), 0, id="a foreign line"
        ),
        pytest.param([HEADER, LINES[1], LINES[3]], [1, 3], (), 1, id="a line taken out"),
        pytest.param([HEADER, LINES[1], LINES[1], LINES[2]], [1, 2], (3,), 0, id="a line doubled"),
        pytest.param(
            [HEADER, LINES[2], LINES[1], LINES[3]], [1, 2, 3], (3,), 0, id="lines out of order"
        ),
        pytest.param(
            [HEADER, LINES[1].replace(b"note 1", b"NOTE 1"), LINES[2]],
            [2],
            (2,),
            1,
            id="a line changed in an editor",
        ),
        pytest.param(
            [HEADER, LINES[1][:30] + LINES[2], LINES[3]],
            [2, 3],
            (2,),
            1,
            id="half a line that another ran into",
        ),
        pytest.param(
            [HEADER, LINES[1], b"x" + LINES[3], LINES[2], LINES[3]],
            [1, 2, 3],
            (3,),
            0,
            id="a later line in an earlier one's place",
        ),
        pytest.param(
            [HEADER, LINES[1], *LINES[4:6], *LINES[2:]],
            [1, 2, 3, 4, 5, 6],
            (5, 6, 7, 8),
            0,
            id="later lines put in before",
        ),
        pytest.param([*LINES, *LINES], [1, 2, 3, 4, 5, 6], tuple(range(8, 15)), 0, id="all twice"),
        pytest.param([HEADER, b"\n", LINES[1]], [1], (2,), 0, id="an empty line"),
        pytest.param([HEADER + LINES[1][:-1] + b"\r\n"], [1], (2,), 0, id="a Windows line end"),
        pytest.param(
            [HEADER, _wrong(LINES[1]), LINES[2], _wrong(LINES[3]), LINES[4]],
            [1, 2, 3, 4],
            (2, 4),
            0,
            id="a bit in each of two lines",
        ),
        pytest.param(
            [HEADER, _wrong(LINES[1]), _wrong(LINES[2]), LINES[3]],
            [1, 2, 3],
            (2, 3),
            0,
            id="a bit in each of two neighbours",
        ),
        pytest.param(
            [HEADER, _wrong(LINES[1], -1), _wrong(LINES[2], 3), LINES[3]],
            [1, 2, 3],
            (2,),
            0,
            id="a newline, and a bit at the beginning of what ran into it",
        ),
        pytest.param(
            [HEADER, _wrong(_wrong(LINES[1], -1), -15), LINES[2], LINES[3]],
            [1, 2, 3],
            (2,),
            0,
            id="a newline, and a bit at the end of the line before it",
        ),
        pytest.param(
            [HEADER, _wrong(LINES[1], -20), _wrong(LINES[2], -1), LINES[3]],
            [1, 2, 3],
            (2, 3),
            0,
            id="a bit in one line, and the newline of the next",
        ),
        pytest.param(
            [HEADER, LINES[1][:20] + b"\n" + LINES[1][21:], _wrong(LINES[2]), LINES[3]],
            [2, 3],
            (2, 3, 4),
            1,
            id="a line torn in two by more than a bit, and a bit in the next",
        ),
        pytest.param(
            [_wrong(HEADER), _wrong(LINES[1]), LINES[2]],
            [1, 2],
            (1, 2),
            0,
            id="a bit in the header and in the next line",
        ),
    ],
)
def test_damage_is_named_and_the_rest_is_kept(
    lines: list[bytes], seqs: list[int], damaged: tuple[int, ...], lost: int
) -> None:
    contents = parse(b"".join(lines)).contents
    assert _seqs(contents) == seqs
    assert contents.damaged == damaged
    assert contents.lost == lost


def test_a_header_with_several_wrong_letters_still_gives_its_plan() -> None:
    contents = parse(WHOLE.replace(b"Kinderrechte", b"KXXXXrechte!", 1)).contents
    assert contents.header["agenda"] == "title: KXXXXrechte! – ကလေး\n"
    assert contents.opened == Stamp("boot", 1000, 10**18)
    assert contents.records == RECORDS
    assert contents.damaged == (1,)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n", id="an empty line"),
        pytest.param(b"title: x\n", id="an agenda"),
        pytest.param(b"{}\n", id="an empty mapping"),
        pytest.param(b"\x00" * 4096, id="zeros"),
        pytest.param(b"".join(LINES[1:]), id="its header cut off"),
        pytest.param(b'{"seq": 0, "format": 1}\n', id="a header without its stamp"),
        pytest.param(_line(0, {"format": "1"}), id="a format that is a text"),
        pytest.param(_line(0, {"format": True}), id="a format that is a bool"),
        pytest.param(_line(0, {"format": 0}), id="a format that never was"),
    ],
)
def test_what_is_no_journal_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(NotAJournal, match="not a timekeeper journal"):
        parse(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_line(0, {"format": 2}), id="in the header"),
        pytest.param(HEADER + _line(1, {"format": 2}), id="in a later line"),
        pytest.param(
            b'{"seq": 0, "format": 2, "when": 7, "sum": "0000"}\n',
            id="sealed in another way",
        ),
    ],
)
def test_a_newer_format_is_refused_politely(data: bytes) -> None:
    with pytest.raises(NewerFormat, match=r"journal format 2.*update timekeeper") as refusal:
        parse(data)
    assert refusal.value.format == 2


def test_a_line_that_only_says_the_format_is_no_record() -> None:
    contents = parse(HEADER + _line(1, {"format": 1}) + _line(2, {"event": "paused"})).contents
    assert _seqs(contents) == [2]
    assert contents.lost == 0


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_journal_leave_it_readable(noise: bytes) -> None:
    assert parse(WHOLE + noise).contents.records[:6] == RECORDS


@given(st.binary(max_size=200), st.integers(0, len(WHOLE)), st.integers(0, 200))
def test_any_overwritten_stretch_gives_records_that_were_written(
    noise: bytes, start: int, length: int
) -> None:
    try:
        contents = parse(WHOLE[:start] + noise + WHOLE[start + length :]).contents
    except NotAJournal:
        assert start < len(HEADER)
        return
    assert set(_seqs(contents)) <= set(range(1, 7))
    assert all(record == RECORDS[record.seq - 1] for record in contents.records)
