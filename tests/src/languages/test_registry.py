"""Which languages have rules, and what is known of one that has none."""

import onrecord.languages
from onrecord.languages import all_with_rules, by_code


def test_the_room_has_one_front_door() -> None:
    assert onrecord.languages.__all__ == ["DEFAULT_CODE", "Language", "all_with_rules", "by_code"]


def test_each_code_has_one_language() -> None:
    assert by_code("en") is by_code("en")
    assert [language.code for language in all_with_rules()] == [
        by_code(language.code).code for language in all_with_rules()
    ]


def test_a_language_without_a_folder_has_no_rules() -> None:
    assert by_code("en").has_rules
    assert not by_code("xx").has_rules
    assert by_code("xx").code == "xx"


def test_french_has_rules() -> None:
    assert by_code("fr").has_rules
