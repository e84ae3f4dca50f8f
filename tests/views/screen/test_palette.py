from itertools import combinations

import pytest

from timekeeper.session.reading import Level
from timekeeper.session.state import Phase
from timekeeper.views.scene import Style
from timekeeper.views.screen.palette import LEVELS, PHASES, Look, ground, label

STATES = [*LEVELS.values(), *PHASES.values()]


def test_every_level_and_every_phase_but_running_has_a_look() -> None:
    assert set(LEVELS) == set(Level)
    assert set(PHASES) == set(Phase) - {Phase.RUNNING}


@pytest.mark.parametrize(("one", "other"), list(combinations(LEVELS.values(), 2)))
def test_levels_differ_in_word_symbol_and_sign(one: Look, other: Look) -> None:
    assert one.word != other.word
    assert one.symbol != other.symbol
    assert one.ascii_symbol != other.ascii_symbol
    assert one.sign != other.sign
    assert (one.fill, one.reverse) != (other.fill, other.reverse)


@pytest.mark.parametrize("ascii_only", [False, True])
def test_all_states_have_different_labels(ascii_only: bool) -> None:
    labels = {label(state, Style(ascii=ascii_only)) for state in STATES}
    assert len(labels) == len(STATES)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.word)
def test_signs_for_terminals_without_utf8_are_ascii(state: Look) -> None:
    assert (state.word + state.sign + state.ascii_symbol + state.ascii_fill).isascii()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.word)
def test_black_on_the_ground_is_readable(state: Look) -> None:
    """The contrast of WCAG 2.1 for large text, 3:1, worked out from its definition."""
    if state.colour:
        assert (_luminance(state.colour) + 0.05) / 0.05 >= 3
        assert str(ground(state, Style())) == f"#000000 on {state.colour.lower()}"


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.word)
def test_without_colour_only_overrun_is_turned_around(state: Look) -> None:
    ink = ground(state, Style(colour=False))
    assert ink.color is None
    assert ink.bgcolor is None
    assert bool(ink.reverse) == (state is LEVELS[Level.OVERRUN])


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
