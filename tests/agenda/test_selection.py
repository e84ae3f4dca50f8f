import pytest

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.selection import USUAL, Wishes, chosen, meant, read_words
from timekeeper.agenda.unreadable import Unreadable

PACING = meant("TK6")


@pytest.mark.parametrize(
    ("wishes", "codes"),
    [
        ([], USUAL),
        ([Wishes()], USUAL),
        ([Wishes(select=("TK6",))], PACING),
        ([Wishes(select=())], frozenset[str]()),
        ([Wishes(select=("TK",))], frozenset(CATALOGUE)),
        ([Wishes(extend=("TK6",))], USUAL | PACING),
        ([Wishes(ignore=("TK6",))], USUAL - PACING),
        ([Wishes(select=("TK6",), ignore=("TK601",))], PACING - {"TK601"}),
        ([Wishes(extend=("TK601",), ignore=("TK6",))], (USUAL - PACING) | {"TK601"}),
        ([Wishes(extend=("TK602",), ignore=("TK602",))], USUAL),
        ([Wishes(ignore=("TK6",)), Wishes(select=("TK601",))], frozenset({"TK601"})),
        ([Wishes(ignore=("TK601",)), Wishes(extend=("TK6",))], USUAL | PACING),
        ([Wishes(extend=("TK602",)), Wishes(ignore=("TK6",))], USUAL - PACING),
    ],
    ids=[
        "nothing",
        "no-wish",
        "select",
        "select-none",
        "select-all",
        "extend",
        "ignore",
        "select-and-ignore",
        "longer-extend",
        "same-length",
        "later-select",
        "later-extend",
        "later-ignore",
    ],
)
def test_later_wishes_win_and_among_one_places_the_longer_word(
    wishes: list[Wishes], codes: frozenset[str]
) -> None:
    assert chosen(*wishes) == codes


def test_what_is_a_matter_of_taste_is_not_usual() -> None:
    assert set(CATALOGUE) - USUAL == {"TK602", "TK603", "TK605", "TK606"}


def test_words_are_parted_by_commas_and_read_in_any_case() -> None:
    assert read_words(["tk6, TK301", "TK7"]) == ("TK6", "TK301", "TK7")


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("TK399", "Those that begin so are TK301 to TK308."),
        ("301", "Did you mean TK301?"),
        ("TL301", "Did you mean TK301?"),
        ("E501", "Did you mean TK501?"),
        ("pacing", "`timekeeper explain` lists the codes."),
        ("", "`timekeeper explain` lists the codes."),
        ("TK6,", "`timekeeper explain` lists the codes."),
    ],
)
def test_what_is_no_code_is_refused(word: str, advice: str) -> None:
    refused = read_words([word])
    assert isinstance(refused, Unreadable)
    assert refused.advice == advice


def test_what_forbids_a_run_cannot_be_ignored_by_name() -> None:
    refused = read_words(["TK302", "TK204"], ignored=True)
    assert isinstance(refused, Unreadable)
    assert refused.message == "TK204 cannot be ignored"
    assert read_words(["TK2", "TK102"], ignored=True) == ("TK2", "TK102")
