"""A journal's file. What becomes of it under faults is in test_journal and test_faults."""

import os
from pathlib import Path

import pytest

from timekeeper.live.journal.disk import Spoiled
from timekeeper.live.journal.file import JournalFile


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs a pipe")
def test_lines_that_were_not_synced_are_not_taken_for_stored(tmp_path: Path) -> None:
    """A pipe takes every line, and cannot be synced."""
    reading, writing = os.pipe()
    file, lines = JournalFile(tmp_path / "panel.jsonl", writing), [b"one\n", b"two\n"]
    with pytest.raises(Spoiled):
        file.append(lines)
    assert (file.size, lines) == (0, [b"one\n", b"two\n"])
    file.close()
    os.close(reading)
