import pytest

from timekeeper.cli.ignore_patterns import decide, read_patterns


@pytest.mark.parametrize(
    ("lines", "path", "decided"),
    [
        ("a.yaml", "a.yaml", True),
        ("a.yaml", "x/a.yaml", True),
        ("a.yaml", "ba.yaml", None),
        ("/a.yaml", "x/a.yaml", None),
        ("x/a.yaml", "y/x/a.yaml", None),
        ("x/", "x/", True),
        ("x/", "x", None),
        ("x", "x/", True),
        ("x", "x/a.yaml", None),
        ("a*\n!ab", "ab", False),
        ("!ab\na*", "ab", True),
        ("a**b", "axb", True),
        ("a**b", "a/b", None),
        ("**/b", "b", True),
        ("a/**", "a/", None),
        ("a/**", "a/b/c", True),
        ("a/**/b", "a/b", True),
        ("a/**/b", "a/x/y/b", True),
        ("a?b", "a/b", None),
        ("a[/]b", "a/b", None),
        ("a[!x]b", "ayb", True),
        ("a[^x]b", "axb", None),
        ("a[]x]b", "a]b", True),
        ("a[x", "a[x", True),
        ("a.b", "axb", None),
        ("\\#a", "#a", True),
        ("\\!a", "!a", True),
        ("\\*", "*", True),
        ("\\*", "a", None),
        ("a  ", "a", True),
        ("a\\ ", "a ", True),
        ("# a", "# a", None),
        ("\ufeffa", "a", True),
        ("a\r", "a", True),
        ("[z-a]", "b", None),
        ("!", "!", None),
        ("/", "/", None),
        ("a\\", "a", None),
        ("", "a", None),
        ("\udce4", "\udce4", True),
    ],
    ids=ascii,
)
def test_what_a_line_says(lines: str, path: str, decided: bool | None) -> None:
    assert decide(read_patterns(lines), path) is decided
