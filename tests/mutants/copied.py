"""A copy of the project with one thing changed, for what is imported or runs in other processes.

Only the changed file and the folders around it are the copy's own; all else are links.
"""

import os
import sys
from pathlib import Path
from typing import NoReturn

from tests.mutants.mutations import Mutant, Source
from tests.mutants.scope import ROOT, Group


def become(
    folder: Path, source: Source, mutant: Mutant | None, group: Group, *asked: str
) -> NoReturn:
    """Become a pytest that runs a group's tests in a copy, those beside the changed file first.

    `asked` are more arguments for pytest. Without a mutant nothing is changed.
    """
    changed = Path(source.path).relative_to(ROOT)
    text = Path(source.path).read_text("utf-8") if mutant is None else source.text(mutant)
    _copy(ROOT, folder, changed.parts, text)
    tests = sorted(group.tests, key=lambda test: test.stem != f"test_{changed.stem}")
    words = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider"]
    words += ["-p", "tests.mutants.examples", "--rootdir", str(folder), *asked]
    words += [str(test.relative_to(ROOT)) for test in tests]
    path = {"PYTHONPATH": f"{folder / 'src'}{os.pathsep}{folder}", "PYTHONDONTWRITEBYTECODE": "1"}
    os.chdir(folder)
    os.execve(sys.executable, words, {**os.environ, **path})


def _copy(original: Path, copy: Path, changed: tuple[str, ...], text: str) -> None:
    """Let a folder be like another one, but for one file in it."""
    name, *inside = changed
    for each in original.iterdir():
        if each.name != name:
            (copy / each.name).symlink_to(each)
    if inside:
        (copy / name).mkdir()
        _copy(original / name, copy / name, tuple(inside), text)
    else:
        (copy / name).write_text(text, encoding="utf-8")
