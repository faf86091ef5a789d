"""French patterns for what looks forward because of where it stands, and for names that read like cues."""

import re

from onrecord.languages.fr.patterns import MONTH
from onrecord.languages.language import ContextPatterns, NamesLikeCues, TimePatterns, TopicPatterns

# French writes no common noun with a capital inside a sentence: "le forfait Objectif Famille".
# A verb in the future seldom opens a sentence, but a firm may be called "Solvera".
_NAME = (
    r"(?:(?<=[^\W_][ \u00a0\u202f'])|(?<=[,;»][ \u00a0\u202f']))(?!(?:Perspectives|Calendrier|Échéancier|"
    r"Objectifs|Prévisions?|Projections|Prochaines?|"
    r"Étapes|Ambitions|Société|Groupe|Compagnie|Banque|Fonds|Conseil|Direction|Coopérative)\b)"
    r"[A-ZÀ-ÖØ-ÞŒ][a-zß-öø-ÿœ]+(?:-[A-ZÀ-ÖØ-ÞŒ]?[a-zß-öø-ÿœ]+)*"
    r"|\b(?!(?:Perspectives|Objectifs|Prévisions?|Prochaines?|Pour|Les?|La|En|Au|Dès|Avec|Selon|Chez)\b)"
    r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ]{2,}(?=\s[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ])"
    r"|\b(?!(?:Ser|Aur|Devr|Pourr|Viendr|Suivr|Rester|Faudr|Fer)(?:a|ont)\b)[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ]+(?:ra|"
    r"ront|rons)\b"
)
NAMES = NamesLikeCues(letters=re.compile("[A-ZÀÂÇÈÉÊÎÔŒ]"), pattern=re.compile(rf"(?P<name>{_NAME})"))

CONTEXT = ContextPatterns(
    # "Perspectives 2027", "Prochaines étapes".
    to_come=re.compile(
        r"\b(?:perspectives?|pr[ée]visions?|prévisionnel\w*|objectifs?|prochaines?|étapes\s+(?:à\s+venir|"
        r"suivantes)|"
        r"à\s+venir|calendrier|[ée]chéancier|feuille\s+de\s+route|ambitions?|cibles?|projections?|avenir|"
        r"horizon|"
        r"cap\s+(?:sur|pour)|attendue?s?|prévue?s?|visée?s?|budget|orientations?|plan\s+stratégique|"
        r"projets?|priorités|engagements|étapes|axes|chantiers|suites?|demain|"
        r"dates?\s+(?:clés?|prévues?|importantes?)|principales\s+dates)\b"
    ),
    guidance=re.compile(
        r"\b(?:perspectives?|pr[ée]visions?|objectifs?|indications|orientations?|à\s+venir|avenir|"
        r"projections?)\b"
    ),
    amount=re.compile(
        r"[$€£]\s?\d|\d\s*(?:%|\$|€|m\$|m€|k€|g\$|milliers?|millions?|milliards?|euros?|dollars?|francs?|"
        r"p\.?\s?100)|chf\s?\d"
    ),
    no_title=re.compile(
        r"^\W*(?:à\s+propos\b|contacts?\b|renseignements\b|.*\b(?:récent\w*|passée?s?|réalisée?s?|"
        r"réalisations)\b|"
        r"résultats?\s+(?:du|de)\b|énoncés?\b|déclarations?\s+prospec|informations?\s+prospec|"
        r"mise\s+en\s+garde|"
        r"avertissement|mesures?\s+(?:non|financières)|source\b)"
    ),
    item=re.compile(r"^\W*[\w&'’/ \u00a0-]{2,50}\s?:\s"),
    opens_list=re.compile(
        r":\W*$|\b(?:comme\s+suit|(?:les?|la)\s+suivante?s?|(?:ci-dessous|ci-après)|tableau\s+suivant)\W*$"
    ),
    breaks_off=re.compile(
        r"(?:,|-|\b(?:de|du|des|le|la|les|à|au|aux|et|pour|par|en|une?|dans|sur|avec|ou|que|qui|son|sa|ses|"
        r"nos|notre|leurs?|est|sont|d'environ))$"
    ),
    done=re.compile(
        r"\b(?:a|ont|avons|avez)\s+(?:\w+\s+){0,2}?[a-zà-ÿœ]+(?:é|i|u|is|it|ert|eint|aint)e?s?\b|"
        r"\b(?:était|étaient|avait|avaient|s'est|se\s+sont|fut|furent)\b|"
        r"\b(?:atteint|achevée?s?|conclue?s?|signée?s?|terminée?s?|réalisée?s?|obtenue?s?|acquise?s?|"
        r"vendue?s?|livrée?s?|"
        r"reçue?s?|contre|progressé|reculé)\b(?!\s+d'ici)"
    ),
    # "ses programmes, qui comprennent :" says what they are, whatever else the lead-in says.
    describes=re.compile(
        r"\b(?:qui|dont|et)\s+(?:compren(?:d|nent)|compt(?:e|ent)|regroup(?:e|ent)|comport(?:e|ent))\s*:$|"
        r"\btels?\s+que\s*:$"
    ),
    # "Cette hausse représente 8 %", after "Nous prévoyons ...".
    goes_on=re.compile(
        r"^\W*(?:(?:cela|ceci|ce|c'|celle-ci|celui-ci|celles-ci|ceux-ci|il|elle|ils|elles)|(?:cette|cet|"
        r"ces|la|le|les|l')\s*"
        r"(?:\w+\s+){0,2}?(?:prévisions?|perspectives?|objectifs?|fourchettes?|estimations?|chiffres?|"
        r"projections?|plans?|"
        r"programmes?|phases?|montants?|cibles?|opérations?|transactions?|investissements?|hypothèses?|"
        r"hausses?|"
        r"calendriers?|projets?|trajectoires?|travaux|acquisitions?|informations?))\s+(?:\w+ment\s+|ne\s+)?"
        r"(?:est\s+fondée?|sont\s+fondée?s|représent|compren|inclu|suppos|exclu|reflèt|repos|correspond|"
        r"équivau|impliqu|"
        r"tien|traduit|s'appuie|permet|ajout|ouvr|donn|port|vien|comport|couvr)\w*"
    ),
    under_way=re.compile(
        r"\b(?:est|sont|reste|demeure)\s+(?:\w+ment\s+|aussi\s+)?(?:en\s+(?:cours|chantier|construction|"
        r"préparation|"
        r"développement|négociation|place)|conçue?s?\s+pour)\b|\ben\s+cours\b|\b(?:poursui|"
        r"continu)\w+\s+(?:de|d'|à|son|sa|ses)|"
        r"\bpeu(?:t|vent)\s+\w+|\boccasions?\b"
    ),
    border=re.compile(r"[,;:—–]\s+(?!(?:car|puisque?|parce|comme|qui|que?|dont|si|quand|où)\b)"),
    new_clause=re.compile(
        r"(?:(?:mais|et|tandis\s+que|toutefois|cependant|que)\s+)?"
        r"(?:nous|ils?|elles?|on|(?:l'\w+|(?:les?|la|notre|nos|sa|son|ses|ce|cette|une?)\s+\w+)"
        r"(?:\s+[\w'-]+){0,3})\s+(?:(?:y|en|ne|se|aussi|est|sont|a|ont)\s+)*"
    ),
    runs_until=re.compile(
        r"^\W*le\s*$|\b(?:jusqu'(?:au|en|à)|au|clos|terminée?|achevée?|valables?|échéance|échoit|échéant|"
        r"expir(?!e\b)\w+|(?:qui|bail|droit|brevet|contrat|permis|licence|concession)\s+expire|"
        r"en\s+date\s+du)"
        r"(?:\s+(?:le|au|du|en))?\s*$"
    ),
)

_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_SEASON = r"(?:printemps|été|automne|hiver|(?:\w+\s+)?(?:trimestre|semestre))"
TIMES = TimePatterns(
    opens_on=re.compile(r"^\W*(?:le|dès\s+le|depuis\s+le|à\s+(?:compter|partir)\s+du)\s*$"),
    # French tells its past in the present too: "Au second semestre, le bénéfice recule".
    opens_in=re.compile(r"(?!)"),
    falls_in=re.compile(
        r"\b(?:dès\s+(?:le\s+|l')|jusqu'(?:au\s+|à\s+l'))(?:printemps|été|automne|hiver)\s+prochain\b|"
        r"\b(?:(?<=[a-zà-ÿ]\s)le|dès|avant|après|(?:compter|partir)\s+du|jusqu'au)\s+(?:le\s+)?"
        rf"(?:{_WEEKDAY}\s+)?(?:1er|\d{{1,2}})\s+{MONTH}(?!\s+\d{{4}})|"
        rf"\b(?:dès|à\s+(?:compter|partir)\s+de|jusqu'à)\s+(?:ce\s+)?{_WEEKDAY}\b"
    ),
    within=re.compile(
        r"(?:\b(?:en|dès|pour|de|avant|après|fin|début|courant|vers|depuis|(?:au\s+cours|à\s+(?:compter|"
        r"partir))\s+de|"
        rf"(?:au|à|le|ce|du)\s+{_SEASON}(?:\s+de)?)|\b(?:d'ici(?:\s+à)?|à\s+l'{_SEASON}|mi-))\s*$"
    ),
    past_verb=re.compile(
        r"\b(?:a|ont|avons|avez|est|sont)\s+(?:\w+\s+){0,2}?\w+(?:é|i|u|is|it|ert)e?s?\b|"
        r"\b(?:était|étaient|avait|avaient|fut|furent)\b"
    ),
    adverbial=re.compile(
        r"(?:(?:en|dans|à|au|aux|de|du|par|pour|avec|contre|après|avant|pendant|sous|comme|malgré|selon|"
        r"depuis|sur)\b"
        r"[^,;:]*|[^,;:\s]+(?:\s[^,;:\s]+)?)[,;:]\s+"
    ),
    main_clause_ends=re.compile(r"[,;:]\s|\b(?:que|qui|dont|où|quand|parce|puisque|si)\b"),
)

TOPICS = TopicPatterns(
    # "des énoncés prospectifs concernant X, Y et Z", "y compris ceux qui portent sur X"
    opens=re.compile(
        r"\b(?:énoncés?|déclarations?|informations?|propos|prévisions|indications|ceux|celles)\b[^.;:]{0,80}?"
        r"\b(?:sur|concernant|concernent|relati(?:fs?|ves?)\s+(?:notamment\s+)?(?:à|au|aux)|portant\s+sur|"
        r"portent\s+sur|"
        r"ayant\s+trait\s+(?:à|au|aux)|quant\s+(?:à|au|aux)|touchant|dont)\s+(?P<topics>[^.]{10,1500})",
        re.IGNORECASE,
    ),
    between=re.compile(r"\s*[,;]\s*(?:et\s+|ou\s+|ainsi\s+que\s+)?|\s+(?:et|ou|ainsi\s+que)\s+"),
    link=re.compile(
        r"^(?:(?:notamment|entre\s+autres(?:\s+choses)?|y\s+compris|sans\s+s'y\s+limiter|concernant|"
        r"portant\s+sur|le|la|"
        r"les|au|aux|à|du|de|des|son|sa|ses|nos|notre|leurs?)\b|[ld]['’])[\s:]*"
    ),
    # The sentence has gone on to something else.
    no_topic=re.compile(r"^(?:qui|que|qu'|est|sont|constituent|mais|il|elle|nous|vous|ils|elles|on)\b"),
    light=frozenset(
        "après aussi autres avec avoir cette comme dans dont elle entre exercice faire leur leurs mais "
        "notamment notre nous "
        "plus pour présent communiqué résultats sans selon société groupe entreprise sont tous toute "
        "vers".split()
    ),
)
