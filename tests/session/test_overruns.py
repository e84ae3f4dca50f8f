"""What an assumption names, and which of several wins."""

import pytest

from timekeeper.agenda.model import Agenda
from timekeeper.session.overruns import Overrun, by_method, by_segment, every, overruns
from timekeeper.session.refusal import Refusal

PLAN = Agenda.model_validate(
    {
        "title": "t",
        "segments": [
            {"title": "Welcome", "duration": 300, "method": "presentation"},
            {"title": "Talk", "duration": 900, "method": "Presentation"},
            {"title": "Break", "duration": 600, "method": "break", "advance": "auto"},
            {"title": "Groups", "duration": 900, "method": "group work"},
            {"title": "2014", "duration": 900},
            {"title": "Panel", "duration": 900, "id": "Discussion"},
        ],
    }
)


def seconds(*asked: tuple[str, int]) -> tuple[int, ...]:
    found = overruns(PLAN, asked)
    assert not isinstance(found, Refusal), found.reason
    return by_segment(PLAN, found)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param([], [0] * 6, id="nothing"),
        pytest.param([("presentation", 9)], [9, 9, 0, 0, 0, 0], id="method"),
        pytest.param([(" PRESENTATION", 9)], [9, 9, 0, 0, 0, 0], id="in any case"),
        pytest.param([("group  work", 9)], [0, 0, 0, 9, 0, 0], id="of two words"),
        pytest.param([("2", 9)], [0, 9, 0, 0, 0, 0], id="number"),
        pytest.param([("talk", 9)], [0, 9, 0, 0, 0, 0], id="id from the title"),
        pytest.param([("discussion", 9)], [0, 0, 0, 0, 0, 9], id="stated id"),
        pytest.param([("2014", 9)], [0, 0, 0, 0, 9, 0], id="an id of digits"),
        pytest.param([("all", 9)], [9, 9, 0, 9, 9, 9], id="all but the automatic"),
        pytest.param(
            [("2", 1), ("presentation", 2), ("all", 3)], [2, 1, 0, 3, 3, 3], id="narrower wins"
        ),
        pytest.param(
            [("all", 3), ("presentation", 2), ("talk", 1)],
            [2, 1, 0, 3, 3, 3],
            id="in any order",
        ),
        pytest.param([("talk", 1), ("2", 5)], [0, 5, 0, 0, 0, 0], id="last of two"),
        pytest.param([("2", 5), ("talk", 1)], [0, 1, 0, 0, 0, 0], id="a number is as narrow"),
        pytest.param(
            [("talk", 1), ("presentation", 2)], [2, 1, 0, 0, 0, 0], id="an id is narrower"
        ),
        pytest.param([("all", 3), ("6", 0)], [3, 3, 0, 3, 3, 0], id="nothing for one of them"),
    ],
)
def test_what_names_segments(asked: list[tuple[str, int]], expected: list[int]) -> None:
    assert list(seconds(*asked)) == expected


def test_each_keeps_the_segments_that_are_left_to_it() -> None:
    found = overruns(PLAN, [("all", 3), ("presentation", 2), ("1", 1), ("2", 1)])
    assert not isinstance(found, Refusal)
    assert [(each.what, each.segments) for each in found] == [
        ("all", (3, 4, 5)),
        ("1", (0,)),
        ("2", (1,)),
    ]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        pytest.param("presentatoin", "did you mean `presentation`?", id="misspelt method"),
        pytest.param("discusion", "did you mean `Discussion`?", id="misspelt id"),
        pytest.param("7", "the numbers 1 to 6, and `all`", id="number beyond the last"),
        pytest.param("0", "the numbers 1 to 6", id="number before the first"),
        pytest.param(
            "xyz",
            "There are `presentation`, `break`, `group work`, `welcome`, `talk`, `groups`, ..., "
            "the numbers 1 to 6",
            id="like nothing",
        ),
        pytest.param("", "`` is no segment's number, method or id", id="empty"),
        pytest.param("break", "segment 3 goes on by itself", id="only an automatic one"),
        pytest.param("3", "segment 3 goes on by itself", id="an automatic one by number"),
        pytest.param("9" * 500, "is no segment's number", id="very long number"),
        pytest.param("²", "is no segment's number", id="a digit that counts nothing"),
        pytest.param("\x1b[2J", "\N{REPLACEMENT CHARACTER}[2J", id="hostile"),
    ],
)
def test_what_names_nothing_is_refused(what: str, words: str) -> None:
    found = overruns(PLAN, [("1", 5), (what, 5)])
    assert isinstance(found, Refusal)
    assert words in found.reason
    assert "\n" not in found.reason
    assert len(found.reason) < 300


def test_every_segment_and_every_method() -> None:
    assert every(PLAN) == Overrun("all", 0, (0, 1, 3, 4, 5))
    found = [(each.what, each.seconds, each.segments) for each in by_method(PLAN)]
    assert found == [("presentation", 0, (0, 1)), ("group work", 0, (3,))]


def _held(*methods: str, advance: str = "manual") -> Agenda:
    rows = [
        {"title": f"Part {number}", "duration": 60, "method": method, "advance": advance}
        for number, method in enumerate(methods, 1)
    ]
    return Agenda.model_validate({"title": "t", "segments": rows})


def _refused(plan: Agenda, what: str) -> str:
    found = overruns(plan, [(what, 5)])
    assert isinstance(found, Refusal)
    return found.reason


def test_six_names_are_all_named() -> None:
    assert "`part-3`, the numbers" in _refused(_held("talk", "panel", "forum"), "xyz")


def test_the_nearest_name_is_meant() -> None:
    plan = _held("discussions", "discussion", "discussed")
    assert "did you mean `discussion`?" in _refused(plan, "discusion")


def test_several_that_go_on_by_themselves() -> None:
    reason = _refused(_held("break", "break", advance="auto"), "break")
    assert reason.startswith("segments 1, 2 go on by themselves when time is up")
