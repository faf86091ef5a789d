"""What looks forward in a French headline or heading, where a plan needs no finite verb.

And how the first sentence tells as to come what its headline tells in the present tense.
"""

import re

from onrecord.languages.fr.patterns import INFINITIVE
from onrecord.languages.language import HeadVerbs
from onrecord.languages.rule import Rule, Weight, phrase

HEAD_RULES = (
    Rule(
        name="plan in a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?:s'apprête|se prépare|projet|offre|accord|entente|protocole|autorisation|feu vert|pour) "
                rf"(?:à|de|d'|pour) "
                rf"{INFINITIVE}",
                "Accord pour acheter Beta",
                but_not=("Acme achète Beta",),
            ),
            phrase(r"(?:en route vers|vers une?|mettra|cap sur)\b", "En route vers la neutralité"),
            phrase(
                r"(?:rachat|cession|fusion|absorption|prise de (?:contrôle|participation)|offre publique) "
                r"(?!(?:d'actions|de titres|conclue?|achevée?|réalisée?|finalisée?|"
                r"terminée?)\b)(?:[^.;:]{0,40}?\b)?"
                r"(?:d[eu']|des|avec|sur|entre|par)",
                "Rachat de la moitié de Courtis",
                but_not=("Rachat d’actions",),
            ),
            phrase(
                r"(?:prochaines? étapes?|la suite|et (?:après|ensuite) \?|calendrier|échéancier)\b",
                "Prochaines étapes",
            ),
        ),
    ),
)
HEAD_VERBS = HeadVerbs(
    to_come=re.compile(
        r"\b(?:(?:va|vont)\s+(?=\w+(?:er|ir|re)\b)|(?=\w+(?:ra|ront)\b))"
        r"(?!(?:publie|présente|annonce)(?:ra|ront|r)\b)(?P<verb>\w{3,})\b"
    ),
    # "commencera - commence", "ouvrira - ouvre", "construira - construit", "va ouvrir - ouvre"
    endings=(
        *(("ra", ""), ("ira", "e"), ("ra", "t"), ("ront", "nt"), ("iront", "ent"), ("ront", "ent")),
        *(("er", "e"), ("ir", "e"), ("ir", "it"), ("re", ""), ("re", "t"), ("er", "ent"), ("ir", "ent")),
    ),
)
