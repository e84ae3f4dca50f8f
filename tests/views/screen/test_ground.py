import pytest

from timekeeper.session.reading import Level
from timekeeper.session.state import Phase
from timekeeper.views.scene import Style
from timekeeper.views.screen import palette
from timekeeper.views.screen.ground import figures_on_ground
from timekeeper.views.screen.palette import Look


@pytest.mark.parametrize(
    ("look", "style", "free_rows"),
    [
        (palette.LEVELS[Level.DANGER], Style(), "below"),
        (palette.LEVELS[Level.DANGER], Style(colour=False), "above"),
        (palette.LEVELS[Level.OVERRUN], Style(colour=False), "below"),
        (palette.PHASES[Phase.PAUSED], Style(), "below"),
        (palette.PHASES[Phase.WAITING], Style(), "above"),
    ],
    ids=["ground", "no colours", "turned around", "paused", "waiting"],
)
def test_figures_do_not_grow_into_what_is_next_to_them(
    look: Look, style: Style, free_rows: str
) -> None:
    rows = [row.plain for row in figures_on_ground(look, "0:42", 40, 6, style)]
    assert len(rows) == 6
    assert "█" not in rows[-1 if free_rows == "below" else 0]
    assert sum("█" in row for row in rows) == 5
