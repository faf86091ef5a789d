"""What French questions ask, and what answers them: every row shows itself by its examples."""

import pytest

from onrecord.answer import NoteKind
from onrecord.languages.answer_row import AnswerRow, Pair
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.off_record import OffRecord
from onrecord.languages.en.questions.small_talk import SmallTalk
from onrecord.languages.fr.questions.forms import FORMS
from onrecord.languages.fr.questions.off_record import OFF_RECORD
from onrecord.languages.fr.questions.small_talk import SMALL_TALK
from onrecord.question import Question
from onrecord.questions.analysis import Tense, analyse_question, counts, thing_asked
from onrecord.questions.answer_forms import AnswerForm, asks_for, rows_of, shown_pattern, shows_form
from onrecord.questions.out_of_scope import out_of_scope, out_of_scope_reason
from onrecord.questions.periods import Period, asked_period, periods_in
from onrecord.questions.presumptions import has_unmet_presumption
from onrecord.questions.shown import asks_where, asks_who, is_yes_or_no
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

ROWS = tuple(rows_of("fr").values())
EXAMPLES = [(row, pair) for row in ROWS for pair in row.examples]
NOT_EXAMPLES = [(row, pair) for row in ROWS for pair in row.not_examples]


def answers(row: AnswerRow, pair: Pair) -> bool:
    question, sentence = pair
    by_text = shown_pattern(row.name, "fr") is None or shows_form(row.name, sentence, "fr")
    return asks_for(row.name, question) and by_text


@pytest.mark.parametrize(("row", "pair"), EXAMPLES)
def test_a_row_takes_each_of_its_examples(row: AnswerRow, pair: Pair) -> None:
    assert language_asked(pair[0]) == "fr"
    assert answers(row, pair)


@pytest.mark.parametrize(("row", "pair"), NOT_EXAMPLES)
def test_a_row_takes_none_of_its_counterexamples(row: AnswerRow, pair: Pair) -> None:
    assert not answers(row, pair)


def test_each_row_has_the_name_of_an_english_one() -> None:
    assert {row.name for row in ROWS} <= rows_of("en").keys()
    assert {form.value for form in AnswerForm} <= {row.name for row in FORMS}


@pytest.mark.parametrize("row", [*OFF_RECORD, *SMALL_TALK], ids=lambda row: str(row.name))
def test_says_why_no_release_can_answer(row: OffRecord | SmallTalk) -> None:
    assert [text for text in row.examples if out_of_scope(text) is not NoteKind(row.name)] == []
    assert [text for text in row.not_examples if out_of_scope(text)] == []


def test_insisting_on_advice_asks_for_it_again() -> None:
    again = Question(text="Et pourquoi pas ?", context="Dois-je acheter des actions ?")

    assert out_of_scope_reason(again) is NoteKind.ADVICE


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Combien coûte l'usine ?", {AnswerForm.MONEY}),
        ("Quel est le salaire de la directrice ?", {AnswerForm.MONEY}),
        ("Combien d'employés avez-vous ?", {AnswerForm.NUMBER}),
        ("Quand ouvre l'usine ?", {AnswerForm.DATE}),
        ("À quoi servira l'argent ?", set()),
        ("Qui est la présidente ?", set()),
    ],
)
def test_a_figure_that_is_asked_for_must_be_shown(text: str, exact: set[AnswerForm]) -> None:
    assert analyse_question(Question(text=text)).exact == exact


def test_knows_the_time_that_is_asked_about() -> None:
    assert analyse_question(Question(text="Quand l'usine ouvrira-t-elle ?")).tense is Tense.FUTURE
    assert analyse_question(Question(text="Quel était le bénéfice l'an dernier ?")).tense is Tense.PAST


def test_knows_what_is_counted_and_whose_name_is_wanted() -> None:
    assert counts("Combien de magasins exploitez-vous ?")
    assert thing_asked("Combien de magasins avez-vous ?") == "magasins"
    assert thing_asked("Quel loyer le groupe paie-t-il ?") == "loyer"
    assert thing_asked("Qui est la présidente ?") == "présidente"


@pytest.mark.parametrize(
    "text", ["et les exportations ?", "Mais pourquoi ?", "Que fait-elle là avec celui-ci ?"]
)
def test_a_question_that_leans_on_another_is_a_follow_up(text: str) -> None:
    assert analyse_question(Question(text=text, context="Quand l'usine ouvre-t-elle ?")).is_follow_up


def test_an_inverted_subject_points_at_nothing_before() -> None:
    question = Question(
        text="Quel chiffre d'affaires le groupe vise-t-il pour cet exercice ?", context="Qui est la PDG ?"
    )

    assert not analyse_question(question).is_follow_up


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("quel était l’EBITDA au deuxième trimestre ?", Period(part="q2")),
        ("le chiffre d’affaires du 1er semestre 2031", Period(year=2031, part="h1")),
        ("quel dividende pour l’exercice 2031 ?", Period(year=2031, part="fy")),
        ("les ventes des neuf premiers mois", Period(part="m9")),
        ("la dette au 31 juillet 2031", Period(year=2031, part="jul-31")),
        ("le bénéfice du trimestre clos le 30 juin 2031", Period(year=2031, part="q")),
        ("les ventes de T3 2031", Period(year=2031, part="q3")),
    ],
)
def test_reads_the_period_that_is_asked_about(text: str, period: Period) -> None:
    assert periods_in(text) == (period,)


def test_asks_about_the_period_that_the_release_reports_on() -> None:
    asked = asked_period("quelle est la marge du trimestre ?")

    assert asked is not None
    assert (asked.period, asked.rest) == (None, "quelle est la marge ?")


def test_knows_who_where_and_whether() -> None:
    assert asks_who("Par qui l’usine a-t-elle été construite ?")
    assert not asks_who("Quels sont les risques qui pèsent sur l’usine ?")
    assert asks_where("Où se trouve l’usine ?")
    assert is_yes_or_no("L’usine va-t-elle fermer ?")
    assert is_yes_or_no("Est-ce que l’usine ferme ?")
    assert not is_yes_or_no("Quand l’usine va-t-elle fermer ?")


def test_a_passage_without_a_name_does_not_say_who() -> None:
    release = read_release(
        "Halden ouvre un quai\n\nMATANE, le 4 mai 2031 – Halden inc. ouvre un quai dans le port de Matane. "
        "Les pourparlers avec un second client se poursuivent. Le quai est loué par Norbois inc.\n".encode(),
        source="quai.txt",
        release_id=ReleaseId("quai"),
    )
    talks, lease = release.sentences[-2].text, release.sentences[-1].text

    assert has_unmet_presumption("Qui est le second client de Halden ?", talks, talks, release)
    assert not has_unmet_presumption("Qui est le client de Halden ?", lease, lease, release)
