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


class Reader:
    """A reader's place in a journal. It takes no lock and disturbs no writer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._contents: Contents | None = None
        self._file: tuple[int, int] = (0, 0)
        self._offset = 0
        self._seq = 0

    @property
    def contents(self) -> Contents:
        """All that the last whole reading gave: the header, and what is damaged."""
        if self._contents is None:
            self._read_whole()
        assert self._contents is not None
        return self._contents

    @property
    def header(self) -> Mapping[str, JSON]:
        """The journal's header."""
        return self.contents.header

    def news(self) -> News:
        """Read what was written since the last look.

        Raises OSError, NotAJournal, NewerFormat at the first look. Later a file that is gone, or
        empty, or cannot be read has no news: whoever writes it will put it back.
        """
        if self._contents is None:
            return self._read_whole()
        try:
            return self._read_on(self._contents)
        except (OSError, NotAJournal):
            return News((), again=False)

    def _read_on(self, contents: Contents) -> News:
        with self._path.open("rb") as source:
            status = os.fstat(source.fileno())
            same = (status.st_dev, status.st_ino) == self._file
            source.seek(self._offset)
            data = source.read() if same and status.st_size >= self._offset else None
        lines = None if data is None else self._following(data, contents)
        if data is None or lines is None:
            return self._read_whole()
        self._offset += data.rfind(b"\n") + 1
        self._seq += len(lines)
        records = (record for record in lines if "format" not in record.body)  # the header again
        return News(tuple(records), again=False)

    def _following(self, data: bytes, contents: Contents) -> list[Record] | None:
        records = []
        for seq, line in enumerate(data.split(b"\n")[:-1], self._seq + 1):
            record = decode(line)
            if record is None or record.seq != seq:
                return None
            if record.body.get("format", contents.format) != contents.format:
                return None
            body = upgrade(record.body, contents.format)
            records.append(Record(record.seq, record.stamp, body))
        return records

    def _read_whole(self) -> News:
        with self._path.open("rb") as source:
            status = os.fstat(source.fileno())
            data = read_all(source.fileno())
        parsed = parse(data)
        self._contents = parsed.contents
        self._file = (status.st_dev, status.st_ino)
        self._offset = data.rfind(b"\n") + 1
        self._seq = parsed.next_seq - 1
        return News(parsed.contents.records, again=True)
