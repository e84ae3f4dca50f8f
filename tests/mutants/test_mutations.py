import pytest

from tests.mutants.mutations import Source


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("late = at > due", ["late = at >= due"]),
        ("late = one < at == due", ["late = one <= at == due", "late = one < at != due"]),
        ("rest = base - ran", ["rest = base + ran"]),
        ("seconds = 60", ["seconds = 61", "seconds = 59"]),
        ("is_done = True", ["is_done = False"]),
        ("is_late = not is_done", ["is_late = is_done"]),
        ("both = one and other", ["both = one or other"]),
        ("least = max(one, other)", ["least = min(one, other)"]),
        ("if waiting:\n    leave()", ["if not waiting:\n    leave()", "if waiting:\n    pass"]),
        ("some = [at for at in every if at]", ["some = [at for at in every if not at]"]),
        ("for at in every:\n    break", ["for at in every:\n    continue"]),
        ("raise Locked(path)", ["pass"]),
        ("del waiting[key]", ["pass"]),
        ("total += more", ["pass"]),
        ("state.at = at", ["pass"]),
        ("call(at=now)", ["pass", "call()"]),
        ("return at", ["return None"]),
    ],
)
def test_changes(text: str, changed: list[str]) -> None:
    source = Source(text, "late.py")
    assert [source.text(mutant) for mutant in source.mutants] == changed


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("at: Annotated[int, 1] = start", id="a type"),
        pytest.param("@remembered(8)\ndef late():\n    return None", id="a decorator"),
        pytest.param('"""Words."""\nname = "S1"', id="words"),
        pytest.param("name = f'{at + 1}'", id="words with a value in them"),
        pytest.param("assert at > due", id="a check of its own"),
        pytest.param("assert_never(event)", id="a check of the types"),
        pytest.param("if sys.platform == 'win32':\n    at = 1", id="another platform"),
    ],
)
def test_what_is_left_as_it_is(text: str) -> None:
    assert Source(text, "late.py").mutants == []


def test_where_a_change_is() -> None:
    text = "@remembered\ndef late(at=1):\n    def due():\n        return 2\n    return due()\n"
    found = [(mutant.line, mutant.function) for mutant in Source(text, "late.py").mutants]
    default, inner, outer = (2, None), (4, 1), (5, 1)
    assert found == [default, default, inner, inner, inner, outer]


def test_a_change_is_taken_back() -> None:
    source = Source("late = at > due", "late.py")
    (mutant,) = source.mutants
    values = {"at": 3, "due": 3}
    exec(source.compiled(mutant), values)
    assert values["late"]
    assert source.text(mutant) == source.text(mutant) == "late = at >= due"
