"""Following a journal that another process writes: each look reads only what is new."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from timekeeper.live.journal.contents import Contents, parse
from timekeeper.live.journal.format import NotAJournal, upgrade
from timekeeper.live.journal.reading import read_all
from timekeeper.live.journal.record import JSON, Record, decode


class News(NamedTuple):
    """What one look found: the records since the last one.

    `again` is true when they are all the records from the first on, because this was the first
    look or because the file is another one now: begin the fold anew.
    """

    records: tuple[Record, ...]
    again: bool


class _Place(NamedTuple):
    """How far a file was read: what it held, which file, up to which byte, the last number."""

    contents: Contents
    file: tuple[int, int]
    offset: int
    seq: int


class Reader:
    """A reader's place in a journal. It takes no lock and disturbs no writer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place: _Place | None = None

    @property
    def contents(self) -> Contents:
        """All that the last whole reading gave: the header, and what is damaged."""
        if self._place is None:
            self._read_whole()
        assert self._place is not None
        return self._place.contents

    @property
    def header(self) -> Mapping[str, JSON]:
        """The journal's header."""
        return self.contents.header

    def news(self) -> News:
        """Read what was written since the last look.

        Raises OSError, NotAJournal, NewerFormat at the first look. Later a file that is gone, or
        empty, or cannot be read has no news: whoever writes it will put it back.
        """
        if self._place is None:
            return self._read_whole()
        try:
            return self._read_on(self._place)
        except (OSError, NotAJournal):
            return News((), again=False)

    def _read_on(self, place: _Place) -> News:
        with self._path.open("rb") as source:
            status = os.fstat(source.fileno())
            same = (status.st_dev, status.st_ino) == place.file
            source.seek(place.offset)
            data = source.read() if same and status.st_size >= place.offset else None
        lines = None if data is None else _following(data, place)
        if data is None or lines is None:
            return self._read_whole()
        offset = place.offset + data.rfind(b"\n") + 1
        self._place = place._replace(offset=offset, seq=place.seq + len(lines))
        records = (record for record in lines if "format" not in record.body)  # the header again
        return News(tuple(records), again=False)

    def _read_whole(self) -> News:
        with self._path.open("rb") as source:
            status = os.fstat(source.fileno())
            data = read_all(source.fileno())
        parsed = parse(data)
        file, offset = (status.st_dev, status.st_ino), data.rfind(b"\n") + 1
        self._place = _Place(parsed.contents, file, offset, parsed.next_seq - 1)
        return News(parsed.contents.records, again=True)


def _following(data: bytes, place: _Place) -> list[Record] | None:
    """Read the lines that follow; None where one does not."""
    records = []
    written = place.contents.format
    for seq, line in enumerate(data.split(b"\n")[:-1], place.seq + 1):
        record = decode(line)
        if record is None or record.seq != seq:
            return None
        if record.body.get("format", written) != written:
            return None
        records.append(Record(record.seq, record.stamp, upgrade(record.body, written)))
    return records
