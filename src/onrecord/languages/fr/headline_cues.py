"""What looks forward in a French headline or heading, where a plan needs no finite verb."""

from onrecord.languages.fr.patterns import INFINITIVE
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
