"""What looks forward in a French headline or heading, where a plan needs no finite verb."""

from onrecord.languages.fr.patterns import INFINITIVE
from onrecord.languages.rule import Rule, Weight

HEAD_RULES = (
    Rule(
        name="plan in a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            rf"(?:s'apprête|se prépare|projet|offre|accord|entente|protocole|autorisation|feu vert|pour) "
            rf"(?:à|de|d'|pour) "
            rf"{INFINITIVE}",
            r"(?:en route vers|vers une?|mettra|cap sur)\b",
            r"(?:prochaines? étapes?|la suite|et (?:après|ensuite) \?|calendrier|échéancier)\b",
        ),
        examples=("Accord pour acheter Beta", "En route vers la neutralité", "Prochaines étapes"),
        not_examples=("Acme achète Beta",),
    ),
)
