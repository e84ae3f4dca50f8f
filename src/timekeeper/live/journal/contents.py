"""What a journal's bytes say: header, records, and what is damaged. Pure but for `read`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.format import FORMAT, NotAJournal, known, upgrade
from timekeeper.live.journal.header import find_header, next_copy
from timekeeper.live.journal.reading import read_file
from timekeeper.live.journal.record import JSON, Record, decode, encode, end_of_record


class Contents(NamedTuple):
    """What a journal holds.

    `records` are those behind the header. `torn`: the last line was not whole, so it does not
    count (yet, while another process writes it). `damaged` are the numbers of the lines, from
    1, that are not as they were written; `lost` is how many records could not be had from them,
    now or when the file was salvaged before. `format` is what the last line is written in.
    """

    header: Mapping[str, JSON]
    opened: Stamp
    records: tuple[Record, ...]
    torn: bool
    damaged: tuple[int, ...]
    lost: int
    format: int

    @property
    def last(self) -> Stamp:
        """The stamp of the last line."""
        return self.records[-1].stamp if self.records else self.opened


class Parsed(NamedTuple):
    """Contents, with the sound lines they were read from (no newlines) and the next seq.

    `next_copy` is how many bytes long the journal is to have its header once more.
    """

    contents: Contents
    lines: tuple[bytes, ...]
    next_seq: int
    next_copy: int


def read(path: Path) -> Contents:
    """Read a journal without its lock, also while another process writes it.

    Raises OSError, NotAJournal, NewerFormat.
    """
    return parse(read_file(path)).contents


def parse(data: bytes) -> Parsed:
    """Read a journal's bytes, whatever they are. Raises NotAJournal, NewerFormat."""
    *lines, tail = data.split(b"\n")
    sieve = _Sieve()
    for number, line in enumerate(lines, 1):
        sieve.put(number, line)
    # A tail that has a whole record is no torn line: only its newline is damaged.
    has_record = 0 < end_of_record(tail) <= len(tail)
    if has_record:
        sieve.put_damaged(len(lines) + 1, tail)
    return _parsed(sieve, torn=bool(tail) and not has_record)


@dataclass(slots=True)
class _Sieve:
    """Parts sound lines from damaged ones, and keeps what can be salvaged of those.

    A sound line says itself where it belongs, so it is kept wherever it stands, once.
    """

    kept: dict[int, tuple[bytes, Record]] = field(default_factory=dict)
    damaged: list[int] = field(default_factory=list)
    first_damaged: tuple[bytes, ...] = ()
    """The damaged lines at the very beginning, where the header should be."""
    _stretch: list[bytes] = field(default_factory=list)
    _last: int = -1

    def put(self, number: int, line: bytes) -> None:
        record = decode(line)
        if record is None:
            self.put_damaged(number, line)
            return
        self._salvage()
        if record.seq <= self._last:
            self.damaged.append(number)
        self._last = max(self._last, record.seq)
        self._keep(line, record)

    def put_damaged(self, number: int, line: bytes) -> None:
        self.damaged.append(number)
        self._stretch.append(line)

    def finish(self) -> tuple[list[bytes], list[Record]]:
        """Give what was kept, in the order in which it was written."""
        self._salvage()
        in_order = [self.kept[seq] for seq in sorted(self.kept)]
        return [line for line, _ in in_order], [record for _, record in in_order]

    def _keep(self, line: bytes, record: Record) -> None:
        self.kept.setdefault(record.seq, (line, record))

    def _salvage(self) -> None:
        if not self._stretch:
            return
        from timekeeper.live.journal.salvage import salvage  # damage is rare

        if not self.kept:
            self.first_damaged = tuple(self._stretch)
        for line in salvage(self._stretch):
            if record := decode(line):
                self._keep(line, record)
        self._stretch.clear()


def _parsed(sieve: _Sieve, *, torn: bool) -> Parsed:
    lines, records = sieve.finish()
    header = find_header(records, sieve.first_damaged)
    if header is None:
        raise NotAJournal("not a timekeeper journal: its first line, the header, is not there")
    if not records or header is not records[0]:
        records.insert(0, header)
        lines.insert(0, encode(header)[:-1])
    bodies, written = _upgraded(records)
    contents = Contents(
        header=bodies[0].body,
        opened=header.stamp,
        records=tuple(bodies[1:]),
        torn=torn,
        damaged=tuple(sieve.damaged),
        lost=records[-1].seq + 1 - len(records),
        format=written,
    )
    return Parsed(contents, tuple(lines), records[-1].seq + 1, next_copy(records, lines))


def _upgraded(records: list[Record]) -> tuple[list[Record], int]:
    written = FORMAT
    upgraded: list[Record] = []
    for record in records:
        body = dict(record.body)
        if "format" in body:
            written = known(body.pop("format"))
            if upgraded:  # the header's copy, or a line that says: from here on, this format
                continue
        upgraded.append(Record(record.seq, record.stamp, upgrade(body, written)))
    return upgraded, written
