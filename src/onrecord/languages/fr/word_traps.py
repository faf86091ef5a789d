"""French words that only look as if they looked forward: past plans, hearsay, history, names, courtesies.

They are taken out of the sentence before the cues are looked for. sentence_traps.py has the traps that hold
back whole sentences.
"""

from onrecord.languages.fr.patterns import FUTURE
from onrecord.languages.rule import Trap, phrase

_PLANNED = (
    r"(?:prévue?s?|attendue?s?|anticipée?s?|planifiée?s?|envisagée?s?|programmée?s?|"
    r"projetée?s?|escomptée?s?|visée?s?)"
)
_FORECASTS = (
    r"(?:prévisions?|objectifs?|attentes|perspectives|cibles?|projections?|ambitions?|"
    r"buts?|engagements?)"
)
# "fondée en 1958" is not a history told in the future.
_GONE = (
    r"(?<![éiu]\s)(?<![éiu]e\s)(?<![éiu]s\s)(?<![éiu]es\s)"
    r"(?:en|dès|vers|depuis|jusqu'en) (?:[a-zû]{3,9} )?(?:1\d{3}|200\d|201\d)\b"
)
_THEN = (
    r"(?<![\wé\0]\s)(?<![\wé\0],\s)(?:en|dès|vers|dans les années) (?:[a-zû]{3,9} )?"
    r"(?:1\d{3}|200\d|201\d|[1-9]0)\b"
)
_NOT_NOW = r"(?!.*\b(?:20[2-9]\d|bientôt|prochain\w*|désormais|demain|d'ici|aujourd'hui)\b)"
_PARTICIPLE = r"[a-zà-ÿœ]+(?:é|i|u|is|it|ert|eint|aint)(?:e|s|es)?\b"

WORDS = (
    Trap(
        name="past plan",
        phrases=(
            phrase(
                rf"(?:était|étaient|avait|avaient|avions|fut|furent|a été|ont été|avait été|avaient été) "
                rf"(?:\w+ ){{0,2}}?{_PLANNED}",
                "La livraison était prévue en mars.",
                but_not=(
                    "La livraison est prévue en mars.",
                    "Nous confirmons nos objectifs.",
                    "L’objectif devrait être atteint.",
                ),
            ),
            phrase(
                rf"(?:comme|que|initialement|primitivement|précédemment|d'abord|jadis) (?:\w+ )?{_PLANNED}",
                "Le chantier a fini plus tôt que prévu.",
            ),
            phrase(
                rf"{_PLANNED} (?:initialement|à l'origine|au départ|précédemment)\b",
                "La date prévue initialement fut tenue.",
            ),
            phrase(
                rf"(?:supérieure?s?|inférieure?s?|conformes?|conformément|contrairement|égale?s?|par rapport|"
                rf"en ligne avec|"
                rf"en deçà|au-delà|au-dessus|au-dessous|en avance|en retard|face|comparativement) "
                rf"(?:\w+ )?(?:à|aux|au|de|des|du|sur|avec)? ?(?:ses|nos|les|leurs|la|le|sa|notre)? ?(?:\w+ "
                rf")?{_FORECASTS}\b",
                "Les ventes sont conformes à nos prévisions.",
            ),
            phrase(
                rf"(?:a|ont|avons|avait|avaient) (?:\w+ )?(?:dépassé|atteint|tenu|rempli|respecté|surpassé|"
                rf"manqué|excédé|"
                rf"battu|relevé|abaissé|réalisé) (?:[\w'-]+ ){{0,4}}?(?:[dl]')?{_FORECASTS}\b",
                "Le groupe a dépassé ses objectifs.",
            ),
            phrase(
                rf"(?:dépass(?:e|ent|ons|ant)|surpass(?:e|ent)|atteint) (?:déjà )?(?:ses|nos|les|leurs|notre|"
                rf"son) {_FORECASTS}\b",
                "Le résultat dépasse nos prévisions.",
            ),
            phrase(
                r"(?:avait|avaient|avions|s'était|s'étaient|nous étions) (?:[\w']+ ){0,3}?(?:pour (?:projet|"
                r"but|objectif|"
                r"ambition|cible)|comme (?:but|objectif)|l'intention|l'objectif|l'ambition|en vue)\b",
                "Elle s’était fixé pour but d’équiper 200 sites.",
            ),
            phrase(
                r"l(?:'objectif|a cible|e but|'ambition|'intention|'idée) (?:était|fut|avait été)\b",
                "L’objectif était clair.",
            ),
            phrase(
                r"objectifs? (?:(?!(?:ser|devr|pourr|doi|rest)\w*)[\w']+ ){0,5}?(?:est|sont|a été|ont été) "
                r"(?:déjà |largement )?(?:atteint|dépassé|tenu|rempli|surpassé)s?\b",
                "L’objectif de vente est atteint.",
            ),
            phrase(
                r"objectifs? (?:déjà |largement )?(?:atteint|dépassé|tenu|rempli|surpassé)s?\b",
                "Objectif dépassé !",
            ),
            phrase(
                rf"{_PLANNED} (?:pour |en |au |à |le |dès )?[^.;,]{{0,30}},? "
                r"(?:a eu lieu|a été|ont été|s'est|se sont|avait|est intervenue?)\b",
                "La livraison, prévue en mars, a eu lieu en avril.",
            ),
            phrase(
                r"(?:avait|avaient|avions) (?:\w+ )?(?:annoncé|promis|indiqué|prévenu|dit|estimé|prévu|"
                r"assuré|"
                r"affirmé) (?:que |qu')[^.;]*",
                "Elle avait annoncé que le site fermerait.",
            ),
            phrase(
                r"(?:conditions? )?prévue?s? (?:par|à l'article|aux? (?:contrat|bail|statuts|articles?)|"
                r"dans (?:la|le|les) (?:loi|contrat|statuts))\b",
                "Le loyer est celui, prévu par le bail, que nous versons.",
            ),
            phrase(
                r"(?:prévoyait|visait|comptait|entendait|envisageait|projetait|devait|souhaitait|voulait|"
                r"espérait|"
                r"ambitionnait|anticipait|attendait)(?:ent)?\b[^.;,]{0,60}?\b(?:d'ici|dès|avant|à l'horizon|"
                r"pour) ?",
                "Elle comptait y arriver dès 2025.",
            ),
        ),
    ),
    Trap(
        name="conditional of hearsay",
        phrases=(
            phrase(
                rf"(?:(?:n'|l'|y |s'en )?(?:aurait|auraient)) (?:(?:ainsi|déjà|même|aussi|donc|\w+ment) "
                rf")?(?:été )?{_PARTICIPLE}",
                "Un fonds aurait pris 3 % du capital.",
                but_not=("L’usine aurait une capacité de 3 MW.",),
            ),
            phrase(
                r"(?:serait|seraient) (?:\w+ment )?(?:né|née|mort|morte|parti|partie|venu|venue|"
                r"à l'origine|en "
                r"(?:discussions?|pourparlers|"
                r"négociations?))\b",
                "Le loup serait né ici.",
                "Un rival serait en discussion.",
            ),
        ),
    ),
    Trap(
        name="history told in the future",
        phrases=(
            phrase(
                rf"{_THEN}(?:(?!\b(?:a|ont|avons|est|sont|était|étaient|avait|fut|qui|et|"
                rf"mais)\b)[^.;]){{0,90}}?"
                rf"\b{FUTURE}{_NOT_NOW}.*",
                "En 1911, un médecin tendra le fil qui donnera naissance à la maison.",
                but_not=(
                    "Fondée en 1958, la maison ouvrira un atelier.",
                    "En 2012, elle a acheté un site, qu’elle agrandira.",
                    "La firme agrandira le site en 2027.",
                ),
            ),
            phrase(
                rf"{FUTURE} (?:[^\s.,;]+ ){{0,8}}?(?:{_GONE}|au (?:xviii|xix|xx)e siècle){_NOT_NOW}",
                "Ce médecin déposera son premier brevet en 1974.",
                "L’atelier verra le jour vers 1890.",
            ),
        ),
    ),
    Trap(
        name="name",
        phrases=(
            phrase(
                r"(?:dans|selon|de|sous) (?:cette|la même|une autre|une) perspective\b",
                "Dans cette perspective, le prix est bas.",
            ),
            phrase(
                r"prête?s? à (?:boire|manger|servir|porter|cuire|monter|l'emploi)\b",
                "Des thés prêts à boire sont vendus.",
            ),
            phrase(
                r"(?:plus|moins|aussi|autant) susceptibles? d[e']",
                "Ces plants sont plus susceptibles de geler.",
            ),
            phrase(
                r"(?:visant|destinée?s?|conçue?s?) à (?:informer|sensibiliser|aider|améliorer|soutenir|"
                r"protéger|"
                r"promouvoir|encourager|faciliter|favoriser|assurer|garantir|mieux|simplifier|mesurer|"
                r"évaluer)\b",
                "Une vidéo destinée à sensibiliser le public est en ligne.",
                but_not=("Ces sommes, destinées à financer un quai, sont versées.",),
            ),
            phrase(r"(?:mis|mise|mises|mettre) en perspective\b", "Le chiffre est mis en perspective."),
            phrase(
                r"(?:marché|marchés|contrats?|bourse) (?:à terme|des contrats à terme)\b",
                "Le marché à terme est fermé.",
            ),
            phrase(
                r"(?:dépôts?|emprunts?|dettes?|passifs?|actifs?|créances?|placements?|prêts?|certificats?|"
                r"titres?) "
                r"à (?:court|moyen|long) terme\b",
                "La dette à long terme est de 3 M$.",
            ),
            phrase(
                r"(?:moyennes?|prévisions) (?:à long terme|météo\w*)\b", "La moyenne à long terme est connue."
            ),
            phrase(
                r"(?:arriv|ven|port|parven|condui|mené)[a-zé]* à (?:terme|échéance)\b",
                "Le contrat est venu à terme.",
            ),
            phrase(r"(?:accouchement|naissances?|grossesse) à terme\b", "Une naissance à terme."),
            phrase(r"objectifs? (?:photo\w*|grand angle)\b", "L’objectif photo est vendu."),
            phrase(r"(?:capital|capitaux|risque) potentiel\b", "Le capital potentiel est dilué."),
            phrase(
                r"clients? (?:potentiels?|éventuels?)|clientèle potentielle\b",
                "Un client potentiel est venu.",
            ),
            phrase(
                r"(?:prévision|prévisions) (?:de la demande|météo\w*) (?:pour|en tant que service)\b",
                "La prévision météo pour la mer.",
            ),
            phrase(
                r"(?:le plus|la plus|les plus|le moins|si|que|autant que|dès que|aussi \w+ que) possibles?\b",
                "Le plus possible.",
            ),
            phrase(
                r"il est (?:possible de (?:consulter|télécharger|écouter|s'inscrire))\b",
                "Il est possible de consulter le site.",
            ),
            phrase(r"hypothèse (?:de|d') (?:travail)\b", "Une hypothèse de travail."),
        ),
    ),
    Trap(
        name="target that is a thing",
        phrases=(
            phrase(
                r"(?:public|clientèle|marché|population|groupe|protéine|molécule|gène)s? cibles?\b",
                "Le public cible est jeune.",
                but_not=("La cible de rendement tient.",),
            ),
            phrase(
                r"cibles? (?:thérapeutiques?|moléculaires?|de forage|d'exploration|aurifères?|"
                r"commerciales?)\b",
                "Dix cibles de forage sont connues.",
            ),
        ),
    ),
    Trap(
        name="what others expect",
        phrases=(
            phrase(r"(?:très|tant|longtemps) attendue?s?\b", "Ce film très attendu est sorti."),
            phrase(r"(?:attendu|étant entendu|vu) que\b", "Attendu que la cause est close,"),
        ),
    ),
    Trap(
        name="courtesy",
        phrases=(
            phrase(
                r"(?:je |nous )?(?:voudrais|voudrions|aimerais|aimerions|tiens à|tenons à|tient à)"
                r" (?:\w+ )?(?:remercier|féliciter|saluer|souligner|exprimer|rappeler|préciser)\b",
                "Nous aimerions remercier nos clients.",
            ),
            phrase(
                r"(?:espère|espérons|souhaite|souhaitons) (?:que )?(?:la bienvenue|vous)\b",
                "Nous espérons vous lire.",
            ),
            phrase(
                r"vous (?:pourrez|pourriez|trouverez|verrez|noterez)\b", "Vous trouverez le rapport en ligne."
            ),
            phrase(
                r"(?:on|vous) (?:trouvera|pourra (?:consulter|trouver|écouter|télécharger)|se souviendra|"
                r"notera|retiendra)\b",
                "On trouvera le rapport en ligne.",
            ),
            phrase(r"(?:on|l'on) ne saurait\b|ne saurai(?:t|ent)\b", "Ce chiffre ne saurait tromper."),
        ),
    ),
    Trap(
        name="no duty to renew",
        phrases=(
            phrase(
                r"(?:ne s'engage|n'assume|décline|n'est (?:nullement |pas )?ten\w+|"
                r"n'a)\b[^.]{0,60}?\b(?:aucune|toute|pas|nullement)?"
                r" ?(?:obligation|responsabilité|engagement|à (?:mettre à jour|actualiser|réviser|"
                r"corriger))\b.*",
                "La société décline toute responsabilité à venir.",
            ),
        ),
    ),
)
