"""The word lists stay fit for people who keep them by hand."""

import pytest

from onrecord_index.wording.check import FOLDERS, bundled_lists, faults_in, forms_in_two_rules

# Today's numbers: they may only fall. If a new rule makes one rise, add its words to the rule that has its form.
MOST_DOUBLES = {"thesaurus": 2_092}
LISTS = {name: text for folder in FOLDERS for name, text in bundled_lists(folder).items()}


@pytest.mark.parametrize("name", LISTS)
def test_a_bundled_list_has_no_fault(name: str) -> None:
    assert list(faults_in(name, LISTS[name])) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_more_forms_stand_in_two_rules_than_before(folder: str) -> None:
    assert len(forms_in_two_rules(bundled_lists(folder))) <= MOST_DOUBLES[folder]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("boss, chief\n" * 301, "301 lines"),
        (f"boss, {'c' * 110}", "characters"),
        ("chief, boss\nautumn, fall", "alphabetical order"),
        ("is it, are they", "no question reaches"),
        ("boss > ", "line 1"),
    ],
)
def test_says_what_is_wrong_with_a_list(text: str, fault: str) -> None:
    faults = list(faults_in("own.txt", text))

    assert any(fault.lower() in found.lower() for found in faults), faults


def test_names_a_form_that_two_rules_are_asked_with() -> None:
    lists = {"pay.txt": "salary, wage", "people.txt": "boss > chief\nwage > pay"}

    assert forms_in_two_rules(lists) == {"wage": ("pay.txt", "people.txt")}


def test_a_rule_goes_on_in_an_indented_line() -> None:
    assert list(faults_in("own.txt", "boss, chief,\n    head\nwage, pay")) == []
    assert forms_in_two_rules({"own.txt": "boss, chief,\n    head\nhead, top"}) == {
        "head": ("own.txt", "own.txt")
    }
