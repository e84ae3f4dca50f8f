"""What was found in all files, counted while they go by."""

from collections import Counter
from collections.abc import Iterable, Iterator

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.views.findings.checked import Checked

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "hint"}


class Tally:
    """Files that were checked, files that could not be read, and findings by severity."""

    def __init__(self) -> None:
        self.files = 0
        self.unread = 0
        self.found: Counter[Severity] = Counter()

    def over(self, files: Iterable[Checked]) -> Iterator[Checked]:
        """Let files pass, counted."""
        for checked in files:
            self.unread += bool(checked.unread)
            self.files += not checked.unread
            self.found.update(found.severity for found in checked.findings)
            yield checked

    def checked(self) -> str:
        """Say how many files were checked."""
        return f"{_number(self.files, 'file')} checked"

    def words(self) -> list[tuple[Severity, str]]:
        """Say how many were found of each severity, the gravest first; nothing of none."""
        return _words(self.found)


def found_words(findings: Iterable[Finding]) -> str:
    """Say how many findings there are of each severity: `1 error, 2 hints`."""
    counted = Counter(found.severity for found in findings)
    return ", ".join(words for _, words in _words(counted))


def _words(found: Counter[Severity]) -> list[tuple[Severity, str]]:
    return [
        (severity, _number(found[severity], _NOUNS[severity]))
        for severity in Severity
        if found[severity]
    ]


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
