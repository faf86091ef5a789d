"""Pieces of French grammar that the patterns of the cues are made of, and what takes a plan back.

The pieces read text in lower case.
"""

import re

from onrecord.languages.language import TakenBackPatterns
from onrecord.late_patterns import late_pattern

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

# What a sentence says when a plan comes to nothing, or to something else.
_NOT = r"\bn(?:e |[’'])(?:[\w’'-]+ ){1,4}?"

TAKEN_BACK = TakenBackPatterns(
    strong=late_pattern(
        r"\b(?:reno(?:nc|nç)\w+|abandonn\w+|annul(?:e|ent|er|é|ée|és|ées|ant|ation)\b|"
        r"m(?:et|ettent|ettre|is|ise|ises|ettra) (?:fin|un terme)|se (?:retir|désengag)\w+|"
        r"rev(?:ient|iennent|enir|enue?s?) sur|marche arrière|chang\w+ d[’']avis|au lieu d|plutôt que|"
        r"laiss\w+ tomber|tomb\w+ à l[’']eau|décid\w+ de ne (?:pas|plus)|sans suite|"
        r"plus d[’']actualité|remise?s? à plus tard|report(?:e|ent|er|é|ée|és|ées)\b"
        r"(?= (?:l[ae]|les|son|sa|ses|leurs?|à|d|en|sine)\b| l[’'])|au point mort)|"
        rf"{_NOT}(?:lieu (?:pas|plus)|pas lieu|pas le jour)\b",
        re.IGNORECASE,
    ),
    weak=late_pattern(
        rf"{_NOT}(?:pas|plus|jamais)\b|\bne (?:pas|plus)\b|\b(?:aucune?) (?=(?:\S+ ){{1,6}}n(?:e\b|[’']))|"
        r"\b(?:suspen(?:d|dent|dre|due?s?|sion)\b|report(?:e|ent|er|é|ée|és|ées)\b|gel(?:e|er|é|ée|és|ées)\b|"
        r"arrêt(?:e|ent|er|é|ée|és|ées)\b|interromp\w*|retard(?:e|er|é|ée|és|ées)\b|"
        r"repouss(?:e|ent|er|é|ée|és|ées)\b|refus(?:e|é|ée|és|ées)\b|rejet(?:te|é|ée|és|ées)\b|"
        r"supprim(?:e|er|é|ée|és|ées)\b|désormais (?:prév|attend|vis|table)\w*|"
        r"(?:reste|restent|restera|resteront|demeure|demeurera)\b|plus tard que prévu)",
        re.IGNORECASE,
    ),
    reasons=late_pattern(
        r"[;:]|,? (?:parce qu|car|jusqu|après|depuis|à la suite|suite à|en raison|faute d|afin d|pour qu|"
        r"alors qu|puisqu|comme)\b"
    ),
    passing=late_pattern(
        r"\b(?:pendant|durant|pour) (?:une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|\d+) "
        r"(?:heure|jour|nuit|semaine)s?\b",
        re.IGNORECASE,
    ),
)

# What a sentence holds beside these is what it is about; written without accents.
LIGHT = frozenset(
    "les des une pour dans par sur avec aux est sont sera seront serait ete etre ont avait aura auront avoir "
    "qui que quoi dont mais plus pas cette ces ses son leur leurs nous notre nos vous votre elle elles ils "
    "ainsi afin alors entre sous sans vers chez apres avant depuis pendant jusqu comme donc encore deja "
    "tout tous toute toutes autre autres meme tres bien peu societe groupe compagnie entreprise conseil "
    "direction directeur annonce annoncee annonces dit indique declare aujourd hui prevoit prevoient prevu "
    "prevue prevus prevues projet projets projette plan plans intention intend decide decision devrait "
    "devraient doit doivent peut mois annee annees ans jour jours semaine semaines trimestre exercice "
    "prochain prochaine janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "ouvrir ouverture ouvrira construire construction lancer lancement etude travaux cout couts fait faire "
    "etait etaient puis lors cela celle celui ceux deux trois mise remise reste restent".split()
)
