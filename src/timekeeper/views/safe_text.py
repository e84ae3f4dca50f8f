"""Foreign text made safe for one line of a terminal: nothing in it can steer, hide or reorder."""

import re

MARK = "\N{REPLACEMENT CHARACTER}"
"""What stands where something was taken out, so that nothing vanishes unseen."""

# Patterns and no compiled ones: most texts are safe, and compiling takes longer than all of them.
_SPACES = r"[\t\n\v\f\r\x85\u2028\u2029]+"
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1: escape, bell, the 8-bit CSI
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates (CVE-2021-42574)
    "\ud800-\udfff]"  # lone surrogates cannot be written as UTF-8
)


def safe_text(text: str) -> str:
    """Give the text on one line: line ends and tabs as spaces, what is unsafe as a visible mark.

    Joiners stay: Burmese, Khmer and emoji need them. Safe text comes back as it is.
    """
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, MARK, re.sub(_SPACES, " ", text))


def without_surrogates(text: str) -> str:
    """Give the text with a mark for what is no letter: a byte of a file name that is not UTF-8."""
    return text if text.isprintable() else re.sub("[\ud800-\udfff]", MARK, text)


def bytes_of(name: str) -> bytes:
    """Give the bytes of a file's name, as the system has them where it has bytes."""
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # Windows has names of any sixteen bits
        return without_surrogates(name).encode("utf-8")
