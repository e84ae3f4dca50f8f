"""`# timekeeper: ignore[TK601]`: comments that silence findings, and those that silence nothing.

A comment silences its codes on its own line, or, when it has the line for itself, on the next one
that is not. On the line of a segment's dash or title it silences them in the whole segment.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set
from collections.abc import Sequence as Many

from timekeeper.agenda.catalogue import CATALOGUE, cannot_be_ignored, finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import LINE_END, Lines, Places
from timekeeper.agenda.selection import meant, unknown
from timekeeper.agenda.showing import shown
from timekeeper.agenda.tree import Mapping, Node, Sequence

MOST_COMPLAINTS = 100
"""Comments of a file that are called wrong: whoever makes one mistake makes it everywhere."""

_COMMENT = re.compile(
    r"#[ \t]*timekeeper:[ \t]*(?P<word>[A-Za-z][\w-]*)[ \t]*(?P<list>\[(?P<codes>[^\]\r\n]*)\]?)?"
)
_CODE = re.compile(r"[^\s,]+")
_SAYS_NOTHING = re.compile(r"[ \t]*(?:#|\r|\n|$)")
_ALONE = re.compile(r"[ \t]*#")
_EXAMPLE = "Write it like `# timekeeper: ignore[TK601]`."


class Ignore:
    """A code in a comment, from index `start` to `end`."""

    __slots__ = ("code", "end", "start", "used")

    def __init__(self, code: str, start: int, end: int) -> None:
        self.code, self.start, self.end = code, start, end
        self.used = False


class _Segments:
    """The segments of a file: by the lines of their dashes and titles, and by what is in them."""

    def __init__(self, root: Node, lines: Lines) -> None:
        found = {segment.start: segment for segment in _mappings(root)}
        self._starts = sorted(found)
        self._ends = [found[start].end for start in self._starts]
        self.at_line: dict[int, list[int]] = {}
        for position, start in enumerate(self._starts):
            title = found[start].entries.get("title")
            for head in {start, title[0].start if title else start}:
                line = lines.span(head).place.line
                self.at_line.setdefault(line, []).append(position)

    def around(self, at: int) -> int | None:
        """The position of the segment that an index is in."""
        position = bisect_right(self._starts, at) - 1
        return position if position >= 0 and at < self._ends[position] else None


class _Silence:
    """Where which codes are silenced."""

    def __init__(self, places: Places) -> None:
        self.ignores: list[Ignore] = []
        self._lines = places.lines
        self._segments = _Segments(places.root, places.lines)
        self._by_line: dict[tuple[int, str], Ignore] = {}
        self._by_segment: dict[tuple[int, str], Ignore] = {}

    def add(self, ignore: Ignore, lines: Iterable[int]) -> None:
        """Silence a code on some lines, and in the segments that start there."""
        self.ignores.append(ignore)
        for line in lines:
            self._by_line.setdefault((line, ignore.code), ignore)
            for segment in self._segments.at_line.get(line, ()):
                self._by_segment.setdefault((segment, ignore.code), ignore)

    def covers(self, found: Finding) -> bool:
        """Whether a finding is silenced; what silences it is of use."""
        if found.forbids_a_run:
            return False
        silencing = [self._by_line.get((found.place.line, found.code))]
        segment = self._segments.around(self._lines.index(found.place))
        if segment is not None:
            silencing.append(self._by_segment.get((segment, found.code)))
        for ignore in silencing:
            if ignore is not None:
                ignore.used = True
        return any(silencing)


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
    silence = _Silence(places)
    about = list(_taken(silence, places.lines, texts))
    heard = [one for one in findings if not silence.covers(one)]
    if not any(one.forbids_a_run for one in heard):
        about += _unused(silence.ignores, places.lines, looked_for)
    return heard + [one for one in about if one.code in looked_for and not silence.covers(one)]


def _taken(silence: _Silence, lines: Lines, texts: Many[tuple[int, int]]) -> Iterator[Finding]:
    """Add what the comments silence; the findings about those that silence nothing."""
    complaints = iter(range(MOST_COMPLAINTS))
    behind: dict[int, int] = {}
    for comment in _COMMENT.finditer(lines.text):
        if not _is_comment(comment.start(), texts, lines.text):
            continue
        if problem := _problem(comment):
            if next(complaints, None) is not None:
                yield finding("TK704", *problem, lines.span(comment.start(), comment.end()))
            continue
        about = _lines_meant(comment.start(), lines, behind)
        for code in _CODE.finditer(lines.text, *comment.span("codes")):
            name = code[0].upper()
            if name in CATALOGUE and not cannot_be_ignored(name):
                silence.add(Ignore(name, *code.span()), about)
            elif next(complaints, None) is not None:
                yield finding("TK704", *_without_effect(code[0]), lines.span(*code.span()))


def _unused(ignores: Iterable[Ignore], lines: Lines, looked_for: Set[str]) -> Iterator[Finding]:
    for ignore in ignores:
        if not ignore.used and ignore.code in looked_for and ignore.code != "TK702":
            message = f"there is no {ignore.code} here that could be ignored"
            span = lines.span(ignore.start, ignore.end)
            yield finding("TK702", message, "Delete it, or put it on the line it is for.", span)


def _problem(comment: "re.Match[str]") -> tuple[str, str] | None:
    """Why a comment that means to silence something does not; None for any other comment."""
    word = comment["word"]
    if word.lower() != "ignore":
        return (f"`{shown(word)}` is not `ignore`", _EXAMPLE) if comment["list"] else None
    if comment["list"] is None or not comment["codes"].strip(" \t,"):
        return "this comment names no code to ignore", _EXAMPLE
    if not comment["list"].endswith("]"):
        return "the bracket behind `ignore` is not closed", _EXAMPLE
    return None


def _without_effect(word: str) -> tuple[str, str]:
    """Why a word in the brackets silences nothing, and what to do."""
    code = word.upper()
    if code in CATALOGUE:
        return f"{code} cannot be ignored", "A file with it cannot be run: mend what it is about."
    if meant(code):
        return f"`{shown(word)}` is not a whole code", "Name each code that is meant."
    return unknown(word)


def _is_comment(at: int, texts: Many[tuple[int, int]], text: str) -> bool:
    """Whether a `#` starts a comment: outside of texts, or behind the sign of a text block."""
    if at and text[at - 1] not in " \t\r\n":
        return False
    position = bisect_right(texts, (at, len(text))) - 1
    if position < 0 or at >= texts[position][1]:
        return True
    start = texts[position][0]
    return text[start] in "|>" and not LINE_END.search(text, start, at)


def _lines_meant(at: int, lines: Lines, behind: dict[int, int]) -> set[int]:
    """The lines that a comment is about; its own is always one of them.

    `behind` remembers which line follows a stretch of comments.
    """
    own = line = lines.span(at).place.line
    if not _ALONE.match(lines.text, lines.start(own)):
        return {own}
    passed = []
    while line not in behind and line < lines.count:
        if not _SAYS_NOTHING.match(lines.text, lines.start(line)):
            break
        passed.append(line)
        line += 1
    line = behind.get(line, line)
    behind.update(dict.fromkeys(passed, line))
    return {own, line}


def _mappings(root: Node) -> Iterator[Mapping]:
    segments = root.value("segments") if isinstance(root, Mapping) else None
    for item in segments.items if isinstance(segments, Sequence) else ():
        if isinstance(item, Mapping):
            yield item
