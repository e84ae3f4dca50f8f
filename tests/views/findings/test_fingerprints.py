from tests.views.findings.samples import BROKEN, SAME_TWICE, checked
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.fingerprints import Fingerprints


def prints(file: Checked) -> list[str]:
    given = Fingerprints()
    return [given.of(file.name, found) for found in file.findings]


def test_lines_that_come_and_go_change_none() -> None:
    moved = "# a comment\n\n" + BROKEN
    assert prints(checked("a.yaml", moved)) == prints(checked("a.yaml", BROKEN))


def test_the_same_words_twice_are_two() -> None:
    found = prints(checked("a.yaml", SAME_TWICE))
    assert len(found) == len(set(found)) == 2


def test_another_file_has_others() -> None:
    one, other = prints(checked("a.yaml", BROKEN)), prints(checked("b.yaml", BROKEN))
    assert set(one).isdisjoint(other)


def test_a_name_that_is_no_text_has_one() -> None:
    assert all(prints(checked("\udce4.yaml", BROKEN)))
