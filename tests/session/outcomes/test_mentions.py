"""Outcomes whose words name a speaker."""

import pytest

from tests.session.forums import begun
from timekeeper.session.floor.commands import RaiseHand
from timekeeper.session.outcomes.commands import (
    DropOutcome,
    Recommend,
    RecordAction,
    RecordPledge,
)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Ana's proposal on schools", True),
        ("as ANA said", True),
        ("analysis of the budget", False),
        ("ကိုမင်းပြောသည်", True),
        ("schools", False),
    ],
)
def test_a_label_among_the_words(text: str, is_found: bool) -> None:
    played = begun().at(700, RaiseHand("Ana"), RaiseHand("ကိုမင်း"), RaiseHand(), Recommend(text))
    assert played.report(800).mentions == (("R1",) if is_found else ())


def test_of_every_kind_that_stands() -> None:
    played = begun().at(700, RaiseHand("Ana"), Recommend("Ana"), Recommend("ana"))
    played.at(710, RecordAction("call", "Ana", "when Ana is back"), RecordAction("write", "Ana"))
    played.at(720, RecordPledge("Ana", "schools", "help"), DropOutcome("R1"))
    assert played.report(800).mentions == ("R2", "X1", "J1")
