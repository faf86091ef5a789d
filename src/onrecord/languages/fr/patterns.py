"""Pieces of French grammar that the patterns of the cues are made of. They read text in lower case."""

# Words with the endings of the future that are not one: nouns, and the past or the present of verbs in -rer.
_NO_FUTURE = (
    r"(?:opera|camera|caldera|riviera|primera|era|front|affront|environs?|environs|vignerons|forgerons|"
    r"bûcherons|"
    r"éperons|ailerons|girons|giron|patrons|citrons|barons|errons|serrons|resserrons|enterrons|démarrons|"
    r"redémarrons|verrons-nous|(?:ad|re|at|in|as|res|ex|)(?:mira|tira|spira|pira|vira)|désira|"
    r"(?:ad|re|at|in|as|res|ex|)(?:mirons|tirons|spirons|pirons|virons)|désirons|engendra|"
    r"(?:re|dé|en|)(?:montrons|trons|centrons)|concentrons|rencontrons|enregistrons|illustrons)\b"
)
_STEM = (
    r"[a-zà-ÿœ]*(?:er|ir|[nroui]dr|[iu]endr|ettr|[aâ]ttr|[aoeî]îtr|[ao]itr|evr|uivr|rompr|aincr|[uoe]rr)"
    r"|(?:sur|re)?vivr|aur|saur|(?:con|in|ex)clur|fer|ser|ir"
)
# "lancera", "pourront", "nous ouvrirons", "je serai", "vous verrez".
FUTURE = (
    rf"(?!{_NO_FUTURE})(?:(?:{_STEM})(?:a|ont|ons)\b(?!-)"
    rf"|(?:{_STEM})(?:a|ont|ons)-t?-?(?:il|elle|on|ils|elles|nous)\b)"
)
FUTURE_OF_ONE = rf"(?:j'|je (?:ne )?|nous |vous (?:ne )?|y )(?:{_STEM})(?:ai|as|ez)\b"
_NO_CONDITIONAL = (
    r"(?:(?:ad|re|at|in|as|res|ex|)(?:mirai|tirai|spirai|pirai|virai)(?:t|ent)|désirai(?:t|ent)|attrait|"
    r"extrait|"
    r"(?:re|dé|res)?(?:serrai|démarrai|marrai)(?:t|ent))\b"
)
# "lancerait", "pourraient", "nous préférerions".
CONDITIONAL = rf"(?!{_NO_CONDITIONAL})(?:{_STEM})(?:ait|aient|ions|iez)\b"
INFINITIVE = r"(?:(?:se |s'|y |en |l'|lui |leur |ne pas |bien |ainsi |aussi )*[a-zà-ÿœ]+(?:er|ir|re|oir)\b)"
# Words that may stand between a verb and what hangs on it.
LY = (
    r"(?:(?:désormais|toujours|aussi|également|bien|ainsi|donc|encore|maintenant|par ailleurs|notamment|"
    r"bientôt|"
    r"actuellement|toutefois|pas|plus|même|ensuite|d'abord|dès à présent|\w+ment) )*"
)
MONTH = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"(?:janv|févr|avr|juil|sept|oct|nov|déc)\.)"
)
_SEASON = r"(?:printemps|été|automne|hiver|rentrée)"
_PART = (
    r"(?:(?:tout )?(?:début|fin|milieu|mi-|courant|cours|clôture|terme|issue|premiers?|première|deuxième|"
    r"second|seconde|"
    r"troisième|quatrième|dernier|dernière|prochain|prochaine|1er|2e|3e|4e)\b[^.;,]{0,30}?)"
)
# "2027", "fin mars", "le premier semestre", "mi-2027", "T3 2026": none says whether it is past.
PERIOD = (
    r"(?:l'|la |le |les |cet(?:te)? |ce )?(?:"
    rf"{_PART}?\b(?:20\d\d\b|{MONTH}|trimestre|semestre|année|exercice|mois|semaine|décennie|siècle|"
    rf"{_SEASON})|"
    rf"(?:mi-|fin |début )(?:20\d\d|{MONTH})|[ts][1-4]\b|\d{{1,2}}(?:er)? {MONTH}|noël\b)"
)
UNIT = (
    r"(?:jours?|semaines?|mois|trimestres?|semestres?|ans?|années?|exercices?|décennies?|"
    r"étapes?|phases?|saisons?)"
)
ISSUER = (
    r"(?:nous|on|société|entreprise|compagnie|groupe|banque|direction|conseil|coopérative|fonds|"
    r"laboratoire|maison|"
    r"éditeur|équipe|filiale|émetteur|fiducie|il|elle|ils|elles)"
)
