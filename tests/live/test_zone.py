"""The zone an agenda names, or the laptop's own."""

import pytest

from tests.session.agendas import agenda
from timekeeper.live.zone import zone_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Asia/Yangon", "Asia/Yangon", id="known"),
        pytest.param(None, "None", id="none: local"),
        pytest.param("Asia/Yangoon", "None", id="unknown: local"),
        pytest.param("Asia", "None", id="a folder of zones: local"),
        pytest.param("../../etc/passwd", "None", id="a path: local"),
        pytest.param("A\x00", "None", id="no name at all: local"),
    ],
)
def test_the_zone_of_an_agenda(name: str | None, expected: str) -> None:
    plan = agenda(5).model_copy(update={"timezone": name})
    assert str(zone_of(plan)) == expected
