from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.screen.scenes import SITUATIONS
from timekeeper.views.scene import Entry, Style
from timekeeper.views.screen.blocks import share_out
from timekeeper.views.screen.countdown import digits_height
from timekeeper.views.screen.layout import plan_for
from timekeeper.views.screen.plans import COUNTDOWN
from timekeeper.views.screen.view import View


@pytest.mark.parametrize("situation", ["plenty", "overrun", "discussion", "paused", "waiting"])
@pytest.mark.parametrize(("width", "height", "rows"), [(100, 30, 10), (80, 24, 5), (40, 10, 5)])
def test_digits_are_as_tall_as_the_design_says(
    situation: str, width: int, height: int, rows: int
) -> None:
    view = View(SITUATIONS[situation], width, Style())
    shares = share_out(plan_for(view, height), view, height)
    assert digits_height(view, shares[COUNTDOWN] - 1) == rows


@given(
    situation=st.sampled_from(sorted(SITUATIONS)),
    width=st.integers(1, 200),
    height=st.integers(1, 80),
)
@settings(max_examples=200)
def test_shares_add_up_to_the_screen_at_most(situation: str, width: int, height: int) -> None:
    view = View(SITUATIONS[situation], width, Style())
    plan = plan_for(view, height)
    shares = share_out(plan, view, height)
    assert sum(shares.values()) <= height
    assert all(share >= 0 for share in shares.values())
    assert set(shares) == {grant.block for grant in plan.grants}
    assert shares[plan.grants[0].block] > 0


@pytest.mark.parametrize("entry", [None, Entry("NOTE", "a note")])
def test_what_is_said_moves_nothing_on_a_full_screen(entry: Entry | None) -> None:
    silent = View(replace(SITUATIONS["plenty"], told=""), 100, Style())
    loud = replace(silent, scene=replace(silent.scene, told="Paused", entry=entry))
    for height in (10, 24, 30):
        plan = plan_for(silent, height)
        assert share_out(plan, silent, height) == share_out(plan, loud, height)
