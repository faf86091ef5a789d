"""What in a French sentence says that it looks forward: every rule named, with where it comes from.

The sources: Règlement 51-102, partie 4A (information prospective, perspectives financières); the terms by
which Canadian and European issuers say that such statements are known; "releases": the forms that both miss.
"""

from onrecord.languages.fr.aim_cues import AIMS
from onrecord.languages.fr.patterns import CONDITIONAL, FUTURE, FUTURE_OF_ONE, INFINITIVE, LY
from onrecord.languages.fr.time_cues import TIMES
from onrecord.languages.rule import Rule, Weight

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
        phrases=(FUTURE, FUTURE_OF_ONE),
        examples=(
            "L’usine tournera à plein régime.",
            "Les travaux seront achevés.",
            "Nous ouvrirons deux agences.",
            "Je serai des vôtres.",
            "Le cabinet pourra-t-il suivre ?",
            "Le fonds permettra de construire une digue.",
            "La société devra obtenir un permis.",
            "Les produits reviendront en rayon.",
            "Le site accueillera 300 élèves, et l’on verra la suite.",
        ),
        not_examples=(
            "Nous opérons quatre navires.",
            "La caméra est vendue aux environs de 90 $.",
            "Les vignerons du front de mer ont vendu.",
            "La mesure dura peu.",
            "Nous considérons que le marché est calme.",
            "Le ministre inaugura la mine.",
        ),
    ),
    Rule(
        name="futur proche",
        source="releases",
        weight=Weight.CERTAIN,
        phrases=(rf"(?:va|vont|vais|allons|allez) {LY}(?!de\b|à\b|au\b|bien\b[.,]){INFINITIVE}",),
        examples=("La société va ouvrir une usine.", "Nous allons également recruter."),
        not_examples=("Le navire va de Sept-Îles à Gaspé.",),
    ),
    Rule(
        name="devrait",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(r"(?:devrait|devraient|devrions)\b",),
        examples=("La demande devrait croître.",),
        not_examples=("Le navire devait partir.",),
    ),
    Rule(
        name="conditionnel",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            CONDITIONAL,
            rf"(?:peu(?:t|vent)|pouvons) {LY}(?:être amenée?s?|être conduite?s?|espérer)\b",
        ),
        examples=(
            "Les marges pourraient fléchir.",
            "Nous préférerions céder un immeuble.",
            "Ce médicament serait le premier de sa classe.",
            "Le groupe peut être amené à céder des actifs.",
        ),
        not_examples=("La trésorerie considérait peu.", "Le site offre un portrait de la ville."),
    ),
    Rule(
        name="prévision",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(
            r"prévo(?:it|ient|yons|ir|yant)\b",
            r"pr[ée]visions?\b",
            r"pr[ée]visionnel(?:le)?s?\b",
            r"prévisibles?\b",
            r"prévue?s?\b",
            r"perspectives?\b",
            r"(?:s'attend(?:re|ent)?|nous (?:nous )?attendons|s'attendant) (?:\w+ )?(?:à|au|aux|que)\b",
            r"attend(?:re|ent|ons)?(?= (?:de |d'|une? |des |\d|pour |l'|la |le |les |son |sa |ses |nos "
            r"|notre ))",
            r"attendue?s?\b",
            r"anticip(?:e|ent|ons|er|ée?s?|ation|ations)\b",
            r"(?:escompt(?:ent|ons|er|ée?s?)|(?<!d')(?<!l')escompte)\b",
            r"projections?\b",
            r"projet(?:te|tent|ons|er|ée?s?)\b",
            r"(?:croi(?:t|ent)|croyons|pensons|estim(?:e|ent|ons)|juge(?:nt)?) (?:que|pouvoir|être en "
            r"mesure)\b",
            rf"{_A_FIGURE}\b[^.;]{{0,60}}? (?:estim|évalu|chiffr)ée?s? (?:par [\w' ]{{1,30}} )?(?:à|entre|"
            rf"autour)\b",
            r"pic (?:de|des|annuel)\b",
            r"(?:s'annonce(?:nt)?|laisse(?:nt)? (?:présager|augurer|espérer|entrevoir))\b",
            r"(?:tablent|tablons|table|misons|misent|parie|parient)(?! ronde) [^.;]{0,30}?sur\b",
            r"(?:confiante?s?|optimistes?|sereine?s?) (?:dans|quant|pour|en|de|que|à)\b",
            r"confiance (?:dans|en) (?:l'avenir|notre capacité|sa capacité|nos perspectives|la poursuite|"
            r"le fait)",
            r"(?:tendances?|orientations?) (?:attendue|pour|de l'exercice)\b",
            r"indications? (?:sur|pour) (?:l'avenir|l'exercice|20\d\d)\b",
            r"suppos(?:e|ent|ons|ant)\b",
            r"hypothèses?\b",
            r"trajectoires?\b",
            r"sauf (?:imprévu|événement|circonstance)",
            r"(?:estim(?:e|ent|ons)|chiffr(?:e|ent|ons)|évalu(?:e|ent|ons)) (?:\w+ )?(?:à|entre) "
            r"(?:environ |quelque |près de )?\d",
            r"scénarios?\b",
            r"fourchettes? (?:de|d'|comprise|allant|haute|basse|suivante|retenue)",
            r"(?:guidance|outlook|business plan|plan d'affaires)\b",
            r"(?:budgétée?s?|budget (?:20\d\d|de l'exercice|de l'année|pour))\b",
            r"calendriers? (?:est|indicatif|prévisionnel|de l'opération|suivant|des prochain)",
            r"retombées\b",
        ),
        examples=(
            "La société prévoit de croître.",
            "Nos prévisions restent inchangées.",
            "PREVISION DE RESULTAT",
            "Le budget prévisionnel est voté.",
            "La dépense est prévisible.",
            "La mise en service est prévue en mai.",
            "Les perspectives du secteur sont bonnes.",
            "Le groupe s’attend à une hausse.",
            "La direction attend une hausse de 4 %.",
            "La livraison est attendue à l’automne.",
            "Elle anticipe une baisse.",
            "Le groupe escompte un recul.",
            "Nos projections tiennent compte du taux.",
            "La coopérative projette un silo.",
            "La société estime pouvoir financer ses activités.",
            "Les coûts du chantier sont évalués à 4 M$.",
            "Le pic de ventes dépasse le milliard.",
            "Novembre s’annonce bien.",
            "Le conseil table pour l’an prochain sur un résultat stable.",
            "Nous sommes confiants dans la suite.",
            "Nous avons confiance dans l’avenir.",
            "La tendance attendue est la même.",
            "Nous donnons des indications pour l’exercice.",
            "Ce scénario suppose un taux stable.",
            "Les hypothèses sont prudentes.",
            "Cette trajectoire est la bonne.",
            "Sauf imprévu, la vente se conclut.",
            "Le conseil évalue à 3 M$ le coût du quai.",
            "Ce scénario est prudent.",
            "La fourchette de 3 à 5 % tient.",
            "La guidance est la même.",
            "Le budget de l’exercice est voté.",
            "Le calendrier est le suivant :",
            "Les retombées sont de 3 M$.",
        ),
        not_examples=(
            "Le taux d’escompte est de 5 %.",
            "Le film est très beau.",
            "Les clients estiment le produit.",
        ),
    ),
    *AIMS,
    *TIMES,
)
