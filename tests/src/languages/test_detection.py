"""Which language a text is in, where it is plain."""

import pytest

from onrecord.languages.detection import language_of, language_of_release, likeliest_of
from onrecord.letters import without_marks


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("how many people work there?", "en"),
        ("payroll per year?", None),
        ("combien de personnes travaillent à la mine ?", "fr"),
        ("Quel est le chiffre d'affaires de la société ?", "fr"),
        ("Wie viele Mitarbeiter haben Sie?", "de"),
        ("¿Cuántos empleados tiene la empresa?", "es"),
        ("Quanti dipendenti avete?", "it"),
        ("Quantos funcionários a empresa tem?", "pt"),
        ("Hoeveel mensen werken er bij het bedrijf?", "nl"),
        ("сколько людей работает на руднике?", "ru"),
        ("公司有多少员工？", "zh"),
        ("従業員は何人いますか", "ja"),
        ("what did Jean de la Rue say about Où Est Mining?", "en"),
        ("who is the CEO of 小米?", "en"),
        ("De la Rue dividend", None),
        ("", None),
    ],
)
def test_names_a_language_only_if_it_is_clear(text: str, tongue: str | None) -> None:
    assert language_of(text) == tongue


PROSE = {
    "en": "Halden Foods opened a bakery in the north and sold the mill to the town for a million dollars.",
    "fr": "Halden Foods a ouvert une boulangerie dans le nord et la ville est propriétaire du moulin.",
    "de": "Halden Brot hat eine Bäckerei im Norden eröffnet und die Mühle ist an die Stadt verkauft.",
    "es": "Halden Foods abrió una panadería en el norte y la ciudad tiene el molino por un millón.",
    "und": "Halden Foods otworzyła piekarnię na północy kraju oraz sprzedała młyn miastu zeszłej jesieni.",
}


@pytest.mark.parametrize("code", PROSE)
def test_a_release_is_in_the_language_that_most_of_its_small_words_are_of(code: str) -> None:
    assert language_of_release(4 * (PROSE[code] + "\n")) == code


def test_a_release_keeps_its_language_though_it_quotes_another() -> None:
    assert language_of_release(6 * PROSE["fr"] + PROSE["en"]) == "fr"


@pytest.mark.parametrize("text", ["Halden Foods 2031", "Revenue\t$40\nMargin\t12%\n", ""])
def test_a_few_words_without_a_small_one_are_taken_for_english(text: str) -> None:
    assert language_of_release(text) == "en"


@pytest.mark.parametrize("code", PROSE)
def test_the_language_of_plain_letters_is_told_as_beside_others(code: str) -> None:
    plain = without_marks(PROSE[code])

    assert language_of(plain) == language_of(f"{plain} ö")
    assert likeliest_of(plain, tuple(PROSE)) == likeliest_of(f"{plain} ö", tuple(PROSE))
