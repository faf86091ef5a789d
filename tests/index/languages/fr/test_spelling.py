"""French questions are corrected to the releases' words alone."""

from onrecord.answering.ports import Speller
from onrecord_index.languages.fr.spelling import FrenchSpelling

SPELLING = FrenchSpelling(["capacite", "usine", "travaux", "chiffre", "affaires", "halden", "abonnes"])
_check: Speller = SPELLING


def test_reads_a_word_that_the_releases_nearly_hold_as_theirs() -> None:
    assert (
        SPELLING.correct("capasite de l'usine apres les travaux") == "capacite de l'usine apres les travaux"
    )


def test_leaves_what_is_written_right_however_it_is_formed() -> None:
    """Words of French became English: "Combien d'employés" was read as "Combine d'employeds"."""
    for question in (
        "Combien d'employés avez-vous ?",
        "Quel est le chiffre d'affaires ?",
        "Qui sont les abonnées ?",
    ):
        assert SPELLING.correct(question) == question


def test_another_form_of_a_verb_that_a_release_holds_is_no_slip() -> None:
    """ "Quand vont-ils commencer ?" was read as "quand vont-ils commencent ?"."""
    speller = FrenchSpelling(["commencent", "travaux"])

    assert speller.correct("quand vont-ils commencer ?") == "quand vont-ils commencer ?"
    assert speller.correct("quand commencera le chantier ?") == "quand commencera le chantier ?"


def test_a_name_that_no_release_holds_is_unknown() -> None:
    assert SPELLING.unknown_words("Que vend Mirabel à Halden ?") == ("Mirabel",)
