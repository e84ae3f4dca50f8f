"""Damage in words."""

import pytest

from timekeeper.views.damage import damage


@pytest.mark.parametrize(
    ("lines", "lost", "kept", "words"),
    [
        pytest.param(0, 0, "", "", id="nothing"),
        pytest.param(1, 0, "", "1 line of the journal damaged, nothing lost", id="salvaged"),
        pytest.param(3, 1, "", "3 lines of the journal damaged, 1 event lost", id="lost"),
        pytest.param(0, 2, "", "The journal has a hole, 2 events lost", id="a hole"),
        pytest.param(
            2,
            2,
            "talk.jsonl.damaged-20140322\x1b[2J",
            "2 lines of the journal damaged, 2 events lost; as it was it is kept as "
            "talk.jsonl.damaged-20140322\ufffd[2J",
            id="kept aside under a name that cannot steer the terminal",
        ),
    ],
)
def test_damage(lines: int, lost: int, kept: str, words: str) -> None:
    assert damage(lines, lost, kept) == words
