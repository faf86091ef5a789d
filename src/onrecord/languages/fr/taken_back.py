"""What a French sentence says when a plan comes to nothing, or to something else."""

import re

from onrecord.languages.language import TakenBackPatterns
from onrecord.late_patterns import late_pattern

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
