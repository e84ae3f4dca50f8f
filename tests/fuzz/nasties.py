"""Texts made to crash, stall or fool a YAML reader."""

from timekeeper.agenda.source import LARGEST

HEAD = b"title: x\nsegments:\n- {title: y, duration: 5 min}\n"
_PIECES = [
    *("[", "{", "[]", "{}", "[[],", "[a,", "{a,", "{a: ", "- ", "? ", ": ", "a: ", "&a ", "*a "),
    *("!a ", "!!a ", "!<", '"', "'", "#", "%", "|", ">", "@", "`", "\\", ",", "~", "---", "..."),
    *("0", " ", "\t", "\r", "\u202e", "\u00e9", "\U0001f469\u200d", "\x00", "\ufeff"),
]
_LINES = ["- [", "? -", "- ", "? ", "---", "...", "%TAG !a! b", "%YAML 1.2", "# x", "&a", "'", "|"]


def nasties(size: int = 80_000) -> dict[str, bytes]:
    """Every nasty by name; `size` bytes of those that are one thing repeated."""
    repeated = {
        f"only {piece!r}": (piece * (size // len(piece.encode()))).encode() for piece in _PIECES
    }
    lines = {f"lines of {line!r}": (line + "\n").encode() * (size // 12) for line in _LINES}
    return repeated | lines | _bounds() | _aliases() | _large(size)


def _bounds() -> dict[str, bytes]:
    return {
        "nothing": b"",
        "one byte too large": b"#" * (LARGEST + 1),
        "just not too large": b"#" * LARGEST,
        "deep": b"a: " + b"[" * 40_000,
        "deep in lines": b"".join(b" " * depth + b"-\n" for depth in range(1200)),
        "deep in titles": HEAD + b"objectives: " + b"[" * 31 + b"a," * 30_000,
        "many directives": b"%TAG !a! tag:x\n" * 20_000,
        "surrogates": b'title: "\\ud800\\udc00"\n',
        "long number": b"title: x\nsegments:\n- {title: y, duration: " + b"9" * 500_000 + b"}\n",
        "long key": b"a" * 500_000 + b": b\n",
        "spaces": HEAD + b" " * 500_000 + b"#",
    }


def _aliases() -> dict[str, bytes]:
    rows = [b"a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)]
    deeper = [b"d0: &d0 [x]"] + [b"d%d: &d%d [*d%d]" % (n, n, n - 1) for n in range(1, 60)]
    segment = b"- &s {title: y, duration: z, speeker: q, floor: &f {tern: 1}} #" + b" x" * 100_000
    return {
        "alias bomb": b"\n".join(rows),
        "deep by aliases": b"\n".join(deeper),
        "recursive": b"title: &t [*t]\n",
        "recursive mapping": b"&a\ntitle: *a\n",
        "merged into itself": b"&a\n<<: *a\n",
        "repeated segment": b"segments:\n" + segment + b"\n" + b"- *s\n" * 5_000,
    }


def _large(size: int) -> dict[str, bytes]:
    many = size // 30
    return {
        "many segments": b"title: x\nsegments:\n" + b"- {title: y, duration: 5 min}\n" * many,
        "many on one line": b"{title: x, segments: ["
        + b"{title: y, duration: 5 min}," * many
        + b"]} #",
        "many wrong durations": b"title: x\nsegments:\n" + b"- {title: y, duration: 1:30}\n" * many,
        "many unknown keys": HEAD + b"".join(b"duratoin%d: x\n" % n for n in range(many)),
        "one key many times": HEAD + b"event: x\n" * many,
        "many comments": HEAD + b"themes: [a, #1\n" + b"b, #2\n" * many + b"]\n",
    }
