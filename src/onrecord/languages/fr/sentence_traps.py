"""French set pieces that speak of what may be without looking forward: law text, hearsay, defined measures.

Each holds its whole sentence back, unless a heavier cue than it outweighs stands in it.
"""

from onrecord.languages.rule import Trap, Weight

_LAW = (
    r"(?:loi|lois|règlements?|directives?|codes?|législation|arrêtés?|décrets?|règles?|normes?|ordonnance|"
    r"statuts|"
    r"régie|ministère|crtc|amf|acvm|finma|fsma|autorité|bourse)"
)
_OURS = r"(?:prévo|prévi|compt|enten|vis)"
_NOT_US = rf"(?!.*\b(?:nous|société|groupe) {_OURS})"
_SOURCE = (
    r"(?:journal|quotidien|hebdomadaire|média|médias|magazine|revue|site|blogue|blog|chroniqueur|"
    r"chroniqueuse|analyste|"
    r"note|rumeurs?|bruits?|sources?|presse|agence|blogueurs?|blogueuse|commentateurs?|radio|télévision|"
    r"chaîne|gazette|courtier|syndicats?|internautes|réseaux|concurrents?|podcast|confidentiel|"
    r"observateurs?|lettre|indiscrétions?|forum|"
    r"balado)"
)

SET_PIECES = (
    Trap(
        name="law text",
        outweighs=Weight.PLANNED,
        phrases=(
            rf"{_LAW}\b[^.;]{{0,80}}?\b(?:exige(?:nt)?|impose(?:nt)?|oblige(?:nt)?|veu(?:t|lent)|"
            rf"interdi(?:t|sent)|"
            rf"requi(?:ert|èrent)|ordonne(?:nt)?|dispose(?:nt)?|stipule(?:nt)?|prévoi(?:t|ent)) (?:\w+ "
            rf")?(?:que|qu'|aux?|à|"
            rf"de|d'|depuis)"
            rf"{_NOT_US}",
            r"(?:loi|règlement|directive|code|décret|arrêté|ordonnance|statuts) (?:[\w'-]+ ){0,4}?"
            rf"prévoi(?:t|ent) (?:que\b|qu'|une?\b|des?\b){_NOT_US}",
            rf"tout(?:e)? [^.;]{{3,80}}? doi(?:t|vent) (?:\w+ )?être\b{_NOT_US}",
            r"ne constitue(?:nt)? (?:pas|ni|en aucun cas|aucunement)\b",
            r"ne (?:sera|seront|pourra|pourront|peu(?:t|vent)) être (?:offerte?s?|vendue?s?|considérée?s?|"
            r"reproduite?s?)\b",
            r"n'(?:a|ont) (?:pas|ni) (?:été )?(?:inscrite?s?|enregistrée?s?|approuvée?s?)\b",
            r"n'(?:assume|assument|accepte|acceptent)\b[^.]{0,40}\bresponsabilité\b",
            r"(?:énoncés?|déclarations?|informations?) (?:de nature |à caractère )?(?:prospecti\w+|"
            r"prévisionnel\w*)\b",
            r"(?:performances?|résultats?|rendements?) passée?s?\b",
            r"marques? (?:de commerce|déposées?)\b",
            r"invitée?s? à (?:lire|consulter)\b",
        ),
        examples=(
            "La loi exige que tout lot soit analysé avant 2028.",
            "Le code du travail prévoit un délai d’ici mai.",
            "Tout franchissement de seuil doit être déclaré avant mai.",
            "Ce texte ne constitue pas une offre à venir.",
            "Les titres ne pourront être vendus.",
            "Ces titres n’ont pas été enregistrés et ne seront pas vendus.",
            "La Bourse n’assume aucune responsabilité future.",
            "Des énoncés prospectifs seront lus.",
            "Les rendements passés ne seront pas forcément égalés.",
            "Une marque déposée sera citée.",
            "Le lecteur est invité à lire le prospectus à venir.",
        ),
        not_examples=("La loi aidera le secteur.", "Le conseil doit être élu avant mai."),
    ),
    Trap(
        name="hearsay",
        outweighs=Weight.POSSIBLE,
        phrases=(
            rf"(?:selon|d'après|à en croire|au dire d'|aux dires d'|aux dires de|aux dires du|s'il faut en "
            rf"croire|d'après)"
            rf" ?(?:une?|des|l'|le|la|les|certaine?s|plusieurs)? ?(?:\w+ ){{0,2}}?{_SOURCE}\b",
            r"(?:la rumeur|des rumeurs|le bruit court|les rumeurs|dit-on|paraît-il|il se dit|croit savoir|"
            r"croient savoir|"
            r"laiss\w+ entendre|proches du dossier|spéculations?|prête\w* à (?:la société|l'entreprise|au "
            r"groupe))\b",
            rf"{_SOURCE} (?:[\w'-]+ ){{0,2}}?(?:affirm|prétend|avan[cç]|a écrit|ont écrit|laisse|rapport|"
            rf"évoqu)\w*",
            r"(?:ne commente (?:pas|jamais)|se refuse à tout commentaire|n'appelle pas de commentaire|dément|"
            r"démentent|démentons|démenti|sans fondement|infondée?s?|aucun commentaire|pas de commentaire|"
            r"rien à annoncer|refus\w+ de commenter)\b",
        ),
        examples=(
            "Un rival serait vendu, croit savoir la presse.",
            "Selon un média local, le groupe songerait à vendre.",
            "La rumeur d’une vente serait fausse.",
            "Des sources syndicales affirment que l’atelier serait vendu.",
            "Un rival serait intéressé ; la société ne commente pas.",
        ),
        not_examples=("Selon la directrice, le ratio pourrait baisser.",),
    ),
    Trap(
        name="measure defined",
        phrases=(
            r"(?:non conformes? aux|hors|pas conformes? aux) (?:ifrs|pcgr|normes)\b",
            r"(?:définition|sens) normalisée?\b",
            r"comparables? (?:à|avec) (?:celles?|ceux|des mesures)\b",
        ),
        examples=(
            "Une mesure non conforme aux IFRS pourrait varier.",
            "Ce ratio n’a pas de définition normalisée et pourrait varier.",
            "Il pourrait ne pas être comparable à celui, comparable à ceux des autres.",
        ),
    ),
    Trap(
        name="dosing and safety",
        outweighs=Weight.POSSIBLE,
        phrases=(
            r"(?:effets? (?:indésirables?|secondaires?)|contre-indi\w+|posologie|notice|médecin ou "
            r"(?:votre )?pharmacien)\b",
        ),
        examples=("Les effets indésirables possibles sont légers.",),
    ),
)
