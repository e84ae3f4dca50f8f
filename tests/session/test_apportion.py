"""Seconds shared out in proportion: exact sums, no share too large, no paradox."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.session.apportion import apportion

MOST = st.lists(st.integers(0, 400), max_size=6)


@pytest.mark.parametrize(
    ("seconds", "most", "shares"),
    [
        pytest.param(0, [60, 60], (0, 0), id="nothing"),
        pytest.param(-5, [60, 60], (0, 0), id="less than nothing"),
        pytest.param(60, [], (), id="nobody"),
        pytest.param(60, [0, 0], (0, 0), id="nobody has anything"),
        pytest.param(90, [60, 120], (30, 60), id="in proportion"),
        pytest.param(180, [60, 120], (60, 120), id="all"),
        pytest.param(999, [60, 120], (60, 120), id="more than all"),
        pytest.param(1, [60, 60], (1, 0), id="of equals the first"),
        pytest.param(1, [60, 120], (0, 1), id="the largest first"),
        pytest.param(10, [0, 7, 0], (0, 7, 0), id="one alone"),
        # 4 of 10: exact shares 2.4, 1.2, 0.4; of the highest quotients 6/1 6/2 3/1 6/3 ...
        pytest.param(4, [6, 3, 1], (3, 1, 0), id="by the largest quotients"),
    ],
)
def test_shares(seconds: int, most: list[int], shares: tuple[int, ...]) -> None:
    assert apportion(seconds, most) == shares


@given(st.integers(-10, 3000), MOST)
def test_the_shares_add_up_and_none_is_too_large(seconds: int, most: list[int]) -> None:
    shares = apportion(seconds, most)
    assert sum(shares) == min(max(0, seconds), sum(most))
    assert all(0 <= share <= limit for share, limit in zip(shares, most, strict=True))


@given(st.integers(0, 2400), MOST)
def test_nobody_gets_less_than_the_whole_seconds_of_an_exact_share(
    seconds: int, most: list[int]
) -> None:
    shares = apportion(seconds, most)
    total = sum(most)
    for share, limit in zip(shares, most, strict=True):
        assert share >= min(seconds, total) * limit // max(1, total)


@given(st.integers(0, 2400), MOST)
def test_with_more_to_share_nobody_gets_less(seconds: int, most: list[int]) -> None:
    fewer, more = apportion(seconds, most), apportion(seconds + 1, most)
    assert all(small <= large for small, large in zip(fewer, more, strict=True))


@given(st.integers(0, 300), st.lists(st.integers(0, 60), max_size=5))
def test_it_is_the_rule_of_the_largest_quotients(seconds: int, most: list[int]) -> None:
    # Second by second, to whoever has the largest quotient then: slow, and plain to see.
    shares = [0] * len(most)
    for _ in range(min(seconds, sum(most))):
        index = max(range(len(most)), key=lambda at: (most[at] / (shares[at] + 1), -at))
        shares[index] += 1
    assert apportion(seconds, most) == tuple(shares)
