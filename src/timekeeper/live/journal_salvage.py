"""What can still be had from damaged lines of a journal.

Lines that ran together are parted, a line that was torn in two is joined, and one flipped bit
is found by its CRC: the CRC of a line with one wrong bit tells which bit it is. Chance takes
random damage for a sound line about once in 2**32 / bits of the line.
"""

import json
from collections.abc import Iterator, Sequence

from timekeeper.live.journal_format import known
from timekeeper.live.record import CRC_FIELD, START, checksum, decode, end_of_record, seal


def salvage(lines: Sequence[bytes]) -> list[bytes]:
    """Give the sound lines that can be made of neighbouring damaged ones, in their order."""
    if len(lines) > 1 and (joined := mend(b"\n".join(lines))):
        return [joined]
    return [sound for line in lines for sound in _from_line(line)]


def mend(line: bytes) -> bytes | None:
    """Set right the one flipped bit of a line, or None when that is not what is wrong."""
    for candidate in _candidates(line):
        if decode(candidate) is not None:
            return candidate
    return None


def guess_header(line: bytes) -> list[bytes]:
    """Take a damaged header as it stands when it can still be read: the line, sealed anew.

    Better a plan with a wrong letter, which its own sha256 tells, than a session without one.
    Lines of a newer format may be sealed in another way: raises NewerFormat for its header.
    """
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return []
    if not isinstance(values, dict) or values.pop("seq", None) != 0 or "format" not in values:
        return []
    known(values["format"])
    values.pop("crc", None)
    return [seal(json.dumps({"seq": 0, **values}).encode())]


def _from_line(line: bytes) -> Iterator[bytes]:
    if whole := mend(line):
        yield whole
        return
    for piece in _pieces(line):
        if decode(piece) is not None:
            yield piece
        elif mended := mend(piece):
            yield mended


def _pieces(line: bytes) -> Iterator[bytes]:
    for part in line.split(START)[1:]:
        piece = START + part
        yield piece[: end_of_record(piece)]


def _candidates(line: bytes) -> Iterator[bytes]:
    body = line[:-CRC_FIELD] + b"}"
    sealed = seal(body)
    if _bits_apart(sealed, line) == 1:
        yield sealed
    stated = _stated_checksum(line)
    if stated is not None and (place := _wrong_bit(len(body), stated ^ checksum(body))):
        byte, bit = place
        right = bytearray(line)
        right[byte] ^= bit
        yield bytes(right)


def _stated_checksum(line: bytes) -> int | None:
    try:
        return int(line[-10:-2], 16)
    except ValueError:
        return None


_POLYNOMIAL = 0xEDB88320
"""CRC-32 (IEEE 802.3), bits in reversed order as zlib has them."""


def _wrong_bit(length: int, difference: int) -> tuple[int, int] | None:
    # One wrong bit changes a CRC by a value that only depends on how far from the end it is:
    # the polynomial, shifted once for every bit behind it.
    shifted = _POLYNOMIAL
    for byte in range(length - 1, -1, -1):
        for bit in (128, 64, 32, 16, 8, 4, 2, 1):
            if shifted == difference:
                return byte, bit
            shifted = (shifted >> 1) ^ (_POLYNOMIAL if shifted & 1 else 0)
    return None


def _bits_apart(one: bytes, other: bytes) -> int:
    if len(one) != len(other):
        return 8 * max(len(one), len(other))
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()
