"""What is forgotten is nowhere in the state folder any more."""

from pathlib import Path

import pytest

from tests.cli.recorded_sessions import LEFT, leave_one, run
from tests.live.fake_clock import FakeClock
from tests.live.opened import opened, path_of
from timekeeper.live.journal.journal import Journal
from timekeeper.live.recorded import load

LABEL = "Ma Thandar of the third row"
HAND = {"event": "hand-raised", "at": 400_000_000_000, "speaker": 1, "label": LABEL, "front": False}


def with_label(directory: Path) -> Path:
    """A session in which a speaker has a label, twice, with a copy kept aside."""
    path = leave_one(directory)
    journal, _ = Journal.reopen(path, FakeClock().now())
    for _ in range(2):
        journal.append(HAND, FakeClock().now())
    journal.close()
    path.with_name(f"{path.name}.damaged-20140322T080000Z").write_text(LABEL)
    path.with_name(f"{path.name}.new").write_text(LABEL)
    return path


def all_bytes(directory: Path) -> bytes:
    return b"".join(path.read_bytes() for path in directory.rglob("*") if path.is_file())


def test_labels_are_gone_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = with_label(tmp_path)
    before = load(path)
    assert all_bytes(tmp_path).count(LABEL.encode()) == 4
    result = run(tmp_path, "forget", LEFT, "--labels")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        f"timekeeper: deleted for good: the labels of {LEFT} and a copy kept aside\n"
    )
    after = load(path)
    assert LABEL.encode() not in all_bytes(tmp_path)
    assert [record.stamp for record in after.contents.records] == [
        record.stamp for record in before.contents.records
    ]
    assert [record.body for record in after.contents.records] == [
        {**record.body, "label": ""} if "label" in record.body else record.body
        for record in before.contents.records
    ]
    assert (after.contents.damaged, after.contents.header) == ((), before.contents.header)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_session_is_gone_with_every_copy(tmp_path: Path) -> None:
    path = with_label(tmp_path)
    other = path.with_name(f"{path.stem}-2{path.suffix}")
    other.write_bytes(path.read_bytes().replace(LABEL.encode(), b"other"))
    result = run(tmp_path, "forget", LEFT, "--all")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"timekeeper: deleted for good: {LEFT} and 2 copies kept aside\n"
    assert [each.name for each in path.parent.iterdir()] == [other.name]


def test_a_damaged_line_is_not_kept_with_its_label(tmp_path: Path) -> None:
    path = with_label(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[-2] = lines[-2].replace(b"crc", b"cra")
    path.write_bytes(b"".join(lines))
    assert run(tmp_path, "forget", LEFT, "--labels").exit_code == 0
    assert LABEL.encode() not in all_bytes(tmp_path)
    assert len(load(path).events) >= 3


def test_words_that_name_a_speaker_are_told_of(tmp_path: Path) -> None:
    path = with_label(tmp_path)
    journal, _ = Journal.reopen(path, FakeClock().now())
    for text in (f"Ask {LABEL}!", "Ask somebody", LABEL.upper()):
        journal.append({"event": "noted", "at": 1, "text": text, "number": 0}, FakeClock().now())
    journal.close()
    result = run(tmp_path, "forget", LEFT, "--labels")
    assert result.stderr.splitlines()[1:] == [
        "timekeeper: 2 entries name a speaker in words that stay as they were typed: "
        "--all deletes them"
    ]
    assert run(tmp_path, "forget", LEFT, "--all").exit_code == 0
    assert all_bytes(tmp_path) == b""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param((LEFT,), "say what: --labels forgets who spoke", id="nothing said"),
        pytest.param((LEFT, "--labels", "--all"), "say what: --labels forgets", id="both"),
        pytest.param(
            (LEFT[:-2], "--all"),
            f"write the whole name of what is to be deleted: {LEFT}",
            id="half a name",
        ),
        pytest.param(("yesterday", "--all"), "no session is called 'yesterday'", id="no such"),
        pytest.param((), "SESSION is missing", id="no name"),
    ],
)
def test_what_is_not_sure_is_not_deleted(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    with_label(tmp_path)
    before = all_bytes(tmp_path)
    result = run(tmp_path, "forget", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert all_bytes(tmp_path) == before


def test_a_running_session_is_not_deleted(tmp_path: Path) -> None:
    session = opened(tmp_path, FakeClock())
    before = all_bytes(tmp_path)
    for what in ("--labels", "--all"):
        result = run(tmp_path, "forget", path_of(session).stem, what)
        assert result.exit_code == 2
        assert "is running: end it first" in result.stderr
    assert all_bytes(tmp_path) == before
    session.journal.close()


def test_what_is_no_journal_can_only_be_deleted_whole(tmp_path: Path) -> None:
    path = leave_one(tmp_path)
    path.write_text(LABEL)
    refused = run(tmp_path, "forget", LEFT, "--labels")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "--all deletes it" in refused.stderr
    assert run(tmp_path, "forget", LEFT, "--all").exit_code == 0
    assert all_bytes(tmp_path) == b""
