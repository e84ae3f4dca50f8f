import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.live.store import (
    NotFound,
    find,
    folder,
    listing,
    new_name,
    new_path,
    state_directory,
)

WHEN = datetime(2026, 11, 23, 14, 0, 59)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Child rights in ASEAN", "2026-11-23-1400-child-rights-in-asean"),
        ("  Children's voices — now!  ", "2026-11-23-1400-childrens-voices-now"),
        ("Économie & société à Việt Nam", "2026-11-23-1400-economie-societe-a-viet-nam"),
        ("ကလေးသူငယ် အခွင့်အရေး", "2026-11-23-1400-session"),
        ("", "2026-11-23-1400-session"),
        ("../../etc/passwd", "2026-11-23-1400-etc-passwd"),
        ("OP3 CRC สิทธิเด็ก", "2026-11-23-1400-op3-crc"),
        (
            "A very long title that goes on and on until nobody reads it any more",
            "2026-11-23-1400-a-very-long-title-that-goes-on-and-on-until",
        ),
        ("x" * 300, "2026-11-23-1400-" + "x" * 48),
    ],
)
def test_a_name_is_made_of_the_time_and_the_title(title: str, expected: str) -> None:
    assert new_name(title, WHEN) == expected


def test_a_taken_name_is_numbered() -> None:
    stem = "2026-11-23-1400-panel"
    assert new_name("Panel", WHEN, frozenset({stem})) == f"{stem}-2"
    assert new_name("Panel", WHEN, frozenset({stem, f"{stem}-2"})) == f"{stem}-3"


@given(st.text(max_size=80))
def test_any_title_makes_a_file_name(title: str) -> None:
    name = new_name(title, WHEN)
    assert name.isascii()
    assert name == name.lower()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) <= 64


@pytest.mark.parametrize("left", [".jsonl", ".jsonl.damaged-20261123T140000Z", ".jsonl.new"])
def test_a_new_session_never_takes_the_name_of_anything_there(tmp_path: Path, left: str) -> None:
    first = new_path(tmp_path, "Panel", WHEN, rehearsal=False)
    assert first == tmp_path / "sessions" / "2026-11-23-1400-panel.jsonl"
    first.parent.mkdir()
    first.with_name("2026-11-23-1400-panel" + left).write_text("a line\n")
    second = new_path(tmp_path, "Panel", WHEN, rehearsal=False)
    assert second.name == "2026-11-23-1400-panel-2.jsonl"
    rehearsal = new_path(tmp_path, "Panel", WHEN, rehearsal=True)
    assert rehearsal == tmp_path / "rehearsals" / "2026-11-23-1400-panel.jsonl"


def test_the_state_folder_comes_from_option_then_variable_then_system() -> None:
    environ = {"TIMEKEEPER_STATE_DIR": "/elsewhere"}
    assert state_directory(Path("/here"), environ) == Path("/here")
    assert state_directory(None, environ) == Path("/elsewhere")
    assert state_directory(None, {"TIMEKEEPER_STATE_DIR": ""}).name == "timekeeper"
    assert state_directory(None, {}).is_absolute()


def _sessions(directory: Path, *names: str) -> None:
    place = folder(directory, rehearsal=False)
    place.mkdir(parents=True, exist_ok=True)
    for age, name in enumerate(names):
        path = place / f"{name}.jsonl"
        path.write_text("a line\n")
        os.utime(path, ns=(0, (1000 - age) * 10**9))


def _names(directory: Path, *, rehearsal: bool = False) -> list[str]:
    return [entry.name for entry in listing(directory, rehearsal=rehearsal)]


def test_a_listing_has_the_last_written_first(tmp_path: Path) -> None:
    _sessions(tmp_path, "b", "c", "a")
    assert _names(tmp_path) == ["b", "c", "a"]
    assert _names(tmp_path, rehearsal=True) == []
    assert listing(tmp_path, rehearsal=False)[0].written == 1000 * 10**9


def test_what_is_no_session_does_not_break_a_listing(tmp_path: Path) -> None:
    _sessions(tmp_path, "good")
    place = tmp_path / "sessions"
    (place / "folder.jsonl").mkdir()
    (place / "dangling.jsonl").symlink_to(tmp_path / "nowhere")
    (place / "looping.jsonl").symlink_to("looping.jsonl")
    (place / "notes.txt").write_text("a line\n")
    (place / "good.jsonl.damaged-20261123T140000Z").write_text("a line\n")
    (place / "good.jsonl.new").write_text("a line\n")
    if hasattr(os, "mkfifo"):
        os.mkfifo(place / "pipe.jsonl")
    assert _names(tmp_path) == ["good"]


def test_a_listing_of_nothing_is_empty(tmp_path: Path) -> None:
    assert _names(tmp_path / "missing") == []
    (tmp_path / "sessions").write_text("a line\n")
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(None, "2026-11-23-1400-panel", id="the newest"),
        pytest.param("2026-11-23-1400-panel", "2026-11-23-1400-panel", id="exact, also a prefix"),
        pytest.param("2026-11-23-1400-panel-2", "2026-11-23-1400-panel-2", id="exact"),
        pytest.param("2026-11-23-1400-panel.jsonl", "2026-11-23-1400-panel", id="as a file"),
        pytest.param("2026-12", "2026-12-01-0900-training", id="unique prefix"),
    ],
)
def test_a_session_is_found(tmp_path: Path, name: str | None, expected: str) -> None:
    _sessions(
        tmp_path,
        "2026-11-23-1400-panel",
        "2026-11-23-1400-panel-2",
        "2026-12-01-0900-training",
    )
    assert find(tmp_path, name, rehearsal=False) == tmp_path / "sessions" / f"{expected}.jsonl"


@pytest.mark.parametrize(
    ("name", "candidates", "is_ambiguous"),
    [
        pytest.param("2026-11", ("2026-11-23-b", "2026-11-23-a"), True, id="ambiguous"),
        pytest.param("2027", ("2026-11-23-b", "2026-11-23-a"), False, id="unknown"),
        pytest.param("", ("2026-11-23-b", "2026-11-23-a"), False, id="empty"),
        pytest.param("../secret", ("2026-11-23-b", "2026-11-23-a"), False, id="traversal"),
        pytest.param("a/../2026-11-23-a", ("2026-11-23-b", "2026-11-23-a"), False, id="a path"),
        pytest.param("x\x00y", ("2026-11-23-b", "2026-11-23-a"), False, id="NUL"),
    ],
)
def test_a_session_is_not_found(
    tmp_path: Path, name: str, candidates: tuple[str, ...], is_ambiguous: bool
) -> None:
    _sessions(tmp_path, "2026-11-23-b", "2026-11-23-a")
    (tmp_path / "secret.jsonl").write_text("a line\n")
    assert find(tmp_path, name, rehearsal=False) == NotFound(name, candidates, is_ambiguous)


def test_the_newest_of_none_is_not_found(tmp_path: Path) -> None:
    assert find(tmp_path, None, rehearsal=False) == NotFound(None, (), is_ambiguous=False)
