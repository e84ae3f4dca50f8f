"""Text from bytes, in the encodings that office programs and editors write."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of(content: bytes) -> str:
    """The text: UTF-8 or UTF-16 if it can be, else what Windows writes in the West."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if encoding:
        return content.decode(encoding, errors="replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
