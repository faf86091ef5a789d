"""French set pieces that speak of what may be without looking forward: law text, hearsay, defined measures.

Each holds its whole sentence back, unless a heavier cue than it outweighs stands in it.
"""

from onrecord.languages.rule import Trap, Weight, phrase

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
# Behind a rule: no figure, price, rise, fall or time to come.
_RIEN_A_VENIR = (
    r"(?!.{0,300}?(?:\d|\b(?:davantage|plus cher|moins|rembours\w+|prix|tarifs?|factures?|loyers?|impôts?|"
    r"ventes?|chiffre|"
    r"hauss\w*|baiss\w*|augment\w*|diminu\w*|ferm\w+|vend\w+|prochain\w*|bientôt|demain|dès que|lorsque|"
    r"quand|si|une fois|prév\w+|fusion)\b))"
)

SET_PIECES = (
    Trap(
        name="law text",
        outweighs=Weight.PLANNED,
        phrases=(
            phrase(
                rf"{_LAW}\b[^.;]{{0,80}}?\b(?:exige(?:nt)?|impose(?:nt)?|oblige(?:nt)?|veu(?:t|lent)|"
                rf"interdi(?:t|sent)|"
                rf"requi(?:ert|èrent)|ordonne(?:nt)?|dispose(?:nt)?|stipule(?:nt)?|prévoi(?:t|ent)) (?:\w+ "
                rf")?(?:que|qu'|aux?|à|"
                rf"de|d'|depuis)"
                rf"{_NOT_US}",
                "La loi exige que tout lot soit analysé avant 2028.",
                but_not=("La loi aidera le secteur.", "Le conseil doit être élu avant mai."),
            ),
            phrase(
                r"(?:loi|règlement|directive|code|décret|arrêté|ordonnance|statuts)\b(?: [\w'-]+){0,4}"
                r"(?:, [^.;,]{3,60},)? "
                rf"prévoi(?:t|ent) (?:que\b|qu'|une?\b|des?\b){_NOT_US}",
                "Le code du travail prévoit un délai d’ici mai.",
            ),
            phrase(
                rf"tout(?:e)? [^.;]{{3,80}}? doi(?:t|vent) (?:\w+ )?être\b{_NOT_US}",
                "Tout franchissement de seuil doit être déclaré avant mai.",
            ),
            phrase(
                r"ne constitue(?:nt)? (?:pas|ni|en aucun cas|aucunement)\b",
                "Ce texte ne constitue pas une offre à venir.",
            ),
            phrase(
                r"ne (?:sera|seront|pourra|pourront|peu(?:t|vent)) être (?:offerte?s?|vendue?s?|"
                r"considérée?s?|"
                r"reproduite?s?)\b",
                "Les titres ne pourront être vendus.",
            ),
            phrase(
                r"n'(?:a|ont) (?:pas|ni) (?:été )?(?:inscrite?s?|enregistrée?s?|approuvée?s?)\b",
                "Ces titres n’ont pas été enregistrés et ne seront pas vendus.",
            ),
            phrase(
                r"(?:énoncés?|déclarations?|informations?) (?:de nature |à caractère )?(?:prospecti\w+|"
                r"prévisionnel\w*)\b",
                "Des énoncés prospectifs seront lus.",
            ),
            phrase(
                r"(?:performances?|résultats?|rendements?) passée?s?\b",
                "Les rendements passés ne seront pas forcément égalés.",
            ),
            phrase(r"marques? (?:de commerce|déposées?)\b", "Une marque déposée sera citée."),
            phrase(
                r"invitée?s? à (?:lire|consulter)\b", "Le lecteur est invité à lire le prospectus à venir."
            ),
        ),
    ),
    Trap(
        name="hearsay",
        outweighs=Weight.POSSIBLE,
        phrases=(
            phrase(
                rf"(?:selon|d'après|à en croire|au dire d'|aux dires d'|aux dires de|aux dires du|"
                rf"s'il faut en "
                rf"croire|d'après)"
                rf" ?(?:une?|des|l'|le|la|les|certaine?s|plusieurs)? ?(?:\w+ ){{0,2}}?{_SOURCE}\b",
                "Selon un média local, le groupe songerait à vendre.",
                but_not=("Selon la directrice, le ratio pourrait baisser.",),
            ),
            phrase(
                r"(?:la rumeur|des rumeurs|le bruit court|les rumeurs|dit-on|paraît-il|il se dit|"
                r"croit savoir|"
                r"croient savoir|"
                r"laiss\w+ entendre|proches du dossier|spéculations?|prête\w* à (?:la société|"
                r"l'entreprise|au "
                r"groupe))\b",
                "Un rival serait vendu, croit savoir la presse.",
                "La rumeur d’une vente serait fausse.",
            ),
            phrase(
                rf"{_SOURCE} (?:[\w'-]+ ){{0,2}}?(?:affirm|prétend|avan[cç]|a écrit|ont écrit|laisse|rapport|"
                rf"évoqu)\w*",
                "Des sources syndicales affirment que l’atelier serait vendu.",
            ),
            phrase(
                r"(?:ne commente (?:pas|jamais)|se refuse à tout commentaire|"
                r"n'appelle pas de commentaire|dément|"
                r"démentent|démentons|démenti|sans fondement|infondée?s?|aucun commentaire|"
                r"pas de commentaire|"
                r"rien à annoncer|refus\w+ de commenter)\b",
                "Un rival serait intéressé ; la société ne commente pas.",
            ),
        ),
    ),
    Trap(
        name="measure defined",
        phrases=(
            phrase(
                r"(?:non conformes? aux|hors|pas conformes? aux) (?:ifrs|pcgr|normes)\b",
                "Une mesure non conforme aux IFRS pourrait varier.",
            ),
            phrase(
                r"(?:définition|sens) normalisée?\b",
                "Ce ratio n’a pas de définition normalisée et pourrait varier.",
            ),
            phrase(
                r"comparables? (?:à|avec) (?:celles?|ceux|des mesures)\b",
                "Il pourrait ne pas être comparable à celui, comparable à ceux des autres.",
            ),
        ),
    ),
    Trap(
        name="dosing and safety",
        outweighs=Weight.POSSIBLE,
        phrases=(
            phrase(
                r"(?:effets? (?:indésirables?|secondaires?)|contre-indi\w+|posologie|notice|médecin ou "
                r"(?:votre )?pharmacien)\b",
                "Les effets indésirables possibles sont légers.",
            ),
            phrase(
                r"(?:patiente?s?|malades|sujets|participante?s?|utilisat\w+) "
                r"(?:doivent|doit|peuvent|peut|devraient) "
                r"(?:prendre|éviter|consulter|arrêter|signaler|être (?:surveill|suivi)\w+)\b",
                "Les malades doivent prendre le comprimé à jeun.",
            ),
        ),
    ),
    Trap(
        name="rule for customers",
        phrases=(
            phrase(
                r"(?:clients?|visiteurs?|voyageurs?|usagers?|enfants|parents|passagers|propriétaires|"
                r"acheteurs|"
                r"consommateurs|skieurs|élèves|membres|chiens|lecteurs|locataires|habitants|riverains|"
                r"automobilistes|randonneurs|cyclistes) (?:[\w'-]+ ){0,5}?(?:doivent|doit) (?:\w+ )?"
                r"(?:emprunter|utiliser|éviter|appeler|consulter|contacter|signaler|vérifier|lire|suivre|"
                r"apporter|porter|rapporter|jeter|laver|cesser d'utiliser|débrancher|bouillir|boire|"
                r"manger|conserver|ranger|rester (?:chez|à l'|dans|hors)|évacuer|s'adresser|s'inscrire|"
                r"présenter|demander|prévenir|accompagner|être (?:accompagnée?s?|tenus? en laisse))\b"
                rf"{_RIEN_A_VENIR}",
                "Les visiteurs doivent emprunter l’escalier.",
                but_not=(
                    "Les clients doivent recevoir leur dû.",
                    "Les clients doivent payer davantage.",
                    "Les membres doivent voter la fusion.",
                    "Les habitants doivent perdre leur pont.",
                ),
            ),
            phrase(
                r"(?:ne )?doi(?:t|vent) (?:pas |plus |en aucun cas |jamais )?être (?:bouilli|conservé|"
                r"rapporté|"
                rf"lavé|cuit|jeté|bu|mangé|consommé|donné|utilisé|avalé|chauffé)e?s?\b{_RIEN_A_VENIR}",
                "Le pain ne doit pas être consommé.",
                but_not=("Le siège ne doit pas être vendu.", "L’usine doit être rendue en mai."),
            ),
        ),
    ),
)
