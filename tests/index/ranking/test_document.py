"""What form of answer a sentence holds."""

import pytest

from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.shown import forms_shown_by
from onrecord.release import ReleaseId, SentenceKind
from onrecord_index.loading import read_release
from onrecord_index.ranking.document import names_in


def _forms(sentence: str) -> frozenset[AnswerForm]:
    text = f"# Northgate Reports\n\n{sentence}\n".encode()
    release = read_release(text, source="northgate.md", release_id=ReleaseId("northgate"))
    return next(forms_shown_by(unit) for unit in release.sentences if unit.kind is not SentenceKind.HEADING)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill opened on May 4, 2021.",
        "It filed a Form 10-K in 2023.",
        "Patients of Group 1 went home.",
        "The pause caused by COVID-19 is over.",
    ],
)
def test_a_date_or_a_name_with_a_digit_is_not_a_figure(sentence: str) -> None:
    assert AnswerForm.NUMBER not in _forms(sentence)


@pytest.mark.parametrize("sentence", ["The mill employs 120 people.", "The shaft is 2000 metres deep."])
def test_an_amount_is_a_figure(sentence: str) -> None:
    assert AnswerForm.NUMBER in _forms(sentence)


def test_a_year_before_our_time_is_a_date() -> None:
    assert AnswerForm.DATE in _forms("The town was taken in 1598 by the Swedes.")


def test_an_address_in_a_sentence_is_a_contact() -> None:
    assert {AnswerForm.CONTACT, AnswerForm.EMAIL} <= _forms(
        "Others may write to mill@northgate.example for a visit."
    )


def test_a_short_form_names_a_thing_and_a_capital_a_person() -> None:
    text = b"# Northgate Reports\n\nThe plan of Jane Poe, CEO, is to list on OTCQB soon.\n"
    release = read_release(text, source="northgate.md", release_id=ReleaseId("northgate"))

    names = names_in(release)

    assert {"jane", "poe"} <= names
    assert not names & {"ceo", "otcqb"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Doors open on Sept. 25.",
        "The mill is shut on Sunday.",
        "The call starts at 9:30 a.m.",
        "It is on 4 May.",
    ],
)
def test_a_short_month_a_weekday_and_an_hour_are_dates(sentence: str) -> None:
    assert AnswerForm.DATE in _forms(sentence)


def test_a_verb_spelt_like_a_month_is_not_a_date() -> None:
    assert AnswerForm.DATE not in _forms("The mill set a mark and dec systems followed.")
