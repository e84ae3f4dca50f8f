"""Output that nobody stands still for."""

import os
from collections.abc import Iterator

import pytest

from timekeeper.live.outlet import Outlet

MUCH = "0123456789" * 20_000
"""More than any pipe takes at once."""


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Give a pipe: where it is read, and where it is written."""
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def test_what_there_is_room_for_is_written_at_once(pipe: tuple[int, int]) -> None:
    with Outlet(pipe[1]) as outlet:
        outlet.write("a line\n")
        assert outlet.blocked is None
    assert os.read(pipe[0], 100) == b"a line\n"


def test_what_there_is_no_room_for_waits_its_turn(pipe: tuple[int, int]) -> None:
    with Outlet(pipe[1]) as outlet:
        outlet.write(MUCH)
        outlet.write("the end")
        assert outlet.blocked == pipe[1]
        seen = b""
        while outlet.blocked is not None:
            seen += os.read(pipe[0], 65536)
            outlet.push()
        seen += os.read(pipe[0], 65536)
    assert seen.decode() == MUCH + "the end"


def test_nobody_is_waited_for_who_takes_nothing(pipe: tuple[int, int]) -> None:
    with Outlet(pipe[1]) as outlet:
        outlet.write(MUCH)
        outlet.drain(0.01)
        assert outlet.blocked is not None


def test_a_slow_reader_gets_everything(pipe: tuple[int, int]) -> None:
    reader = os.fork()
    if reader == 0:  # pragma: no cover - another process
        os.close(pipe[1])
        count = 0
        while data := os.read(pipe[0], 1000):
            count += len(data)
        os._exit(0 if count == len(MUCH) else 1)
    with Outlet(pipe[1]) as outlet:
        outlet.write(MUCH)
        outlet.drain(None)
        assert outlet.blocked is None
    os.close(pipe[1])
    assert os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1]) == 0
    os.dup2(pipe[0], pipe[1])  # the fixture closes both


def test_it_writes_in_its_encoding(pipe: tuple[int, int]) -> None:
    with Outlet(pipe[1], "ascii", "backslashreplace") as outlet:
        outlet.write("café")
    assert os.read(pipe[0], 100) == b"caf\\xe9"


def test_a_full_disk_is_an_error(pipe: tuple[int, int]) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("there is no /dev/full here")
    file = os.open("/dev/full", os.O_WRONLY)
    with Outlet(file) as outlet, pytest.raises(OSError, match="No space left"):
        outlet.write("a line\n")
    os.close(file)
