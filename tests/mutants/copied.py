"""A copy of the project with one thing changed, for what is imported or runs in other processes."""

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

from tests.mutants.mutations import Mutant, Source
from tests.mutants.scope import ROOT, Group

_NEEDED = ("src", "tests", "agendas", "docs", "README.md", "pyproject.toml")


def become(
    folder: Path, source: Source, mutant: Mutant | None, group: Group, *asked: str
) -> NoReturn:
    """Become a pytest that runs a group's tests in a copy, those beside the changed file first.

    `asked` are more arguments for pytest. Without a mutant nothing is changed.
    """
    for name in _NEEDED:
        copied = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copied(ROOT / name, folder / name)
    changed = Path(source.path).relative_to(ROOT)
    if mutant is not None:
        (folder / changed).write_text(source.text(mutant), encoding="utf-8")
    tests = sorted(group.tests, key=lambda test: test.stem != f"test_{changed.stem}")
    words = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider"]
    words += ["-p", "tests.mutants.examples", "--rootdir", str(folder), *asked]
    words += [str(test.relative_to(ROOT)) for test in tests]
    path = {"PYTHONPATH": f"{folder / 'src'}{os.pathsep}{folder}", "PYTHONDONTWRITEBYTECODE": "1"}
    os.chdir(folder)
    os.execve(sys.executable, words, {**os.environ, **path})
