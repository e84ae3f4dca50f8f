import pytest

from timekeeper.views.key_spelling import spelled
from timekeeper.views.keymap import KEYMAP


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("enter", "Enter"),
        ("pagedown", "Page Down"),
        ("ctrl-c", "^C"),
        ("n", "n"),
        ("[", "["),
        ("f5", "f5"),
    ],
)
def test_a_key_is_spelled_as_on_a_keyboard(key: str, words: str) -> None:
    assert spelled(key) == words


def test_no_key_of_the_keymap_is_left_in_the_program_s_own_words() -> None:
    words = [spelled(key) for binding in KEYMAP for key in binding.keys]
    assert [word for word in words if len(word) > 2 and word.islower()] == []
