"""Headline, date and issuer of French releases, in the forms of Quebec, France, Belgium and Switzerland."""

from datetime import date

import pytest

from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

HEADLINE = "Outils Halden ouvre un atelier à Matane"
TOLD = "L’atelier emploie 40 personnes et fabrique des scies de jardin pour les villes de la région."
ABOUT = "À propos d’Outils Halden\n\nHalden fabrique des outils de jardin depuis 1962."
LEADS = {
    "a region in brackets": "MATANE (Québec), 7 mars 2030 (GLOBE NEWSWIRE) -- Outils Halden inc. (TSX : HLD) a ouvert un atelier.",
    "a weekday and an hour": "Matane, le jeudi 7 mars 2030, 18\u00a0h\u00a000 – Outils Halden (Euronext Paris\u00a0: HLD) a ouvert un atelier hier matin.",
    "an hour of the market": "Matane, le 7 mars 2030, après Bourse – Outils Halden (Euronext Paris : HLD) a ouvert un atelier hier.",
    "hours in words, with a zone": "Matane, le 7 mars 2030, 7 h (heure de Paris) – Outils Halden SA a ouvert un atelier hier matin.",
    "an hour of Quebec": "Matane, le 7 mars 2030, 8 h 30 – Outils Halden inc. a ouvert un atelier hier matin à Matane.",
    "a wire without a date": "MATANE, Canada--(BUSINESS WIRE)--Outils Halden (Euronext Paris : HLD) ouvre ce jeudi 7 mars 2030 un atelier.",
    "the first of a month": "Matane, le 1er mars 2030 /CNW Telbec/ - Outils Halden inc. annonce l’ouverture d’un atelier à Matane.",
}


@pytest.mark.parametrize("form", LEADS)
@pytest.mark.parametrize(
    "label", ["", "Communiqué de presse\n\n", "Annonce événementielle au sens de l’art. 53 RC\n\n"]
)
def test_reads_headline_date_and_issuer(form: str, label: str) -> None:
    text = f"{label}{HEADLINE}\n\n{LEADS[form]} {TOLD}\n\n{ABOUT}\n"

    release = read_release(text.encode(), source="fr.txt", release_id=ReleaseId("fr"))

    assert release.headline == HEADLINE
    assert release.date == date(2030, 3, 1 if form == "the first of a month" else 7)
    assert (release.issuer or "").startswith("Outils Halden")
    assert release.language == "fr"
