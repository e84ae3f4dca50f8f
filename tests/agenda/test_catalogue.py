import re

from timekeeper.agenda.catalogue import CATALOGUE, finding
from timekeeper.agenda.finding import Place, Severity
from timekeeper.agenda.places import Span
from timekeeper.agenda.rules import RULES


def test_codes_are_in_order_and_well_formed() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE)
    assert all(re.fullmatch("TK[0-7][0-9]{2}", code) for code in CATALOGUE)


def test_every_entry_says_what_it_means() -> None:
    assert all(entry.title and entry.summary.endswith(".") for entry in CATALOGUE.values())
    assert len({entry.title for entry in CATALOGUE.values()}) == len(CATALOGUE)


def test_every_rule_has_one_entry() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert set(codes) <= set(CATALOGUE)


def test_every_rule_makes_its_own_code() -> None:
    assert all((rule.check.__doc__ or "").startswith(f"{rule.code}: ") for rule in RULES)


def test_a_finding_takes_its_severity_from_the_table() -> None:
    span = Span(Place(2, 3), 4)
    made = finding("TK502", "open", "Write it.", span)
    assert (made.severity, made.place, made.length) == (Severity.WARNING, Place(2, 3), 4)


def test_findings_are_listed_in_the_order_of_the_file() -> None:
    later = finding("TK001", "a", "", Span(Place(2, 1)))
    sooner = finding("TK502", "b", "", Span(Place(1, 9)))
    assert sorted([later, sooner]) == [sooner, later]
