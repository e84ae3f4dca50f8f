"""`# timekeeper: ignore[TK601]`: comments that silence findings, and those that silence nothing.

A comment silences its codes on its own line, or, when it has the line for itself, on the next one
that is not. On the line of a segment's dash or title it silences them in the whole segment.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set
from collections.abc import Sequence as Many
from dataclasses import dataclass, field

from timekeeper.agenda.catalogue import CATALOGUE, cannot_be_ignored, finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import LINE_END, Lines, Places
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Node, Sequence

_COMMENT = re.compile(
    r"#[ \t]*timekeeper:[ \t]*(?P<word>[A-Za-z][\w-]*)[ \t]*(?P<list>\[(?P<codes>[^\]\r\n]*)\]?)?"
)
_CODE = re.compile(r"[^\s,]+")
_BLANK = re.compile(r"[ \t]*(?:#.*)?")
_EXAMPLE = "Write it like `# timekeeper: ignore[TK601]`."


@dataclass(slots=True)
class Ignore:
    """A code in a comment, from `start` to `end`, and the stretches of text it is silenced in."""

    code: str
    start: int
    end: int
    silent: list[range] = field(default_factory=list)
    used: bool = False

    def silences(self, found: Finding, at: int) -> bool:
        """Whether a finding at an index is one that is meant."""
        return found.code == self.code and any(at in part for part in self.silent)


def silenced(
    findings: Iterable[Finding],
    places: Places,
    texts: Many[tuple[int, int]],
    looked_for: Set[str],
) -> list[Finding]:
    """The findings that no comment silences, and those about the comments themselves.

    `texts` are the stretches of the file in which a `#` is no comment. A comment for a code that
    was not looked for may be of use to somebody else. In a file that was not read whole no comment
    is called unused.
    """
    codes: list[Ignore] = []
    about: list[Finding] = []
    for comment in _COMMENT.finditer(places.lines.text):
        if _is_comment(comment.start(), texts, places.lines):
            _take(comment, places, codes, about)
    heard = [one for one in findings if not _is_silenced(one, codes, places.lines)]
    if not any(one.forbids_a_run for one in heard):
        about += _unused(codes, places.lines, looked_for)
    about = [one for one in about if one.code in looked_for]
    return heard + [one for one in about if not _is_silenced(one, codes, places.lines)]


def _take(
    comment: "re.Match[str]", places: Places, codes: list[Ignore], about: list[Finding]
) -> None:
    """Add what a comment silences, or what is wrong with it."""
    lines = places.lines
    if problem := _problem(comment):
        span = lines.span(comment.start(), comment.end())
        about.append(finding("TK704", *problem, span))
        return
    silent = _silent(comment.start(), places)
    for code in _CODE.finditer(lines.text, *comment.span("codes")):
        if problem := _without_effect(code[0]):
            about.append(finding("TK704", *problem, lines.span(code.start(), code.end())))
        else:
            codes.append(Ignore(code[0].upper(), *code.span(), silent))


def _is_silenced(found: Finding, codes: Iterable[Ignore], lines: Lines) -> bool:
    if found.forbids_a_run:
        return False
    at = lines.index(found.place)
    silencing = [ignore for ignore in codes if ignore.silences(found, at)]
    for ignore in silencing:
        ignore.used = True
    return bool(silencing)


def _unused(codes: Iterable[Ignore], lines: Lines, looked_for: Set[str]) -> Iterator[Finding]:
    for ignore in codes:
        if not ignore.used and ignore.code in looked_for and ignore.code != "TK702":
            message = f"there is no {ignore.code} here that could be ignored"
            span = lines.span(ignore.start, ignore.end)
            yield finding("TK702", message, "Delete it, or put it on the line it is for.", span)


def _problem(comment: "re.Match[str]") -> tuple[str, str] | None:
    """Why a comment that speaks to the program says nothing; None for one that does, or no such."""
    word = comment["word"].lower()
    if word != "ignore" and comment["list"] is None:
        return None
    if word != "ignore":
        return f"`{shown(comment['word'])}` is not `ignore`", _EXAMPLE
    if comment["list"] is None or not comment["codes"].strip(" \t,"):
        return "this comment names no code to ignore", _EXAMPLE
    if not comment["list"].endswith("]"):
        return "the bracket behind `ignore` is not closed", _EXAMPLE
    return None


def _without_effect(word: str) -> tuple[str, str] | None:
    """Why a code silences nothing."""
    code = word.upper()
    if code not in CATALOGUE:
        # Only a misspelt code pays for the import.
        from timekeeper.agenda.selection import meant, unknown

        if code.startswith("TK") and meant(code):
            return f"`{shown(word)}` is not a whole code", "Name each code that is meant."
        return unknown(word)
    if cannot_be_ignored(code):
        advice = "A file with it cannot be run: mend what it is about."
        return f"{code} cannot be ignored", advice
    return None


def _is_comment(at: int, texts: Many[tuple[int, int]], lines: Lines) -> bool:
    """Whether a `#` starts a comment: outside of texts, or behind the sign of a text block."""
    before = lines.before(at)
    if before and before[-1] not in " \t":
        return False
    position = bisect_right(texts, (at, len(lines.text))) - 1
    if position < 0 or at >= texts[position][1]:
        return True
    start = texts[position][0]
    return lines.text[start] in "|>" and not LINE_END.search(lines.text, start, at)


def _silent(at: int, places: Places) -> list[range]:
    """The stretches of text that a comment at an index is about; its own line is one of them."""
    lines = places.lines
    own = _line(at, lines)
    line = own
    if not lines.before(at).strip():
        line = _next_line(own, lines)
    around = [
        range(segment.start, segment.end)
        for segment in _segments(places.root)
        if segment.start in line or _title_start(segment) in line
    ]
    return [own, line, *around]


def _segments(root: Node) -> Iterator[Mapping]:
    segments = root.value("segments") if isinstance(root, Mapping) else None
    for item in segments.items if isinstance(segments, Sequence) else ():
        if isinstance(item, Mapping):
            yield item


def _title_start(segment: Mapping) -> int:
    entry = segment.entries.get("title")
    return entry[0].start if entry else segment.start


def _line(at: int, lines: Lines) -> range:
    start = at - len(lines.before(at))
    return range(start, start + len(lines.rest_of_line(start)) + 1)


def _next_line(own: range, lines: Lines) -> range:
    """The next line that is neither empty nor a comment, else the comment's own."""
    line = own
    while line.stop <= len(lines.text):
        line = _line(line.stop + (lines.text[line.stop - 1 : line.stop + 1] == "\r\n"), lines)
        if not _BLANK.fullmatch(lines.rest_of_line(line.start)):
            return line
    return own
