"""What in a French sentence says that it looks forward: every rule named, with where it comes from.

The sources: Règlement 51-102, partie 4A (information prospective, perspectives financières); the terms by
which Canadian and European issuers say that such statements are known; "releases": the forms that both miss.
"""

from onrecord.languages.fr.aim_cues import AIMS
from onrecord.languages.fr.patterns import CONDITIONAL, FUTURE, FUTURE_OF_ONE, INFINITIVE, LY
from onrecord.languages.fr.time_cues import TIMES
from onrecord.languages.rule import Rule, Weight, phrase

_A_FIGURE = (
    r"(?:coûts?|investissements?|dépenses|économies|synergies|retombées|durée|marché|ventes|besoins?|"
    r"gains?|demande|"
    r"production|capacité|budget|potentiel|valeur actuelle)"
)

RULES = (
    Rule(
        name="futur simple",
        source="Règlement 51-102",
        weight=Weight.CERTAIN,
        phrases=(
            phrase(
                FUTURE,
                "L’usine tournera à plein régime.",
                "Les travaux seront achevés.",
                "Nous ouvrirons deux agences.",
                "Le cabinet pourra-t-il suivre ?",
                "Le fonds permettra de construire une digue.",
                "La société devra obtenir un permis.",
                "Les produits reviendront en rayon.",
                "Le site accueillera 300 élèves, et l’on verra la suite.",
                but_not=(
                    "Nous opérons quatre navires.",
                    "La caméra est vendue aux environs de 90 $.",
                    "Les vignerons du front de mer ont vendu.",
                    "La mesure dura peu.",
                    "Nous considérons que le marché est calme.",
                    "Le ministre inaugura la mine.",
                ),
            ),
            phrase(FUTURE_OF_ONE, "Je serai des vôtres."),
        ),
    ),
    Rule(
        name="futur proche",
        source="releases",
        weight=Weight.CERTAIN,
        phrases=(
            phrase(
                rf"(?:va|vont|vais|allons|allez) {LY}(?!de\b|à\b|au\b|bien\b[.,]){INFINITIVE}",
                "La société va ouvrir une usine.",
                "Nous allons également recruter.",
                but_not=("Le navire va de Sept-Îles à Gaspé.",),
            ),
        ),
    ),
    Rule(
        name="devrait",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:devrait|devraient|devrions)\b",
                "La demande devrait croître.",
                but_not=("Le navire devait partir.",),
            ),
        ),
    ),
    Rule(
        name="conditionnel",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(
                rf"(?!devr(?:ait|aient|ions)\b){CONDITIONAL}",
                "Les marges pourraient fléchir.",
                "Nous préférerions céder un immeuble.",
                "Ce médicament serait le premier de sa classe.",
                but_not=("La trésorerie considérait peu.", "Le site offre un portrait de la ville."),
            ),
            phrase(
                rf"(?:peu(?:t|vent)|pouvons) {LY}(?:être amenée?s?|être conduite?s?|espérer)\b",
                "Le groupe peut être amené à céder des actifs.",
            ),
        ),
    ),
    Rule(
        name="prévision",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"prévo(?:it|ient|yons|ir|yant)\b",
                "La société prévoit de croître.",
                but_not=(
                    "Le taux d’escompte est de 5 %.",
                    "Le film est très beau.",
                    "Les clients estiment le produit.",
                ),
            ),
            phrase(r"pr[ée]visions?\b", "Nos prévisions restent inchangées.", "PREVISION DE RESULTAT"),
            phrase(r"pr[ée]visionnel(?:le)?s?\b", "Le budget prévisionnel est voté."),
            phrase(r"prévisibles?\b", "La dépense est prévisible."),
            phrase(r"prévue?s?\b", "La mise en service est prévue en mai."),
            phrase(r"perspectives?\b", "Les perspectives du secteur sont bonnes."),
            phrase(
                r"(?:s'attend(?:re|ent)?|nous (?:nous )?attendons|s'attendant) (?:\w+ )?(?:à|au|aux|que)\b",
                "Le groupe s’attend à une hausse.",
            ),
            phrase(
                r"attend(?:re|ent|ons)?(?= (?:(?:désormais|toujours|maintenant|encore|aussi) )?"
                r"(?:de |d'|une? |des |\d|pour |l'|la |le |les |son |sa |ses |nos |notre ))",
                "La direction attend une hausse de 4 %.",
            ),
            phrase(
                r"attendue?s?\b",
                "La livraison est attendue à l’automne.",
            ),
            phrase(r"anticip(?:e|ent|ons|er|ée?s?|ation|ations)\b", "Elle anticipe une baisse."),
            phrase(
                r"(?:escompt(?:ent|ons|er|ée?s?)|(?<!d')(?<!l')escompte)\b", "Le groupe escompte un recul."
            ),
            phrase(r"projections?\b", "Nos projections tiennent compte du taux."),
            phrase(r"projet(?:te|tent|ons|er|ée?s?)\b", "La coopérative projette un silo."),
            phrase(
                r"(?:croi(?:t|ent)|croyons|pensons|estim(?:e|ent|ons)|juge(?:nt)?) (?:que|pouvoir|être en "
                r"mesure)\b",
                "La société estime pouvoir financer ses activités.",
            ),
            phrase(
                rf"{_A_FIGURE}\b[^.;]{{0,60}}? (?:estim|évalu|chiffr)ée?s? (?:par [\w' ]{{1,30}} )?(?:à|"
                rf"entre|"
                rf"autour)\b",
                "Les coûts du chantier sont évalués à 4 M$.",
            ),
            phrase(r"pic (?:de|des|annuel)\b", "Le pic de ventes dépasse le milliard."),
            phrase(
                r"(?:s'annonce(?:nt)?|laisse(?:nt)? (?:présager|augurer|espérer|entrevoir))\b",
                "Novembre s’annonce bien.",
            ),
            phrase(
                r"(?:tablent|tablons|table|misons|misent|parie|parient)(?! ronde) [^.;]{0,30}?sur\b",
                "Le conseil table dès lors sur un résultat stable.",
            ),
            phrase(
                r"(?:confiante?s?|optimistes?|sereine?s?) (?:dans|quant|pour|en|de|que|à)\b",
                "Nous sommes confiants dans la suite.",
            ),
            phrase(
                r"confiance (?:dans|en) (?:l'avenir|notre capacité|sa capacité|nos perspectives|la poursuite|"
                r"le fait)",
                "Nous avons confiance dans notre capacité de redressement.",
            ),
            phrase(
                r"(?:tendances?|orientations?) (?:attendue|pour|de l'exercice)\b",
                "Les orientations de l’exercice restent les mêmes.",
            ),
            phrase(
                r"indications? (?:sur|pour) (?:l'avenir|l'exercice|20\d\d)\b",
                "Nous donnons des indications pour l’exercice.",
            ),
            phrase(r"suppos(?:e|ent|ons|ant)\b", "Ce calcul suppose un taux stable."),
            phrase(r"hypothèses?\b", "Les hypothèses sont prudentes."),
            phrase(r"trajectoires?\b", "Cette trajectoire est la bonne."),
            phrase(r"sauf (?:imprévu|événement|circonstance)", "Sauf imprévu, la vente se conclut."),
            phrase(
                r"(?:estim(?:e|ent|ons)|chiffr(?:e|ent|ons)|évalu(?:e|ent|ons)) (?:\w+ )?(?:à|entre) "
                r"(?:environ |quelque |près de )?\d",
                "Le conseil évalue à 3 M$ le coût du quai.",
            ),
            phrase(r"scénarios?\b", "Ce scénario est prudent."),
            phrase(
                r"fourchettes? (?:de|d'|comprise|allant|haute|basse|suivante|retenue)",
                "La fourchette de 3 à 5 % tient.",
            ),
            phrase(r"(?:guidance|outlook|business plan|plan d'affaires)\b", "La guidance est la même."),
            phrase(
                r"(?:budgétée?s?|budget (?:20\d\d|de l'exercice|de l'année|pour))\b",
                "Le budget de l’exercice est voté.",
            ),
            phrase(
                r"calendriers? (?:est|indicatif|prévisionnel|de l'opération|suivant|des prochain)",
                "Le calendrier est le suivant :",
            ),
            phrase(r"retombées\b", "Les retombées sont de 3 M$."),
        ),
    ),
    *AIMS,
    *TIMES,
)
