import pytest

from timekeeper.agenda.curly_quotes import opens, surround, unquoted


@pytest.mark.parametrize(
    ("text", "opened", "surrounded", "without"),
    [
        ("“Child rights”", True, True, "Child rights"),
        ("„Kinderrechte“", True, True, "Kinderrechte"),
        ("‘Opening’", True, True, "Opening"),
        ("“Child” rights", True, False, "Child” rights"),
        ("“One” and “two”", True, False, "One” and “two"),
        ("‘It’s time’", True, False, "It’s time"),
        ("“”", True, False, ""),
        ("“", True, False, ""),
        ('"straight"', False, False, '"straight"'),
        ("plain", False, False, "plain"),
        ("", False, False, ""),
    ],
)
def test_quotes(text: str, opened: bool, surrounded: bool, without: str) -> None:
    assert (opens(text), surround(text), unquoted(text)) == (opened, surrounded, without)
