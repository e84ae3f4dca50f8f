"""Seeded mutations of real agendas."""

import random
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

TOKENS = [
    *(b": ", b"- ", b"? ", b"[", b"]", b"{", b"}", b",", b"#", b" #", b"&a ", b"*a", b"!"),
    *(b"!!str ", b"%", b"@", b"`", b"'", b'"', b">", b"\\", b"~", b"<<: *a", b"{{ x }}", b"|"),
    *(b"\n", b"\r", b"\r\n", b"\t", b"\x00", b"\x1b[31m", b"\x85", b"\x7f", b"---\n", b"...\n"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\xf0\x9f\x91\xa9"),
    *(b"null", b"yes", b"010", b"1:30", b"14:00", b"2014-13-45", b"9" * 5000, b"\xc3", b"0"),
    *(b"title: ", b"segments:\n", b"duration: 5 min\n", b"  - title: x\n", b"  ", b"|\n"),
    *(b">-\n", b'"\\ud800"', b'"\\x41"', b"%TAG ! x\n", b"floor: {range: [1 min]}", b"&a"),
    *(b" # timekeeper: ignore[TK502]", b"# timekeeper: ignore[TK6, x]\n", b"start: 02:30\n"),
    *(b"date: 2025-03-30\n", b"timezone: Europe/Berlin\n", b"end: 9:00\n", b"lead: A, B\n"),
]


def mutate(agenda: bytes, random: random.Random) -> bytes:
    """The agenda after one to six mutations."""
    for _ in range(random.randint(1, 6)):
        agenda = random.choice(MUTATIONS)(agenda, random)
    return agenda


def _insert_token(agenda: bytes, random: random.Random) -> bytes:
    at = random.randint(0, len(agenda))
    return agenda[:at] + random.choice(TOKENS) + agenda[at:]


def _replace_by_token(agenda: bytes, random: random.Random) -> bytes:
    at = random.randint(0, len(agenda))
    return agenda[:at] + random.choice(TOKENS) + agenda[at + random.randint(1, 12) :]


def _flip_byte(agenda: bytes, random: random.Random) -> bytes:
    at = random.randint(0, len(agenda))
    return agenda[:at] + bytes([random.randrange(256)]) + agenda[at + 1 :]


def _delete(agenda: bytes, random: random.Random) -> bytes:
    at = random.randint(0, len(agenda))
    return agenda[:at] + agenda[at + random.randint(1, 40) :]


def _cut_off(agenda: bytes, random: random.Random) -> bytes:
    return agenda[: random.randint(0, len(agenda))]


def _repeat(agenda: bytes, random: random.Random) -> bytes:
    at = random.randint(0, len(agenda))
    piece = agenda[at : at + random.randint(1, 60)]
    return agenda[:at] + piece * random.randint(2, 20) + agenda[at:]


def _move_line(agenda: bytes, random: random.Random) -> bytes:
    lines = agenda.splitlines(keepends=True) or [b""]
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randint(0, len(lines)), line)
    return b"".join(lines)


def _shift_line(agenda: bytes, random: random.Random) -> bytes:
    lines = agenda.splitlines(keepends=True) or [b""]
    at = random.randrange(len(lines))
    shifts = [b" " + lines[at], lines[at][1:], b"\t" + lines[at], b"- " + lines[at]]
    lines[at] = random.choice(shifts)
    return b"".join(lines)


MUTATIONS: list[Mutation] = [
    _insert_token,
    _insert_token,
    _replace_by_token,
    _flip_byte,
    _delete,
    _cut_off,
    _repeat,
    _move_line,
    _shift_line,
]
