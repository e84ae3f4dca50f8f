"""What a journal's bytes say: header, records, and what is damaged. Pure but for `read`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from timekeeper.live.clock import Stamp
from timekeeper.live.journal_format import FORMAT, NotAJournal, known, upgrade
from timekeeper.live.record import JSON, Record, decode, end_of_record


@dataclass(frozen=True, slots=True)
class Contents:
    """What a journal holds.

    `records` are those behind the header. `torn`: the last line was not whole, so it does not
    count (yet, while another process writes it). `damaged` are the numbers of the lines, from
    1, that are not as they were written; `lost` is how many records could not be had from them,
    now or when the file was salvaged before. `format` is what the last line is written in.
    """

    header: Mapping[str, JSON]
    opened: Stamp
    records: tuple[Record, ...]
    torn: bool = False
    damaged: tuple[int, ...] = ()
    lost: int = 0
    format: int = FORMAT

    @property
    def last(self) -> Stamp:
        """The stamp of the last line."""
        return self.records[-1].stamp if self.records else self.opened


@dataclass(frozen=True, slots=True)
class Parsed:
    """Contents, with the sound lines they were read from (no newlines) and the next seq."""

    contents: Contents
    lines: tuple[bytes, ...]
    next_seq: int


def read(path: Path) -> Contents:
    """Read a journal without its lock, also while another process writes it.

    Raises OSError, NotAJournal, NewerFormat.
    """
    return parse(path.read_bytes()).contents


def parse(data: bytes) -> Parsed:
    """Read a journal's bytes, whatever they are. Raises NotAJournal, NewerFormat."""
    *lines, tail = data.split(b"\n")
    sieve = _Sieve()
    for number, line in enumerate(lines, 1):
        sieve.put(number, line)
    # A tail that goes on behind a whole record is no torn line: its newline is damaged.
    whole_tail = 0 < end_of_record(tail) < len(tail)
    if whole_tail:
        sieve.put(len(lines) + 1, tail)
    sieve.finish()
    return _parsed(sieve, torn=bool(tail) and not whole_tail)


@dataclass(slots=True)
class _Sieve:
    """Parts sound lines from damaged ones, and keeps what can be salvaged of those."""

    records: list[Record] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    _stretch: list[bytes] = field(default_factory=list)

    def put(self, number: int, line: bytes) -> None:
        record = decode(line)
        if record is None or not self._goes_on(record):
            self.damaged.append(number)
            self._stretch.append(line)
            return
        if self._stretch:
            self._salvage(before=record.seq)
        self._keep(line, record)

    def finish(self) -> None:
        if self._stretch:
            self._salvage(before=None)

    def _goes_on(self, record: Record) -> bool:
        return not self.records or record.seq > self.records[-1].seq

    def _keep(self, line: bytes, record: Record) -> None:
        self.lines.append(line)
        self.records.append(record)

    def _salvage(self, before: int | None) -> None:
        for line in _salvaged(self._stretch, first=not self.records):
            record = decode(line)
            is_early = before is None or (record is not None and record.seq < before)
            if record is not None and is_early and self._goes_on(record):
                self._keep(line, record)
        self._stretch.clear()


def _salvaged(stretch: list[bytes], *, first: bool) -> list[bytes]:
    from timekeeper.live.journal_salvage import guess_header, salvage  # damage is rare

    sound = salvage(stretch)
    if first and (not sound or not _is_header(sound[0])):
        return [*guess_header(stretch[0]), *sound]
    return sound


def _is_header(line: bytes) -> bool:
    record = decode(line)
    return record is not None and "format" in record.body


def _parsed(sieve: _Sieve, *, torn: bool) -> Parsed:
    if not sieve.records or "format" not in sieve.records[0].body:
        raise NotAJournal("not a timekeeper journal: its first line, the header, is not there")
    records = sieve.records
    bodies, written = _upgraded(records)
    contents = Contents(
        header=bodies[0].body,
        opened=records[0].stamp,
        records=tuple(bodies[1:]),
        torn=torn,
        damaged=tuple(sieve.damaged),
        lost=records[-1].seq + 1 - len(records),
        format=written,
    )
    return Parsed(contents, tuple(sieve.lines), records[-1].seq + 1)


def _upgraded(records: list[Record]) -> tuple[list[Record], int]:
    written = 0
    upgraded: list[Record] = []
    for record in records:
        body = dict(record.body)
        if "format" in body:
            written = known(body.pop("format"))
            if upgraded:  # a line that only says: from here on, this format
                continue
        upgraded.append(Record(record.seq, record.stamp, upgrade(body, written)))
    return upgraded, written
