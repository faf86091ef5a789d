"""Which languages have rules, and what is known of one that has none."""

import onrecord.languages
from onrecord.languages import by_code
from tests.fakes.languages import LANGUAGES


def test_the_room_has_one_front_door() -> None:
    assert onrecord.languages.__all__ == ["DEFAULT_CODE", "Language", "by_code"]


def test_each_code_has_one_language() -> None:
    assert by_code("en") is by_code("en")


def test_every_folder_of_a_language_has_rules() -> None:
    assert [language.code for language in LANGUAGES if language.has_rules] == ["en", "fr"]


def test_a_language_without_a_folder_has_no_rules() -> None:
    assert by_code("en").has_rules
    assert not by_code("xx").has_rules
    assert by_code("xx").code == "xx"
