"""What is mutated, and the tests that are asked whether they notice."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "timekeeper"


@dataclass(frozen=True, slots=True)
class Group:
    """Modules that are mutated and the test files that belong to them."""

    modules: tuple[Path, ...]
    tests: tuple[Path, ...]


def groups() -> list[Group]:
    live, tests = SOURCE / "live", ROOT / "tests" / "live"
    names = ("clock", "drift", "timeline", "record", "recorded")
    # A mutant lives in one process: the tests of faults run the journal in another.
    journal = [path for path in tests.glob("test_journal*.py") if "faults" not in path.name]
    session = Group(
        tuple(sorted((SOURCE / "session").glob("[!_]*.py"))),
        tuple(sorted((ROOT / "tests" / "session").glob("test_*.py"))),
    )
    return [
        session,
        Group(
            (
                *(live / f"{name}.py" for name in ("clock", "timeline", "record")),
                *sorted(live.glob("journal*.py")),
            ),
            (*(tests / f"test_{name}.py" for name in names), *sorted(journal)),
        ),
    ]


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
