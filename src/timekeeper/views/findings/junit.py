"""A JUnit report, which most CI systems show as tests: one test a file, so that tests keep names.

A file fails when a finding is at or above the failing level; findings below it are its output.
"""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.tally import found_words
from timekeeper.views.findings.wording import place_and_words
from timekeeper.views.safe_text import safe_text

SUITE = "timekeeper validate"
CLASS = "timekeeper.validate"


def report(files: Iterable[Checked]) -> Iterator[str]:
    """Write the document; it begins with how many tests failed, so all files come first."""
    suite = Element("testsuite", name=SUITE)
    failures = errors = 0
    for checked in files:
        suite.append(_test(checked))
        failures += checked.failed
        errors += bool(checked.unread)
    counts = {"tests": str(len(suite)), "failures": str(failures), "errors": str(errors)}
    suite.attrib.update(counts)
    suites = Element("testsuites", {"name": SUITE, **counts})
    suites.append(suite)
    indent(suites)
    yield f"<?xml version='1.0' encoding='utf-8'?>\n{tostring(suites, encoding='unicode')}\n"


def _test(checked: Checked) -> Element:
    test = Element("testcase", classname=CLASS, name=safe_text(checked.name))
    if checked.unread:
        SubElement(test, "error", type="unread", message=safe_text(checked.unread))
    elif checked.findings:
        counts = found_words(checked.findings)
        told = (
            SubElement(test, "failure", type="findings", message=counts)
            if checked.failed
            else SubElement(test, "system-out")
        )
        told.text = "".join(_lines(checked))
    return test


def _lines(checked: Checked) -> Iterator[str]:
    for found in checked.findings:
        yield f"{place_and_words(checked.name, found)}\n"
        if found.advice:
            yield f"    {found.advice}\n"
