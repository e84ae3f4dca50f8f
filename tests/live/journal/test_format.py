from collections.abc import Mapping
from typing import Any

import pytest

from timekeeper.live.journal.format import FORMAT, UPGRADERS, upgrade


def _rename(body: Mapping[str, Any]) -> dict[str, Any]:
    return {"event" if key == "name" else key: value for key, value in body.items()}


def _count_in_seconds(body: Mapping[str, Any]) -> dict[str, Any]:
    return {**body, "seconds": body.get("minutes", 0) * 60}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (1, {"event": "extended", "minutes": 2, "seconds": 120}),
        (2, {"name": "extended", "minutes": 2, "seconds": 120}),
        (3, {"name": "extended", "minutes": 2}),
    ],
)
def test_a_body_is_folded_from_the_format_it_was_written_in(
    written: int, expected: dict[str, Any]
) -> None:
    body = {"name": "extended", "minutes": 2}
    assert upgrade(body, written, (_rename, _count_in_seconds)) == expected


def test_today_s_format_is_read_as_it_is() -> None:
    assert len(UPGRADERS) + 1 == FORMAT
    assert upgrade({"event": "paused"}, FORMAT) == {"event": "paused"}
