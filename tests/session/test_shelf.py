"""Values by number: what was put is there, and the shelf before is as it was."""

from hypothesis import given
from hypothesis import strategies as st

from timekeeper.session.shelf import BOARD, Shelf

NUMBERS = st.one_of(st.integers(1, 10), st.integers(1, 5 * BOARD), st.just(BOARD))


@given(st.lists(st.tuples(NUMBERS, st.integers())))
def test_a_shelf_is_a_mapping_from_numbers(puts: list[tuple[int, int]]) -> None:
    shelf: Shelf[int] = Shelf()
    known: dict[int, int] = {}
    for number, value in puts:
        before, last = dict(shelf.numbered()), shelf.last
        changed = shelf.put(number, value)
        assert (dict(shelf.numbered()), shelf.last) == (before, last)
        shelf, known = changed, {**known, number: value}
        assert shelf.get(number) == value
    assert shelf.last == max(known, default=0)
    assert dict(shelf.numbered()) == known
    assert list(shelf) == [known[number] for number in sorted(known)]
    assert [shelf.get(number) for number in (-1, 0, shelf.last + 1)] == [None] * 3


@given(st.lists(NUMBERS, max_size=20))
def test_no_board_is_longer_than_a_board(numbers: list[int]) -> None:
    shelf: Shelf[int] = Shelf()
    for number in numbers:
        shelf = shelf.put(number, number)
    assert all(len(board) == BOARD for board in shelf.boards[:-1])
    assert all(0 < len(board) <= BOARD for board in shelf.boards[-1:])
