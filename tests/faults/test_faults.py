"""The short form of `make faults`: its rows, a run or two each, in seconds."""

import pytest

from tests.faults.life import Row, Scale
from tests.faults.matrix import SHORT, run_one


@pytest.mark.parametrize("row", SHORT, ids=lambda row: row.name)
def test_a_fault_loses_nothing(row: Row) -> None:
    outcome = run_one(row, Scale.SHORT)
    if outcome.life is None and not outcome.failed:
        pytest.skip(outcome.skipped)
    assert not outcome.failed, outcome
