import pytest

from timekeeper.views.safe_text import safe_text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        pytest.param("Way Forward", "Way Forward", id="plain"),
        pytest.param("\x1b[31mred", "�[31mred", id="escape"),
        pytest.param("\x9b2J", "�2J", id="8-bit CSI"),
        pytest.param("a\x07\x08\x7f", "a���", id="bell, backspace, delete"),
        pytest.param("one\r\ntwo\tthree", "one two three", id="line ends and tabs are spaces"),
        pytest.param("a\u2028b\u2029c\x85d", "a b c d", id="unicode line ends"),
        pytest.param("a\u202eb\u2066c\u2069", "a�b�c�", id="bidi overrides and isolates"),
        pytest.param("a\ud800", "a�", id="lone surrogate"),
        pytest.param("မြန်မာ ไทย", "မြန်မာ ไทย", id="Burmese and Thai stay"),
        pytest.param("👩\u200d👧", "👩\u200d👧", id="joined emoji stay"),
        pytest.param("ក\u200bខ", "ក\u200bខ", id="Khmer word breaks stay"),
        pytest.param("", "", id="empty"),
    ],
)
def test_foreign_text_cannot_steer_a_terminal(text: str, safe: str) -> None:
    assert safe_text(text) == safe


def test_every_character_gives_something_printable_or_a_joiner() -> None:
    steering = {
        sign
        for sign in map(chr, range(0x2100))
        if not safe_text(f"a{sign}b").isprintable() and not sign.isspace()
    }
    assert not [sign for sign in steering if ord(sign) < 0xA0 or 0x202A <= ord(sign) <= 0x202E]


def test_safe_text_is_safe_already() -> None:
    everything = "".join(map(chr, range(0x3000)))
    assert safe_text(safe_text(everything)) == safe_text(everything)
