import pytest

from timekeeper.agenda.selection import Wishes
from timekeeper.agenda.settings import THRESHOLDS
from timekeeper.agenda.settings_table import Stated, read_table
from timekeeper.agenda.unreadable import Unreadable


def test_an_empty_table_says_nothing() -> None:
    assert read_table({}) == Stated()


def test_all_that_can_be_set() -> None:
    table: dict[str, object] = {threshold.name: 7 for threshold in THRESHOLDS}
    words: dict[str, object] = {"select": ["TK3"], "extend-select": ["tk6"], "ignore": ["TK601"]}
    stated = read_table({"strict": True, **words, **table})
    assert isinstance(stated, Stated)
    assert stated.strict
    assert stated.wishes == Wishes(("TK3",), ("TK6",), ("TK601",))
    assert set(stated.thresholds) == set(table)
    assert stated.thresholds["longest-gap"] == 420


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("longest-without-brake", 1, " is no setting. Did you mean `longest-without-break`?"),
        ("Strict", True, " is no setting. Did you mean `strict`?"),
        ("extend_select", [], " is no setting. Did you mean `extend-select`?"),
        ("strict", "yes", " is true or false. Write `strict = true`."),
        ("select", "TK6", ' is a list of codes. Write it like `select = ["TK6", "TK302"]`.'),
        ("select", [6], ' is a list of codes. Write it like `select = ["TK6", "TK302"]`.'),
        (
            "extend-select",
            ["TK399"],
            ": `TK399` is no code of a finding. Those that begin so are TK301 to TK308.",
        ),
        (
            "ignore",
            ["TK204"],
            ": TK204 cannot be ignored. A file with it cannot be run: mend what it is about.",
        ),
        (
            "longest-gap",
            "1:30",
            ": `1:30` can be read in two ways. Write `1 h 30 min` or `90 s`.",
        ),
        (
            "least-discussion",
            "a lot",
            " is a number from 0 to 100. Write it like `least-discussion = 25`.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_key(key: str, value: object, said: str) -> None:
    refused = read_table({key: value})
    assert isinstance(refused, Unreadable)
    assert f"{refused.message}. {refused.advice}" == f"`{key}`{said}"


def test_what_is_like_no_setting_is_answered_with_all() -> None:
    refused = read_table({"colour": "red"})
    assert isinstance(refused, Unreadable)
    assert refused.advice.startswith("Known are strict, select, ")
