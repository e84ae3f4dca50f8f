"""What outcomes are called."""

import pytest

from timekeeper.session.outcomes.naming import Kind, read_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("R3", (Kind.RECOMMENDATION, 3)),
        (" x12 ", (Kind.ACTION, 12)),
        ("j 1", (Kind.PLEDGE, 1)),
        ("N0", (Kind.NOTE, 0)),
        ("R၃", (Kind.RECOMMENDATION, 3)),
        ("S3", None),
        ("3", None),
        ("R", None),
        ("R-1", None),
        ("R3 R4", None),
        ("", None),
    ],
)
def test_a_name_is_read(text: str, name: tuple[Kind, int] | None) -> None:
    assert read_name(text) == name
