"""What can still be had from damaged lines of a journal.

Lines that ran together are parted, a line that was torn in two is joined, and one flipped bit
is found by its CRC: the CRC of a line with one wrong bit tells which bit it is. Chance takes
random damage for a sound line about once in 2**32 / bits of the line.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, product

from timekeeper.live.journal.record import CRC_FIELD, LONGEST, checksum, decode, seal, seams


def salvage(lines: Sequence[bytes]) -> list[bytes]:
    """Give the sound lines that can be made of neighbouring damaged ones, in their order."""
    sound: list[bytes] = []
    rest = list(lines)[::-1]
    while rest:
        line = rest.pop()
        if whole := mend(line):
            sound.append(whole)
        elif rest and (whole := mend(line + b"\n" + rest[-1])):
            sound.append(whole)
            rest.pop()
        else:
            sound += _parted(line)
    return sound


def mend(line: bytes) -> bytes | None:
    """Give a line with its one flipped bit set right, or None when that is not what is wrong."""
    if not CRC_FIELD < len(line) <= LONGEST:
        return None
    for candidate in _candidates(line):
        if decode(candidate) is not None:
            return candidate
    return None


def _parted(line: bytes) -> Iterator[bytes]:
    for left, right in pairwise(seams(line)):
        # What is left of a newline may lie between two records.
        for start, end in product((left, left + 1), (right, right - 1)):
            if whole := mend(line[start:end]):
                yield whole
                break


def _candidates(line: bytes) -> Iterator[bytes]:
    body = line[:-CRC_FIELD] + b"}"
    sealed = seal(body)
    if _bits_apart(sealed, line) <= 1:
        yield sealed
    stated = _stated_checksum(line)
    if stated is not None and (place := _wrong_bit(len(body), stated ^ checksum(body))):
        byte, bit = place
        right = bytearray(line)
        right[byte] ^= bit
        yield bytes(right)


def _stated_checksum(line: bytes) -> int | None:
    stated = line[-10:-2]
    return int(stated, 16) if _CHECKSUM.fullmatch(stated) else None


_CHECKSUM = re.compile(b"[0-9a-f]{8}")  # int() would take a sign, blanks and underscores too


_POLYNOMIAL = 0xEDB88320
"""CRC-32 (IEEE 802.3), bits in reversed order as zlib has them."""


def _wrong_bit(length: int, difference: int) -> tuple[int, int] | None:
    """Say which byte is wrong, and by which bit.

    One wrong bit changes a CRC by a value that only depends on how far from the end it is: the
    polynomial, shifted once for every bit behind it. So the difference is shifted back, a byte
    at a time, until it is what a bit of the last byte would have made.
    """
    bits, back = _tables()
    if difference == 0:
        return None
    for byte in range(length - 1, -1, -1):
        if bit := bits.get(difference):
            return byte, bit
        low, made = back[difference >> 24]
        difference = ((difference ^ made) << 8) | low
    return None


@cache
def _tables() -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
    """Give the last byte's bits by their difference, and what eight shifts make of a low byte.

    The second is found by its own highest byte, which no other has.
    """
    bits = {_shifted(_POLYNOMIAL, 7 - bit): 1 << bit for bit in range(8)}
    made = [(low, _shifted(low, 8)) for low in range(256)]
    return bits, {high >> 24: (low, high) for low, high in made}


def _shifted(value: int, times: int) -> int:
    for _ in range(times):
        value = (value >> 1) ^ (_POLYNOMIAL if value & 1 else 0)
    return value


def _bits_apart(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()
