"""The one table of keys: nothing in it hides anything else."""

from collections import Counter

import pytest

from timekeeper.session.state import Phase
from timekeeper.views.keymap import KEYMAP, SECONDS, Action, Binding, binding_of, hint

WITHOUT_PROMPT = {
    *(Action.PIN, Action.CALL, Action.THEME),
    *(binding.action for binding in KEYMAP if not binding.keys),
}
"""What is one key on the screen, or is typed behind the key for commands."""

NAMED = [pytest.param(binding, id=binding.action) for binding in KEYMAP]


def test_every_action_has_its_place_and_no_other() -> None:
    assert Counter(binding.action for binding in KEYMAP) == Counter(Action)


def test_no_key_means_two_things() -> None:
    keys = Counter(key for binding in KEYMAP for key in binding.keys)
    assert max(keys.values()) == 1


def test_no_word_means_two_things_and_none_is_a_key_of_another_action() -> None:
    words = Counter(word for binding in KEYMAP for word in binding.words)
    assert max(words.values()) == 1
    for binding in KEYMAP:
        assert all(binding_of(word) in (None, binding) for word in binding.words)


@pytest.mark.parametrize("binding", NAMED)
def test_a_letter_is_the_same_with_caps_lock_on(binding: Binding) -> None:
    for key in binding.keys:
        assert binding_of(key) is binding
        assert len(key) > 1 or binding_of(key.upper()) is binding


@pytest.mark.parametrize("binding", NAMED)
def test_all_of_it_is_named(binding: Binding) -> None:
    assert binding.keys or binding.lines
    assert binding.help
    assert not binding.lines or binding.prompt or binding.action in WITHOUT_PROMPT
    assert all(line.split()[0] in binding.words for line in binding.lines)
    assert all(word == word.casefold() for word in binding.words)


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("space", Action.GO),
        ("n", Action.NEXT),
        ("right", Action.NEXT),
        ("pagedown", Action.NEXT),
        ("b", Action.BACK),
        ("left", Action.BACK),
        ("pageup", Action.BACK),
        ("+", Action.LONGER),
        ("-", Action.SHORTER),
        ("u", Action.UNDO),
        ("?", Action.HELP),
        ("q", Action.QUIT),
        ("ctrl-c", Action.LEAVE),
    ],
)
def test_the_keys_that_are_fixed(key: str, action: Action) -> None:
    binding = binding_of(key)
    assert binding is not None
    assert binding.action is action


def test_keys_that_have_no_use_yet() -> None:
    # Clickers send the full stop, b and F5 to blank or begin a presentation.
    assert [binding_of(key) for key in (".", "f5", "escape", "")] == [None] * 4


def test_time_is_given_and_taken_in_the_same_steps() -> None:
    assert sorted(SECONDS.values()) == [-300, -60, -30, 30, 60, 300]


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (Phase.WAITING, "start"),
        (Phase.RUNNING, "pause"),
        (Phase.PAUSED, "resume"),
        (Phase.ENDED, ""),
    ],
)
def test_the_hint_of_space_says_what_it_does_now(phase: Phase, words: str) -> None:
    space, following = binding_of("space"), binding_of("n")
    assert space is not None
    assert following is not None
    assert hint(space, phase) == words
    assert hint(following, phase) == "next"
