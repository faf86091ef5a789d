"""Where a French cautionary statement begins and ends; releases are written as in test_find.py."""

import re

import pytest

from onrecord.cautionary import find_statements
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span

NEWS = (
    "MATANE, Québec, le 4 mars 2030 – Outils Halden inc. a ouvert aujourd’hui un atelier. "
    "Il emploie 40 personnes."
)
ABOUT = "# À propos d’Outils Halden\n\nHalden fabrique des outils de jardin depuis 1962."
CONTACT = "Renseignements : Ida Berge, relations avec les investisseurs, 418 555-0142"
OPENING = "Le présent communiqué renferme des énoncés prospectifs, notamment sur nos projets."
DIFFER = "Les résultats réels pourraient s’en écarter sensiblement en raison de la concurrence."
UPDATE = "Halden ne s’engage pas à mettre à jour ces énoncés, sauf si la loi l’exige."
CAUTION = f"{OPENING} {DIFFER} {UPDATE}"

FORMS = {
    "under the title of Canada": f"⟦# Énoncés prospectifs\n\n{CAUTION}⟧\n\n{ABOUT}",
    "in capitals, over three paragraphs": (
        f"⟦# MISE EN GARDE CONCERNANT LES ÉNONCÉS "
        f"PROSPECTIFS\n\n{OPENING}\n\n{DIFFER}\n\n{UPDATE}⟧\n\n{CONTACT}"
    ),
    "of the nature of a forecast, without a title": f"⟦{OPENING} {DIFFER}⟧\n\n{ABOUT}",
    "under a bare warning, of indications about the time to come": (
        "⟦# Avertissement\n\nCe communiqué comprend des indications sur l’avenir. Elles dépendent d’aléas et "
        f"les chiffres effectifs peuvent s’en éloigner. Halden n’est pas tenue de les corriger.⟧\n\n{CONTACT}"
    ),
    "with the words that such statements are known by": (
        f"⟦# Information prospective\n\n{OPENING}\n\nOn les reconnaît à des verbes comme « prévoir » et "
        f"« viser » ou à l’emploi du conditionnel. {UPDATE}⟧\n\n{ABOUT}"
    ),
    "before the exchange's own sentence": (
        f"⟦# Déclarations prospectives\n\n{CAUTION}⟧\n\nNi la Bourse de croissance TSX ni son fournisseur de "
        "services n’assument de responsabilité quant à l’exactitude du présent communiqué."
    ),
    "in plain words, under a title that warns": (
        "⟦# Par prudence\n\nLes dates données ici peuvent changer. Le prix du bois et les permis sont des "
        "aléas que "
        "nul ne maîtrise. Ce ne sont pas des promesses.⟧\n\n" + ABOUT
    ),
    "of affirmations, without a title": (
        "⟦Ce communiqué contient des affirmations prospectives. Elles comportent des risques ; la marche "
        "réelle des "
        f"affaires peut s’en écarter.⟧\n\n{ABOUT}"
    ),
    "of projections, under a clause": (
        "⟦Clause de non-responsabilité\n\nCe document comprend des projections relatives à l’avenir. "
        "Celles-ci peuvent "
        f"ne pas se réaliser. Les résultats effectifs pourraient différer.⟧\n\n{ABOUT}"
    ),
    "run in, of what is turned to the time to come": (
        "⟦Exonération de responsabilité : certaines déclarations figurant dans ce communiqué sont tournées "
        "vers "
        f"l’avenir. Des facteurs inconnus peuvent conduire à des résultats très différents.⟧\n\n{ABOUT}"
    ),
    "of elements, in one sentence and its denial": (
        "⟦Les éléments prospectifs contenus dans cette publication sont fondés sur les appréciations de la "
        "direction. "
        f"Rien ne garantit qu’ils se vérifieront.⟧\n\n{CONTACT}"
    ),
    "of objectives that may evolve": (
        "⟦# Mise en garde\n\nLes objectifs mentionnés ont été établis à partir de données jugées "
        "raisonnables. Ils sont "
        "susceptibles d’évoluer en raison des incertitudes économiques. Halden ne prend aucun engagement sur "
        "leur "
        f"réalisation.⟧\n\n{ABOUT}"
    ),
    "to readers, of plans and intentions": (
        "⟦Avis aux lecteurs : les plans et intentions évoqués ici peuvent changer. Halden n’entend pas les "
        "tenir à "
        f"jour.⟧\n\n{CONTACT}"
    ),
    "of what has to do with the time to come": (
        "⟦Note importante\n\nCertaines informations contenues dans ce texte se rapportent au futur. Les "
        "risques décrits "
        f"dans le rapport annuel peuvent faire que la réalité soit différente.⟧\n\n{ABOUT}"
    ),
    "of forecasts, in plain words": (
        "⟦Le présent communiqué renferme des prévisions, lesquelles sont, par essence, incertaines. Halden "
        "décline "
        f"toute responsabilité si elles ne se réalisent pas.⟧\n\n{ABOUT}"
    ),
    "under a declaration of prudence": (
        "⟦Déclaration de prudence\n\nIci, Halden évoque des attentes. Des imprévus peuvent les démentir. "
        "Halden ne "
        f"s’oblige pas à revenir dessus.⟧\n\n{ABOUT}"
    ),
    "over a list with its lead-in": (
        "⟦Déclarations prévisionnelles\n\nCe communiqué comporte des déclarations prévisionnelles.\n\nCes "
        "déclarations "
        "tiennent compte :\n\n• du carnet de commandes ;\n\n• du climat.\n\nHalden ne prend pas l’engagement "
        "de les "
        f"corriger.⟧\n\n{ABOUT}"
    ),
    "none where customers are warned": (
        "# Avertissement aux clients\n\nLa scie Fauve est rappelée en raison d’un risque de coupure. "
        "Les acheteurs seront remboursés.\n\n" + ABOUT
    ),
    "none where a forecast is only confirmed": (
        "# Perspectives\n\nLe groupe confirme ses prévisions pour l’exercice, malgré les risques.\n\n" + ABOUT
    ),
}


def manuscript_of(written: str) -> Manuscript:
    text, blocks = "", []
    for part in re.split(r"\n\n+", written):
        kind = BlockKind.HEADING if part.lstrip("⟦").startswith("# ") else BlockKind.PARAGRAPH
        words = re.sub("^⟦?# |[⟦⟧]", "", part)
        blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(blocks))


@pytest.mark.parametrize("form", FORMS)
def test_finds_the_whole_statement_and_nothing_else(form: str) -> None:
    written = f"{NEWS}\n\n{FORMS[form]}"
    manuscript = manuscript_of(written)

    found = [span.of(manuscript.text) for span in find_statements(manuscript)]

    assert found == [part.replace("# ", "") for part in re.findall("⟦(.*?)⟧", written, re.DOTALL)]
