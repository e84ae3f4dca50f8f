import os
import subprocess
import sys
from pathlib import Path

from timekeeper.live import lock

HOLD = """
import os, sys
sys.path.insert(0, sys.argv[2])
from timekeeper.live import lock
file = os.open(sys.argv[1], os.O_RDWR)
print(lock.take(file), flush=True)
sys.stdin.read()
"""


def test_nobody_holds_the_lock_of_a_file_at_rest(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    assert not lock.is_taken(path)
    assert not lock.is_taken(tmp_path / "missing")
    assert not lock.is_taken(tmp_path / "missing" / "deeper")


def test_one_process_holds_the_lock_until_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), str(Path(__file__).parents[2] / "src")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"True"
    mine = os.open(path, os.O_RDWR)
    assert lock.is_taken(path)
    assert not lock.take(mine)
    other.kill()
    other.wait()
    assert not lock.is_taken(path)
    assert lock.take(mine)
    assert lock.is_taken(path)
    os.close(mine)
    assert not lock.is_taken(path)


def test_asking_does_not_disturb(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    mine = os.open(path, os.O_RDWR)
    assert lock.take(mine)
    assert all(lock.is_taken(path) for _ in range(10))
    os.close(mine)
