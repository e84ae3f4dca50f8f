"""Numbers and labels, as they are typed."""

import pytest

from timekeeper.session.floor.speakers import (
    Speaker,
    Speakers,
    called_like,
    typed_number,
)
from timekeeper.session.shelf import Shelf


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("S7", 7),
        (" s12 ", 12),
        ("7", 7),
        ("S 7", 7),
        ("၇", 7),
        ("0", 0),
        ("123456789", 123456789),
        ("Sam", None),
        ("7a", None),
        ("-7", None),
        ("", None),
    ],
)
def test_a_number_is_read(text: str, number: int | None) -> None:
    assert typed_number(text) == number


def speakers(*labels: str) -> Speakers:
    found: Speakers = Shelf()
    for number, label in enumerate(labels, 1):
        found = found.put(number, Speaker(label))
    return found


ROOM = speakers("Ana", "", "Equality Myanmar", "ana", "အောင်", "Anton")


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("Ana", (1, 4)),
        (" equality  myanmar ", (3,)),
        ("အောင်", (5,)),
        ("An", ()),
        ("", ()),
    ],
)
def test_who_has_a_label(label: str, numbers: tuple[int, ...]) -> None:
    assert called_like(ROOM, label) == numbers
