"""What stands for what a terminal lacks."""

import codecs

import pytest

from timekeeper.views.likeness import instead, is_utf_8, likeness

codecs.register_error("likeness under test", instead)


@pytest.mark.parametrize("name", ["utf-8", "UTF-8", "utf8", "UTF_8"])
def test_names_of_utf_8(name: str) -> None:
    assert is_utf_8(name)


@pytest.mark.parametrize("name", ["ANSI_X3.4-1968", "ascii", "iso8859-1", "cp437", "utf-16"])
def test_names_of_others(name: str) -> None:
    assert not is_utf_8(name)


@pytest.mark.parametrize(
    ("text", "encoding", "written"),
    [
        pytest.param("Café “Ñandú” …", "ascii", b'Cafe "Nandu" ...', id="ascii"),
        pytest.param("Café – …", "latin-1", b"Caf\xe9 - ...", id="latin-1 has its accents"),
        pytest.param("Trẻ em", "ascii", b"Tre em", id="two accents on a letter"),
        pytest.param("e\u0301", "ascii", b"e", id="an accent of its own"),
        pytest.param("5 × 3 → 15", "ascii", b"5 x 3 -> 15", id="signs"),
        pytest.param("ကလေး", "ascii", b"\\u1000\\u101c\\u1031\\u1038", id="no likeness"),
        pytest.param("\udc80", "utf-8", b"\\udc80", id="no letter at all"),
    ],
)
def test_what_is_written_instead(text: str, encoding: str, written: bytes) -> None:
    assert text.encode(encoding, "likeness under test") == written


def test_what_cannot_be_read_stays_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", "likeness under test")


def test_a_likeness_keeps_what_has_none() -> None:
    assert likeness("é ကလေး") == "e ကလ" + likeness("ေး")
