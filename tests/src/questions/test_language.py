"""Which language a text is in, where it is plain."""

import pytest

from onrecord.questions.language import language_of


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
def test_a_language_is_told_only_where_it_is_plain(text: str, tongue: str | None) -> None:
    assert language_of(text) == tongue
