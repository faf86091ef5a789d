"""How a message is told that was read as another."""

from onrecord_bot.replies.changed_words import changed_words

_LONG = "what are the {} hours of the mill, who runs it, and how many people work there in winter and in {}?"


def test_a_short_question_is_repeated_whole() -> None:
    assert changed_words("who is the ceoo?", "who is the CEO?") == ("who is the ceoo?", "who is the CEO?")


def test_of_a_long_message_only_the_words_that_changed_are_told() -> None:
    told, read_as = _LONG.format("opning", "summer"), _LONG.format("opening", "summer")

    assert changed_words(told, read_as) == ("opning", "opening")


def test_several_words_are_told_apart() -> None:
    told, read_as = _LONG.format("opning", "sumer"), _LONG.format("opening", "summer")

    assert changed_words(told, read_as) == ("opning … sumer?", "opening … summer?")


def test_a_message_that_was_read_as_another_altogether_is_repeated_whole() -> None:
    told, read_as = _LONG.format("opening", "summer"), "Acme: who runs the mill?"

    assert changed_words(told, read_as) == (told, read_as)


def test_what_was_only_added_is_told_with_all_around_it() -> None:
    told = _LONG.format("opening", "summer")

    assert changed_words(told, f"Acme: {told}") == (told, f"Acme: {told}")
