"""How French writes the periods that a company reports on, with the groups of the English patterns."""

import re

from onrecord.late_patterns import late_pattern

_NUMBERS = (
    "premier première 1er 1re 1ère",
    "deuxième second seconde 2e 2ème",
    "troisième 3e 3ème",
    "quatrième dernier 4e 4ème",
)
ORDINALS = {word: number for number, words in enumerate(_NUMBERS, 1) for word in words.split()}
# By the letters that a month begins with; "juil" tells July from June.
MONTHS: dict[str, str] = dict(
    zip(
        "jan fév fev mar avr mai juil jui aoû aou sep oct nov déc dec".split(),
        "jan feb feb mar apr may jul jun aug aug sep oct nov dec dec".split(),
        strict=True,
    )
)
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_MONTH = (
    r"(?:janv(?:ier|\.)|f[ée]v(?:rier|r\.|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[uû]t|sept(?:embre|"
    r"\.)|"
    r"oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.))"
)
_YEAR = (
    r"(?:,? (?:de |du |en )?(?:l['’])?(?:(?:exercice|année) )?(?P<year>20\d\d|19\d\d)"
    r"(?:[/–-](?:20)?\d\d(?![\d/–-]))?)?"
)

_CLOSED = r"(?:clos|terminé|achevé|arrêté|prenant fin|se terminant)"

# A text in small letters without one of these names no French period except a year.
ANY = late_pattern(
    r"trimestre|semestre|exercice|\bmois\b|année|\b[ts][1-4]\b|"
    r"\d(?:er)? (?:janv|f[ée]v|mars|avr|mai|jui|ao[uû]t|sept|oct|nov|d[ée]c)|"
    r"(?:vier|mars|vril|mai|juin|llet|ao[uû]t|bre|v\.|l\.|t\.|c\.) \d"
)
QUARTER = late_pattern(
    rf"\b(?:(?P<ordinal>{_ORDINAL}) trimestre|t(?P<after>[1-4])|(?P<before>[1-4])t|"
    rf"(?:trois|3) mois|trimestre(?= {_CLOSED}))\b(?P<short>(?!))?{_YEAR}",
    re.IGNORECASE,
)
HALF = late_pattern(
    rf"\b(?:(?P<ordinal>premier|1er|deuxième|second|2e|2ème) semestre|1er sem\.|s(?P<after>[12])|"
    rf"(?:six|6) (?:premiers )?mois|semestre(?= {_CLOSED}))\b{_YEAR}",
    re.IGNORECASE,
)
NINE_MONTHS = late_pattern(rf"\b(?:(?:neuf|9) (?:premiers )?mois)\b{_YEAR}", re.IGNORECASE)
FULL_YEAR = late_pattern(
    r"\b(?:exercice(?: fiscal| financier| clos(?: le)?)?(?= (?:de |en )?(?:20|19)\d\d)|"
    r"toute l['’]année|année(?: complète| entière)|"
    r"ensemble de l['’](?:année|exercice)|douze mois)\b(?P<short>(?!))?"
    r"(?: (?:de |en )?(?P<year>20\d\d|19\d\d))?",
    re.IGNORECASE,
)
DAY = late_pattern(
    rf"\b(?P<day>\d{{1,2}})(?:er)? (?P<month>{_MONTH})(?: (?P<year>20\d\d|19\d\d))?", re.IGNORECASE
)
MONTH = late_pattern(rf"\b(?P<month>{_MONTH}) (?P<year>20\d\d|19\d\d)\b", re.IGNORECASE)
ENDED = late_pattern(rf"\W*{_CLOSED}e?s?(?: (?:le|au))?\W*", re.IGNORECASE)
REPORTED = late_pattern(
    r"\b(?:(?:au|du|de ce|pour le|sur le|ce|dernier) (?P<part>trimestre|semestre)\b(?! \d)|"
    r"(?:trimestre|semestre) (?:écoulé|en question|sous revue|dernier|publié))",
    re.IGNORECASE,
)
AROUND = late_pattern(
    r"\b(?:au|du|en|pour|sur|de|pendant|durant|lors d[eu]|au cours d[eu]|à) (?:le |la |les |l['’])?(?:fin "
    r"(?:de )?)?$",
    re.IGNORECASE,
)
# "L'année précédente", "le même trimestre de l'année dernière", "le trimestre suivant".
STEP = late_pattern(
    r"(?:(?:à|au|pour|en|de|pendant) )?(?:la même (?:période|date) |"
    r"(?:le |au )?même (?:trimestre|semestre) )?(?:(?:de|du) )?(?:le |la |l['’]|un |une )?"
    r"(?P<unit>an|année|exercice|trimestre) (?:(?P<back>précédente?|dernière?|passée?|d['’]avant|"
    r"auparavant|plus tôt|avant)|(?P<on>suivante?|d['’]après|plus tard))"
    r"(?P<unit2>(?!))?(?P<back2>(?!))?(?P<on2>(?!))?",
    re.IGNORECASE,
)
LEADS = late_pattern(
    r"^\W*(?:(?:et|mais|ou|idem|qu['’]en est-il|(?:la )?même (?:chose|question))\b[ ,]*)*", re.IGNORECASE
)
WITHIN = late_pattern(r"(?:en|au|à|pour|sur|de|du|pendant|le) ", re.IGNORECASE)
IN = "pour"
# "Une période de blocage de six mois" tells how long; "les neuf mois" are of a year.
COUNTED = late_pattern(r"(?:\w+) mois\b", re.IGNORECASE)
OF_A_YEAR_BEFORE = late_pattern(r"\b(?:les|des|ces|aux|derniers|premiers) $", re.IGNORECASE)
OF_A_YEAR_AFTER = late_pattern(r"(?:\W*$|,| (?:clos|terminés|achevés|de|du|en|au|et|par)\b)", re.IGNORECASE)
