"""What a finding is recognised by in the next run, when lines above it have come or gone."""

import hashlib

from timekeeper.agenda.finding import Finding


class Fingerprints:
    """Names for findings, made from file, code and words; a second one like it gets another."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str, str], int] = {}

    def of(self, name: str, found: Finding) -> str:
        """Give the fingerprint of the next finding of a file, in the order of the file."""
        said = (name, found.code, found.message)
        before = self._given.get(said, 0)
        self._given[said] = before + 1
        written = "\0".join((*said, *([str(before)] if before else [])))
        return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
