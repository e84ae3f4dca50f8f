"""Hands on boards are a list of numbers, only cheaper to change."""

from hypothesis import example, given
from hypothesis import strategies as st

from timekeeper.session.floor.hands import BOARD, Hands, count, flat, is_among, joined, left


@example(2 * BOARD, [0], [999, 1000])
@given(st.integers(0, 3 * BOARD), st.lists(st.integers(0, 3 * BOARD)), st.lists(st.integers(900)))
def test_hands_are_a_list(waiting: int, leaving: list[int], coming: list[int]) -> None:
    hands: Hands = ()
    expected: list[int] = []
    for number in range(waiting):
        hands, expected = joined(hands, number), [*expected, number]
    assert len(hands) == -(-waiting // BOARD)
    for number in leaving:
        hands, expected = left(hands, number), [one for one in expected if one != number]
        assert not is_among(hands, number)
    for number in dict.fromkeys(coming):
        hands, expected = joined(hands, number), [*expected, number]
        assert is_among(hands, number)
    assert flat(hands) == tuple(expected)
    assert count(hands) == len(expected)
    assert all(0 < len(board) <= BOARD for board in hands)
