"""The versions of YAML read differently: else the schema would be proved for one of them."""

import pytest

from tests.agenda.schema.readings import READINGS


@pytest.mark.parametrize(
    ("written", "by_1_1", "by_1_2"),
    [
        ("14:00", 840, "14:00"),
        ("1:30:00", 5400, "1:30:00"),
        ("09:00", "09:00", "09:00"),
        ("14.30", 14.3, 14.3),
        ("2014", 2014, 2014),
        ("010", 8, 10),
        ("0o10", "0o10", 8),
        ("0x1F", 31, 31),
        ("no", False, "no"),
        ("true", True, True),
        ("~", None, None),
        ("", None, None),
        ("2014-03-22", "2014-03-22", "2014-03-22"),
        ("1e3", "1e3", 1000.0),
        ("'14:00'", "14:00", "14:00"),
        ("5 min", "5 min", "5 min"),
    ],
)
def test_what_becomes_of_a_plain_word(written: str, by_1_1: object, by_1_2: object) -> None:
    content = f"key: {written}".encode()
    assert READINGS["YAML 1.1"](content) == {"key": by_1_1}
    assert READINGS["YAML 1.2"](content) == {"key": by_1_2}
    texts = READINGS["all texts"](content)["key"]
    assert texts == (None if by_1_2 is None else written.strip("'"))
