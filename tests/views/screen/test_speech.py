"""What is being typed is named at every size."""

import pytest

from tests.views.screen.scenes import SITUATIONS
from tests.views.screen.test_hints import view
from timekeeper.views.keymap import KEYMAP
from timekeeper.views.scene import Entry, Style
from timekeeper.views.screen.frame import frame
from timekeeper.views.screen.speech import entry_line

PROMPTS = [binding.prompt for binding in KEYMAP if binding.prompt]
BESIDE_THE_TIME = 27
"""Cells on the one line of a terminal of 40 columns."""


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("cells", [39, BESIDE_THE_TIME])
def test_a_narrow_terminal_names_what_is_typed(prompt: str, cells: int) -> None:
    line = entry_line(view(40), Entry(prompt, "12 min"), cells)
    assert line.startswith(prompt.split()[0].rstrip(","))
    assert line[:-1].endswith("12 min")
    assert len(line) <= cells


def test_where_there_is_no_room_what_is_typed_goes_before_its_prompt() -> None:
    assert entry_line(view(40), Entry("NOTE", "a word"), 8) == "a word▌"


@pytest.mark.parametrize(
    ("width", "height", "said"),
    [
        pytest.param(100, 30, "Not held yet: 3 Building, 4 Helping and 2 more", id="room for all"),
        pytest.param(40, 10, "Not held: 3–6", id="in brief"),
        pytest.param(30, 10, "Not held: 3–6", id="narrower"),
    ],
)
def test_a_question_says_what_it_is_about_at_every_size(width: int, height: int, said: str) -> None:
    rows = [row.plain for row in frame(SITUATIONS["quit-asked"], width, height, Style())]
    assert said in " ".join(row.strip() for row in rows)
    assert "y ends" in " ".join(rows)
