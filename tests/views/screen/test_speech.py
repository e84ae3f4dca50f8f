"""What is being typed is named at every size."""

import pytest

from tests.views.screen.test_hints import view
from timekeeper.views.keymap import KEYMAP
from timekeeper.views.scene import Entry
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
