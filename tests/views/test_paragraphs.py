from timekeeper.views.paragraphs import hanging, wrapped


def test_what_fits_keeps_its_spaces_and_the_rest_is_broken() -> None:
    assert list(wrapped(["a   b", "three little words"], 12)) == ["a   b", "three little", "words"]


def test_texts_hang_under_their_lead() -> None:
    assert hanging("1  ", "three little words", "and more", width=15) == [
        "1  three little",
        "   words",
        "   and more",
    ]
