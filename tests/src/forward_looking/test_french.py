"""Does a French sentence look forward, by its words and by the time that it names?"""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.fr.french import FRENCH


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Mise en service commercial au printemps 2032", "2032"),
        ("Fin des travaux en septembre 2031", "septembre 2031"),
        ("Le brevet expire à l’été 2032.", "2032"),
    ],
)
def test_what_falls_in_a_period_to_come_looks_forward(text: str, period: str) -> None:
    place = Surroundings(kind="bullet", periods_to_come=(period,))

    assert judge_sentence(text, place, FRENCH).forward_looking
    assert not judge_sentence(text, Surroundings(kind="bullet"), FRENCH).forward_looking


def test_a_number_that_is_no_time_does_not() -> None:
    place = Surroundings(kind="bullet", periods_to_come=("2032",))

    assert not judge_sentence("Le modèle Fauve 2032 pèse 2 kg.", place, FRENCH).forward_looking


@pytest.mark.parametrize(
    "text",
    [
        "La banque n’exclut pas une nouvelle baisse.",
        "Notre équipe vise zéro arrêt.",
    ],
)
def test_an_aim_looks_forward(text: str) -> None:
    assert judge_sentence(text, Surroundings(), FRENCH).forward_looking


@pytest.mark.parametrize(
    "text",
    [
        "La révision de la loi sur les banques, mise en consultation, prévoit un relèvement des exigences.",
        "Les patients doivent prendre le médicament au cours du repas.",
    ],
)
def test_a_law_or_a_label_does_not(text: str) -> None:
    assert not judge_sentence(text, Surroundings(), FRENCH).forward_looking


def test_a_row_under_a_calendar_looks_forward() -> None:
    place = Surroundings(kind="table_row", heads=("Étape\tCalendrier",))

    assert judge_sentence("Fin du recrutement\t3e trimestre", place, FRENCH).forward_looking
