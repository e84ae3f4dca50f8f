"""A simulation as JSON: the same bytes everywhere, and the same figures as the text."""

import json
from pathlib import Path

from tests.conftest import Golden
from tests.views.simulations import LATE_AND_OVER, WORKSHOP, assuming
from timekeeper.session.limits import latest_start, limits
from timekeeper.session.runs import play_runs
from timekeeper.session.simulation import simulate
from timekeeper.views.simulation_json import __doc__ as described
from timekeeper.views.simulation_json import runs_json, simulation_json

GOLDENS = Path(__file__).parent / "goldens"
SINGLE = simulation_json(
    LATE_AND_OVER, simulate(LATE_AND_OVER), latest_start(LATE_AND_OVER), limits(LATE_AND_OVER)
)
MANY = runs_json(LATE_AND_OVER, play_runs(LATE_AND_OVER, 200, 7), 10)


def test_a_single_run(golden: Golden) -> None:
    golden(GOLDENS / "simulation.json", SINGLE)


def test_many_runs(golden: Golden) -> None:
    golden(GOLDENS / "runs.json", MANY)


def test_what_was_not_asked_for_is_null() -> None:
    assert json.loads(SINGLE)["runs"] is None
    many = json.loads(MANY)
    assert (many["run"], many["limits"]) == (None, None)
    plain = simulation_json(LATE_AND_OVER, simulate(LATE_AND_OVER), latest_start(LATE_AND_OVER))
    assert json.loads(plain)["limits"] is None


def test_a_late_end_has_no_reserve() -> None:
    assumed = assuming(WORKSHOP, 1500)
    seen = json.loads(simulation_json(assumed, simulate(assumed), latest_start(assumed)))
    assert seen["ends_in_time"] is False
    assert (seen["run"]["late"], seen["run"]["reserve"]) == (300, None)


def test_every_key_is_described() -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*(keys(each) for each in value.values()))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    assert described is not None
    for key in keys(json.loads(SINGLE)) | keys(json.loads(MANY)):
        assert f"`{key}`" in described, key
