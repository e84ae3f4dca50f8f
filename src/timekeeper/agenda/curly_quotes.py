"""Quotes as word processors and telephones make them: to YAML they are letters like any other."""

_CLOSED_BY = {"“": "”", "„": "“”", "”": "”", "‘": "’", "‚": "‘’"}


def opens(text: str) -> bool:
    """Whether a text begins with such a quote."""
    return text[:1] in _CLOSED_BY


def unquoted(text: str) -> str:
    """A text without such a quote in front, and without the one that closes it at the end."""
    if not opens(text):
        return text
    closed = len(text) > 1 and text[-1] in _CLOSED_BY[text[0]]
    return (text[1:-1] if closed else text[1:]).strip()


def surround(text: str) -> bool:
    """Whether a text stands in one pair of such quotes, from its first sign to its last."""
    inside = text[1:-1]
    return (
        opens(text)
        and bool(inside.strip())
        and text[-1] in _CLOSED_BY[text[0]]
        and text[0] not in inside
        and text[-1] not in inside
    )
