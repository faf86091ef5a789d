"""A release in two languages: each part is judged by the rules of its own, and by those of the release."""

import pytest

from onrecord.forward_looking import number_not_judged
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

ENGLISH = (
    "Halden Orders Forty Buses\n\nMONTREAL, March 3, 2031 - Halden Inc. announced today an order for the buses "
    "of its fleet. The buses will run in the city of Montreal. The fleet counts 310 of them.\n\n"
)
FRENCH = (
    "Halden commande quarante autobus\n\nMONTRÉAL, le 3 mars 2031 - Halden inc. a annoncé la commande des autobus "
    "de la ville. Les autobus rouleront dans la ville de Montréal. Le parc compte 310 autobus.\n\n"
    "Un dépôt ouvrira.\n\n"
)
GERMAN = (
    "Halden bestellt Busse\n\nMONTREAL, 3. März 2031 - Die Halden AG hat die Busse der Stadt bestellt. "
    "Die Busse fahren in der Stadt und im Umland.\n\nStart im Frühjahr\n\n"
    "Das ist der Plan der Stadt und der Halden AG.\n"
)


def _read(text: str) -> Release:
    return read_release(text.encode(), source="both.txt", release_id=ReleaseId("both"))


def _flags(release: Release) -> dict[str, bool]:
    return {unit.text: unit.forward_looking for unit in release.sentences}


@pytest.mark.parametrize("text", [ENGLISH + FRENCH, FRENCH + ENGLISH])
def test_each_language_is_judged_by_its_own_rules(text: str) -> None:
    """In a release in English and French once only the plans of one went out with the statement."""
    flags = _flags(_read(text))

    assert flags["The buses will run in the city of Montreal."]
    assert flags["Les autobus rouleront dans la ville de Montréal."]
    assert flags["Un dépôt ouvrira."]
    assert not flags["The fleet counts 310 of them."]
    assert not flags["Le parc compte 310 autobus."]


def test_a_part_without_rules_counts_as_forward_looking() -> None:
    release = _read(ENGLISH + GERMAN)
    flags = _flags(release)

    assert flags["Die Busse fahren in der Stadt und im Umland."]
    assert flags["Start im Frühjahr"]
    assert not flags["The fleet counts 310 of them."]
    assert number_not_judged(release) == sum(flags.values()) - 1
    assert number_not_judged(_read(ENGLISH)) == 0


def test_the_first_words_tell_the_language_of_the_whole() -> None:
    assert _read(ENGLISH + FRENCH).language == "en"
    assert _read(FRENCH + ENGLISH).language == "fr"


def test_a_name_in_another_language_is_no_part_of_its_own() -> None:
    name = "Compañía de Minas de la Sierra del Sur y del Norte"

    assert not _flags(_read(f"{ENGLISH}{name}\n\nThe fleet is the pride of the city.\n"))[name]
