"""Text from a file, made short and harmless enough to stand inside a message."""

WIDEST = 40
"""Characters of a file's text that a message repeats at most."""


def shown(text: str, widest: int = WIDEST) -> str:
    """The text on one line, without control characters, cut to `widest` characters."""
    one_line = " ".join(text[: 4 * widest].split())
    cut = one_line if len(one_line) <= widest else one_line[: widest - 1].rstrip() + "…"
    if cut.isprintable():
        return cut
    return "".join(sign if sign.isprintable() or _joins(sign) else "\N{REPLACEMENT CHARACTER}"
                   for sign in cut)  # fmt: skip


def _joins(sign: str) -> bool:
    """Zero-width joiners are not printable to Python, yet Khmer, Burmese and emoji need them."""
    return sign in "\u200b\u200c\u200d"
