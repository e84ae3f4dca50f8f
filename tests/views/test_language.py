import pytest

from timekeeper.views.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Child rights", None),
        ("", None),
        ("Début – fin", None),
        ("การมีส่วนร่วม", "th"),
        ("ສິດທິເດັກ", "lo"),
        ("ကလေးအခွင့်အရေး", "my"),
        ("សិទ្ធិកុមារ", "km"),
        ("حقوق الطفل", None),
        ("会議 🎤", None),
        ("เวที ACSC/APF 2014", None),
        ("เวทีภาคประชาสังคมอาเซียน ACSC/APF 2014", "th"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
