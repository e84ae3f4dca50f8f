"""The short form of `make faults`: every row of the matrix, a few runs each, in seconds."""

import pytest

from tests.faults.life import Row, Scale
from tests.faults.matrix import ROWS, run_one

if not hasattr(__import__("os"), "fork"):
    pytest.skip("these faults are made as Unix makes them", allow_module_level=True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_fault_loses_nothing(row: Row) -> None:
    outcome = run_one(row, Scale.SHORT)
    if outcome.life is None and not outcome.failed:
        pytest.skip(outcome.skipped)
    assert not outcome.failed, outcome
