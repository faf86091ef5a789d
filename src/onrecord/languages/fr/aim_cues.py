"""What in a French sentence says what somebody means to do: intentions, aims, commitments.

A part of the table of cues; cues.py names the sources.
"""

from onrecord.languages.fr.patterns import INFINITIVE, ISSUER, LY
from onrecord.languages.rule import Rule, Weight, phrase

AIMS = (
    Rule(
        name="intention",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"compt(?:e|ent|ons) {LY}(?!sur\b|parmi\b|entre\b){INFINITIVE}",
                "La société compte déposer une demande.",
                but_not=(
                    "Le groupe compte 83 collaborateurs.",
                    "Compte tenu de la hausse, le prix change.",
                    "On entend la mer.",
                    "La société se compte parmi les grandes.",
                ),
            ),
            phrase(rf"entend(?:ent|ons)? {LY}{INFINITIVE}", "Le groupe entend doubler sa taille."),
            phrase(r"intentions?\b", "Nous avons l’intention de vendre."),
            phrase(r"envisag(?:e|ent|eons|er|eant|ée?s?)\b", "La fusion est envisagée."),
            phrase(
                rf"souhait(?:e|ent|ons) {LY}(?:{INFINITIVE}|que\b)",
                "Le conseil souhaite que les travaux commencent.",
            ),
            phrase(
                rf"(?:veut|veulent|voulons) {LY}{INFINITIVE}", "Nous voulons devenir le premier exportateur."
            ),
            phrase(r"planifi(?:e|ent|ons|er|ée?s?)\b", "L’ouverture est planifiée."),
            phrase(r"programmée?s? (?:pour|en|au|à|le)\b", "Le lancement est programmé pour mai."),
            phrase(r"propos(?:e|ent|ons) (?:de|d')\b", "Le conseil propose de verser un dividende."),
            phrase(
                r"(?:s'apprête(?:nt)?|nous (?:nous )?apprêtons|(?:se|nous) prépar(?:e|ent|ons)) à\b",
                "Le port s’apprête à recevoir deux grues.",
            ),
            phrase(
                r"(?:s'engage(?:nt)?|nous (?:nous )?engageons) (?:à|d'ici)\b",
                "Nous nous engageons à réduire nos émissions.",
            ),
            phrase(
                r"(?:aspir(?:e|ent|ons) à|espèr(?:e|ent)|espérons|espérant|espoir de)\b",
                "La société aspire à l’équilibre.",
                "Nous espérons un accord.",
            ),
            phrase(r"(?:promet(?:tent|tons)?|promesse) (?:de|d')", "Elle promet de rouvrir."),
            phrase(
                r"(?:cherch(?:e|ent|ons)|travaill(?:e|ent|ons)) (?:\w+ )?à {inf}".replace(
                    "{inf}", INFINITIVE
                ),
                "Le laboratoire cherche à vendre.",
            ),
            phrase(
                r"(?:en|sont en) (?:pourparlers|négociations?|discussions?)\b",
                "Les parties sont en pourparlers.",
            ),
            phrase(
                r"(?:à l'étude|étudi(?:e|ent|ons) (?:la possibilité|l'opportunité|un projet|plusieurs))\b",
                "Un second site est à l’étude.",
            ),
            phrase(
                r"en vue (?:de\b|d'|du\b|des\b)",
                "Un accord a été signé en vue de l’achat.",
                "Nous sommes en vue d’un accord.",
            ),
            phrase(
                r"(?:est|sont|reste|restent|demeure|demeurent) (?:\w+ )?(?:déterminée?s?|résolue?s?|"
                r"décidée?s?) à\b",
                "L’équipe reste déterminée à gagner.",
            ),
            phrase(
                r"(?:est|sont|soit) (?:\w+ )?(?:appelée?s?|destinée?s?|promise?s?|censée?s?|vouée?s?) à\b",
                "Le site est appelé à de grandes choses.",
            ),
            phrase(
                r"(?:a|ont|avons) {ly}pour (?:projet|but|objectif|ambition|mission|vocation|cible)\b".replace(
                    "{ly}", LY
                ),
                "Le groupe a pour mission une réduction de moitié.",
            ),
            phrase(
                r"s'est fixé (?:pour|comme|l'objectif|un objectif)\b", "Elle s’est fixé pour but l’équilibre."
            ),
            phrase(
                r"(?:fix(?:e|ent|ons)|met(?:tent|tons)?) le cap (?:pour|sur)\b",
                "Le plan fixe le cap pour 2028.",
            ),
            phrase(r"dans les (?:tuyaux|cartons)\b", "D’autres achats sont dans les tuyaux."),
            phrase(
                r"(?:n'exclu(?:t|ent|ons)|n'écart(?:e|ent|ons)|ne s'interdi(?:t|sent)) pas\b",
                "La banque n’exclut pas une cession.",
            ),
            phrase(r"(?:en projet|en préparation|en gestation)\b", "Un second quai est en projet."),
            phrase(r"(?:a|ont|avons) vocation à\b", "Le site a vocation à grandir."),
            phrase(
                r"(?:s'efforc(?:e|ent)|s'emploi(?:e|ent)|nous (?:nous )?efforçons|nous (?:nous )?employons) "
                r"(?:\w+ )?(?:à|de)\b",
                "La société s’efforce de réduire ses coûts.",
            ),
            phrase(
                r"(?:œuvr(?:e|ent|ons)|travaillons) (?:\w+ )?(?:à|pour)\b", "Nous œuvrons pour la reprise."
            ),
            phrase(
                rf"(?:appelée?s?|vouée?s?|destinée?s?|promise?s?) à {INFINITIVE}",
                "Ces sommes, destinées à financer un quai, sont versées.",
            ),
            phrase(
                r"(?:s'est|se sont|nous sommes) (?:\w+ )?engagée?s? à\b", "Le groupe s’est engagé à investir."
            ),
            phrase(
                rf"(?:a|ont|avons|est|sont) (?:\w+ )?(?:convenue?s?|accepté|décidé|résolu|promis) (?:de |"
                rf"d'){INFINITIVE}",
                "Le conseil a décidé de fermer le dépôt.",
            ),
            phrase(
                rf"(?:volonté|souhait|décision|promesse|engagement) (?:de |d'){INFINITIVE}",
                "Telle est la volonté de croître.",
            ),
            phrase(rf"(?:prêts?|prête?s?) à {INFINITIVE}", "L’usine est prête à redémarrer."),
        ),
    ),
    Rule(
        name="but",
        source="Règlement 51-102",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"vis(?:e|ent|ons|ant) (?:désormais |aussi |toujours )?"
                r"(?:à|une?|l[ea]s?|l'|des|plus|zéro|au moins|\d)",
                "Le groupe vise une marge de 18 %.",
                but_not=("Il visa le passeport.", "Le capital est libéré."),
            ),
            phrase(
                r"visée?s? (?:pour|en|à l'horizon|d'ici|au|est|sont)\b",
                "La première coulée est visée pour 2029.",
            ),
            phrase(
                r"cibl(?:e|ent|ons) (?:désormais )?(?:un|une|des|le|la|l'|\d)",
                "Nous ciblons une hausse de 3 %.",
            ),
            phrase(r"cibles? (?:de|d'|pour|est|sont|à)\b", "La cible de 2 % tient."),
            phrase(r"(?:notre|sa|nos|ses) cibles?\b", "Notre cible reste la même."),
            phrase(r"ambitionn(?:e|ent|ons|er|ant)\b", "La société ambitionne de croître."),
            phrase(r"ambitions?\b", "Telle est notre ambition."),
            phrase(r"objectifs?\b", "Nos objectifs sont clairs."),
            phrase(r"buts? (?:est|de|d'|:)", "Le but est la neutralité."),
            phrase(r"mission ?:", "Sa mission : bâtir des ponts."),
            phrase(r"feuilles? de route\b", "Une feuille de route est publiée."),
            phrase(
                r"(?:plan|programme) (?:stratégique|quinquennal|à (?:moyen|long) terme|d'action|"
                r"d'investissements?|20\d\d)\b",
                "Le plan stratégique compte trois volets.",
            ),
            phrase(r"visions? (?:à|pour|est|de l'avenir)\b", "Notre vision pour la région."),
            phrase(
                r"priorités? (?:est|sont|pour|reste|demeure|de l'exercice|:)", "La priorité reste la dette."
            ),
            phrase(
                rf"(?:dans l'optique|en mesure|l'occasion|à même|le projet) (?:de |d'){INFINITIVE}",
                "La société est en mesure de payer.",
            ),
            phrase(r"(?:met(?:tent)?|mettons|garde(?:nt)?|mis) le cap\b", "La maison garde le cap."),
            phrase(r"cap (?:sur|vers|est mis)\b", "Cap sur la phase 3"),
        ),
    ),
    Rule(
        name="engagement",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?:{ISSUER}) (?:\w+ )?poursui(?:t|vent|vons) (?:son|sa|ses|leurs?|nos|notre|l'|la|le)\b",
                "Le groupe poursuit son expansion.",
                but_not=("Le juge poursuit la lecture.",),
            ),
            phrase(
                r"(?:maintien(?:t|nent)|confirm(?:e|ent|ons)|relèv(?:e|ent)|réitèr(?:e|ent)|"
                r"réaffirm(?:e|ent)|"
                r"révis(?:e|ent)"
                r"|abaiss(?:e|ent)|relevons|réitérons|maintenons) {ly}(?:sa|ses|son|leurs?|nos|notre|les?) "
                r"(?:\w+ )?"
                r"(?:prévisions?|objectifs?|perspectives|cibles?|ambitions?|attentes)\b".replace("{ly}", LY),
                "La société confirme ses attentes.",
            ),
            phrase(
                r"(?:prépare|préparent|préparons) (?:\w+ )?(?:l'avenir|le lancement|l'ouverture|la "
                r"construction|l'entrée|la mise)\b",
                "Elle prépare le lancement du service.",
            ),
        ),
    ),
)
