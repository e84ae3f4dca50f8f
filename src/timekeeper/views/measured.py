"""Printed text measured in terminal cells: width, cutting, padding, wrapping, in any script."""

from collections.abc import Iterator

_JOINER = "\N{ZERO WIDTH JOINER}"


def width(text: str) -> int:
    """Give how many cells a safe text takes: Thai marks take none, an emoji takes two."""
    if text.isascii():
        return len(text)
    # Plain ASCII, the usual case, never pays for the tables of all scripts.
    from wcwidth import wcswidth

    cells: int = wcswidth(text)
    return cells if cells >= 0 else len(text)


def pad(text: str, cells: int, right: bool = False) -> str:
    """Fill up with spaces to so many cells; `right` puts the text at the right edge."""
    space = " " * (cells - width(text))
    return space + text if right else text + space


def cut(text: str, cells: int, sign: str = "…") -> str:
    """Shorten to at most so many cells, with a sign at the end where something is missing."""
    if width(text) <= cells:
        return text
    return _head(text, cells - width(sign)).rstrip() + sign


def wrap(text: str, cells: int) -> list[str]:
    """Break into lines of at most so many cells, between words where words are short enough.

    Always at least one line; a single sign wider than the line stands alone on its own.
    """
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined) <= cells:
            lines[-1] = joined
        else:
            pieces = list(_pieces(word, cells))
            lines[-1:] = [lines[-1], *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, cells: int) -> Iterator[str]:
    """Break a word that may be longer than a line; scripts without spaces are such words."""
    while word:
        head = _head(word, cells) or next(_clusters(word))
        yield head
        word = word[len(head) :]


def _head(text: str, cells: int) -> str:
    """Give the longest beginning that fits, never a base sign without its marks."""
    if text.isascii():
        return text[: max(0, cells)]
    head = ""
    for cluster in _clusters(text):
        if width(head + cluster) > cells:
            break
        head += cluster
    return head


def _clusters(text: str) -> Iterator[str]:
    """Split before every sign that takes cells of its own and is not joined to the one before."""
    cluster = ""
    for sign in text:
        if cluster and width(sign) > 0 and cluster[-1] != _JOINER:
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster
