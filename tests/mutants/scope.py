"""What is mutated, and the tests that are asked whether they notice."""

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "timekeeper"
TESTS = ROOT / "tests"


class Group(NamedTuple):
    """Modules that are mutated and the test files that belong to them."""

    modules: tuple[Path, ...]
    tests: tuple[Path, ...]


def groups() -> list[Group]:
    """Give what everything else rests on: a session with its rooms, the clock and the journal."""
    live = ("clock", "timeline")
    beside = (*live, "drift", "recorded")
    return [
        Group(_modules(SOURCE / "session"), _tests(TESTS / "session")),
        Group(
            (
                *(SOURCE / "live" / f"{name}.py" for name in live),
                *_modules(SOURCE / "live/journal"),
            ),
            (
                *(TESTS / "live" / f"test_{name}.py" for name in beside),
                *_tests(TESTS / "live/journal"),
            ),
        ),
    ]


def beside(module: Path) -> Group:
    """Give one module and the one test file that lies beside it."""
    within = module.is_relative_to(SOURCE)
    folder = TESTS / module.relative_to(SOURCE).parent if within else module.parent
    return Group((module,), (folder / f"test_{module.stem}.py",))


def module_name(path: Path) -> str:
    """Give the name by which a module is imported."""
    base = SOURCE.parent if path.is_relative_to(SOURCE) else ROOT
    return ".".join(path.relative_to(base).with_suffix("").parts)


def _modules(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.rglob("[!_]*.py")))


def _tests(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.rglob("test_*.py")))
