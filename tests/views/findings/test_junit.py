from collections.abc import Callable
from pathlib import Path

import xmlschema
from junitparser import Error, Failure, JUnitXml, TestCase

from tests.views.findings.samples import FILES, ODD
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.junit import report

HERE = Path(__file__).parent
SCHEMA = xmlschema.XMLSchema(HERE / "schemas" / "junit-10.xsd")


def cases(files: tuple[Checked, ...]) -> list[TestCase]:
    """Read a report as CI systems do, after Jenkins' own schema has accepted it."""
    written = "".join(report(files))
    SCHEMA.validate(written)
    return [case for suite in JUnitXml.fromstring(written.encode()) for case in suite]


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "goldens" / "junit.xml", "".join(report(FILES)))


def test_a_file_is_a_test() -> None:
    seen = cases(FILES)
    assert [case.name for case in seen] == [file.name for file in FILES]
    clean, warnings, broken, same, unread = seen
    assert clean.is_passed
    assert warnings.is_passed
    assert "warning TK502" in warnings.system_out
    assert [type(result) for result in broken.result] == [Failure]
    assert [type(result) for result in same.result] == [Failure]
    assert [type(result) for result in unread.result] == [Error]


def test_the_counts_are_those_of_the_tests() -> None:
    suites = JUnitXml.fromstring("".join(report(FILES)).encode())
    assert (suites.tests, suites.failures, suites.errors) == (5, 2, 1)
    (suite,) = suites
    assert (suite.tests, suite.failures, suite.errors) == (5, 2, 1)


def test_a_failure_says_all_that_was_found() -> None:
    (broken,) = cases(FILES[2:3])
    (failure,) = broken.result
    assert failure.message == "3 errors, 1 warning, 1 hint"
    for found in FILES[2].findings:
        assert f"{found.code} {found.message}\n    {found.advice}" in failure.text


def test_any_name_will_do() -> None:
    assert len(cases(ODD)) == len(ODD)


def test_no_file_is_a_report_too() -> None:
    assert cases(()) == []
