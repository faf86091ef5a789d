"""Our own words in other languages: complete, with the same places for values, and never a release's words."""

import re
from contextvars import copy_context

import pytest
from hypothesis import given

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.languages.en.months import MONTHS
from onrecord.question import asked_after
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.outgoing import Style
from onrecord_bot.replies import (
    desk_texts,
    elsewhere_texts,
    menu_texts,
    note_texts,
    release_texts,
    staff_texts,
    texts,
)
from onrecord_bot.replies.language import LANGUAGES, catalogue, read_catalogue, translate, use_language
from onrecord_bot.replies.layout import parts_of
from tests.fakes.answers import answers
from tests.fakes.stretches import stretch

_MODULES = texts, note_texts, elsewhere_texts, menu_texts, staff_texts, release_texts, desk_texts
_PLACE = re.compile(r"\{\w+\}")
# How a name in texts.py holds what is said: a sentence, a table or a row of sentences.
_NO_WORDS = {"__name__", "__doc__", "__file__", "__package__", "__cached__"}


def _said() -> set[str]:
    """Every sentence that stands in the modules of texts, and the names of the months."""
    found: set[str] = set()
    for name, value in ((name, value) for module in _MODULES for name, value in vars(module).items()):
        if name in _NO_WORDS or name.startswith("__"):
            continue
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, dict):
            found |= {words for words in value.values() if isinstance(words, str)}
        elif isinstance(value, tuple):
            found |= {words for words in value if isinstance(words, str)}
    return {*found, *MONTHS} - {""}


def _in(language: str, english: str, **values: object) -> str:
    def spoken() -> str:
        use_language(language)
        return translate(english, **values)

    return copy_context().run(spoken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_sentence_and_no_others(language: str) -> None:
    assert set(catalogue(language)) == _said()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_places_for_values(language: str) -> None:
    for english, words in catalogue(language).items():
        assert sorted(_PLACE.findall(words)) == sorted(_PLACE.findall(english))
        assert words


@pytest.mark.parametrize("code", ["fr", "fr-CA", "FR"])
def test_a_person_s_language_decides(code: str) -> None:
    assert _in(code, texts.THANKS) == "Merci."


@pytest.mark.parametrize("code", ["en", "de", "", "../fr", None])
def test_speaks_english_if_there_is_not_a_catalogue(code: str) -> None:
    assert _in(code, texts.WHOAMI, id=7) == "Your Telegram user id is 7."


def test_one_conversation_s_language_is_not_another_s() -> None:
    _in("fr", texts.THANKS)

    assert translate(texts.THANKS) == "Thank you."


def test_values_may_hold_braces() -> None:
    assert _in("fr", texts.REPORTED_QUESTION, question="{id} {0}") == "La question était : {id} {0}"


@given(answers())
def test_passages_and_statements_are_never_translated(answer: Answer) -> None:
    def quoted() -> list[str]:
        use_language("fr")
        return [
            stretch(message, entity)
            for message in render_answer(answer)
            for entity in message.entities
            if entity.style in {Style.QUOTE, Style.FOLDED}
        ]

    texts = [passage.release.text for passage in answer.passages]
    assert all(any(words in text for text in texts) for words in copy_context().run(quoted))


def test_reads_entries_of_several_lines_and_leaves_out_the_header() -> None:
    text = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n#: here\nmsgid ""\n"One "\n"two\\n"\nmsgstr "Un"\n" deux"\n'

    assert read_catalogue(text) == {"One two\n": "Un deux"}


def test_says_in_english_what_a_translator_is_not_sure_of_or_has_crossed_out() -> None:
    text = (
        'msgid "Yes"\nmsgstr "Oui"\n\n#, fuzzy\nmsgid "No"\nmsgstr "Si"\n\n#~ msgid "Off"\n#~ msgstr "Non"\n'
    )

    assert read_catalogue(text) == {"Yes": "Oui"}


def test_the_help_of_administrators_names_every_command_of_theirs() -> None:
    theirs = menu_texts.ADMINISTRATOR_COMMANDS | menu_texts.ACCESS_COMMANDS

    assert not [name for name in theirs if f"/{name} " not in texts.HELP_ADMINISTRATORS]


def _thanked(question: str, *earlier: str) -> str:
    asked = asked_after(earlier, question)
    answer = Answer(question=asked, verdict=Verdict.NOT_FOUND, remarks=(Note(kind=NoteKind.THANKS),))
    return " ".join(part.text for part in parts_of(answer))


@pytest.mark.parametrize(
    ("question", "earlier"),
    [
        ("merci", ()),
        ("faut-il vendre ?", ()),
        ("qui es-tu ?", ()),
        ("quelles boutiques ouvriront ?", ()),
        ("raconte-moi une blague", ()),
        ("combien de boutiques ?", ()),
        ("et en 2026 ?", ("combien de boutiques ?",)),
    ],
)
def test_a_question_that_is_surely_french_is_replied_to_in_french(
    question: str, earlier: tuple[str, ...]
) -> None:
    """At a console "merci" was replied to in English: only the language of a client in Telegram counted."""
    assert _thanked(question, *earlier).startswith("Je vous en prie.")
    assert translate("June") == "June"


@pytest.mark.parametrize(
    ("question", "earlier"),
    [("What does L'Oréal sell?", ()), ("Le Monde sales?", ()), ("and 2026?", ("Who is Anne d'Arcy?",))],
)
def test_a_name_of_french_words_in_a_question_does_not_change_the_language(
    question: str, earlier: tuple[str, ...]
) -> None:
    assert _thanked(question, *earlier).startswith("You are welcome.")


def test_the_language_of_a_client_stays_where_a_question_may_be_in_any() -> None:
    def spoken() -> str:
        use_language("fr")
        return _thanked("2026?")

    assert copy_context().run(spoken).startswith("Je vous en prie.")
