"""The examples that explain a code are what they say: one has the finding, the other has none."""

import pytest

from tests.findings.checked import checked
from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.explanations import EXPLANATIONS
from timekeeper.agenda.source import LARGEST


def test_every_code_is_explained_in_the_order_of_the_catalogue() -> None:
    assert list(EXPLANATIONS) == list(CATALOGUE)


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_wrong_example_has_this_finding_and_no_other(code: str) -> None:
    explanation = EXPLANATIONS[code]
    content = explanation.wrong.encode(explanation.encoding) or b"#" * (LARGEST + 1)
    assert [one.code for one in checked(content, code).findings] == [code]


def test_only_what_is_too_large_to_be_shown_has_no_wrong_example() -> None:
    assert [code for code, one in EXPLANATIONS.items() if not one.wrong] == ["TK001"]


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_right_example_has_none(code: str) -> None:
    result = checked(EXPLANATIONS[code].right.encode(), code)
    assert result.findings == ()
    assert result.agenda is not None


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_it_fits_a_terminal_of_80_columns(code: str) -> None:
    explanation = EXPLANATIONS[code]
    rows = [*explanation.wrong.splitlines(), *explanation.right.splitlines()]
    assert max(map(len, rows)) <= 76
    assert explanation.why.endswith(".")
