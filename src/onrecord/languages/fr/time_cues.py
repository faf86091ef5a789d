"""What in a French sentence puts something into a time to come, or makes it hang on what is still to happen.

The second half of the table of cues; cues.py names the sources.
"""

from onrecord.languages.fr.patterns import INFINITIVE, LY, PERIOD, UNIT
from onrecord.languages.rule import Rule, Weight, phrase

_WHAT_IS_DUE = (
    r"(?:approbation|autorisation|clôture|conclusion|obtention|réception|réalisation|finalisation|"
    r"signature|permis|"
    r"financement|conditions?|feu vert|aval|accord|vote|décision|délivrance|homologation|levée|"
    r"consentement|acceptation)"
)

TIMES = (
    Rule(
        name="temps à venir",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"d'ici\b(?! et là)",
                "Le site ferme d’ici décembre.",
                but_not=("D’ici et là, des arbres poussent.", "Le juge a fixé la peine."),
            ),
            phrase(
                r"(?:à l'horizon|à horizon|horizon 20\d\d|horizon de (?:trésorerie|liquidités?))\b",
                "À l’horizon 2030, la part double.",
            ),
            phrase(
                r"à (?:(?:très )?court|moyen|(?:plus )?long) terme\b", "À plus long terme, la marge monte."
            ),
            phrase(r"à terme\b", "À terme, trois lignes tournent."),
            phrase(
                r"(?:à venir|l'avenir|d'avenir|futur(?:e|s|es)?)\b", "Les lancements à venir sont nombreux."
            ),
            phrase(r"prochain(?:e|s|es|ement)?\b", "Le mois prochain est chargé."),
            phrase(
                r"(?:bientôt|sous peu|imminente?s?|d'un jour à l'autre|incessamment|demain|ultérieurement)\b",
                "Un avis suit sous peu.",
            ),
            phrase(
                rf"(?:dès|avant|à compter de|à compter du|à partir de|à partir du|à partir d'|pas avant|au "
                rf"plus tard) {PERIOD}",
                "L’usine ferme dès le premier trimestre.",
            ),
            phrase(
                rf"(?:jusqu'en|jusqu'à|jusqu'au|au-delà de|au-delà du) {PERIOD}",
                "Nos fonds suffisent jusqu’en 2027.",
            ),
            phrase(
                rf"(?:dans|sous|au cours de|au cours des|pendant|sur|lors des) (?:les |des |un délai de "
                rf")?(?:\w+ )?"
                rf"{UNIT} (?:qui viennent|à venir|qui suivront|suivant)",
                "La hausse se voit dans les mois qui viennent.",
            ),
            phrase(
                rf"dans (?:un délai de |les )?(?:un|une|deux|trois|quatre|cinq|six|dix|douze|quelques|\d+)"
                rf"(?:-| )?(?:huit )?{UNIT}",
                "La vente se conclut dans quelques semaines.",
            ),
            phrase(
                r"(?:cette année|cette saison|ce trimestre) encore\b",
                "Le stand est là cette année encore.",
            ),
            phrase(r"reportée?s? (?:à|au|en|jusqu'|sine die)\b", "La fermeture est reportée à mars."),
            phrase(
                rf"(?:fixée?s?|calée?s?|arrêtée?s?) (?:au|à|en|pour) {PERIOD}",
                "La vente est fixée au 12 mai.",
            ),
            phrase(r"payables? (?:le|au|en|à compter)\b", "Le dividende est payable le 15 octobre."),
            phrase(
                r"reste(?:nt)? (?:encore )?à (?!l'|la\b|le\b|un\b)[a-zà-ÿ]+(?:er|ir|re)\b",
                "Quelque 18 000 mètres restent à forer.",
            ),
            phrase(
                r"(?:ouvre|démarre|débute|commence|s'ouvre|entre en vigueur|prend effet|entrent en vigueur|"
                r"débutent|"
                rf"commencent|démarrent|ouvrent) (?:\w+ )?(?:le|en|au|à l'|dès|fin|début|cet|"
                rf"cette) ?{PERIOD}",
                "Le salon ouvre le 3 mai.",
            ),
        ),
    ),
    Rule(
        name="présent d'un temps à venir",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:ouvr|rouvr|repren|revien|arriv|ferm|début|commenc|démarr|cess|augment|baiss|chang|rejoi|"
                r"quitt|devien|est remis|sont remis|est livré|sont livré|est rendu|sont rendu)"
                r"[a-zà-ÿ]{0,5} (?:[\w'-]+ ){0,5}?(?:pour (?:noël|pâques|la rentrée)|à (?:noël|pâques|la "
                r"rentrée)|au printemps|à l'automne|cet (?:été|hiver|automne)|ce printemps)\b",
                "Le téléphérique rouvre au printemps.",
            ),
            phrase(
                r"(?:reportée?s?|suspendue?s?|différée?s?|repoussée?s?|ajournée?s?) (?:sans (?:nouvelle )?"
                r"date|à une date|indéfiniment|jusqu'à nouvel ordre)\b",
                "Le bal est reporté sans date.",
            ),
            phrase(
                r"reste(?:nt)? (?:[\w'-]+ ){0,3}?(?:jusqu'(?:à|au|en|aux)|tant que|pour l'instant)\b",
                "L’aile reste fermée jusqu’à sa réfection.",
            ),
            phrase(
                r"(?:repren|rouvr|redémarr|début|commenc)[a-zà-ÿ]{1,5} (?:\w+ ){0,2}?(?:dès que|une fois|"
                r"lorsque|quand)\b",
                "Les ventes reprennent dès que tout est sain.",
            ),
        ),
    ),
    Rule(
        name="en voie de",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"en (?:bonne )?voie\b(?! (?:rapide|publique|express|ferrée))",
                "Le projet est en voie de se conclure.",
                but_not=("Le camion roule en voie rapide.", "La société doit son nom à un lac."),
            ),
            phrase(r"en passe d[e']", "La firme est en passe de vendre."),
            phrase(
                r"sur (?:le point|la voie|la bonne voie|les rails)\b", "Le site est sur le point d’ouvrir."
            ),
            phrase(r"en attente (?:de|d'|des|du)\b", "Le dossier est en attente de permis."),
            phrase(r"à l'aube (?:de|d')", "Nous sommes à l’aube d’un tournant."),
            phrase(
                rf"doi(?:t|vent) {LY}{INFINITIVE}[^.;]{{0,80}}?\b(?:en|d'ici|avant|au|le|dès|fin|début|à) "
                rf"{PERIOD}",
                "L’usine doit ouvrir en 2027.",
            ),
            phrase(
                r"devant (?:être|avoir|débuter|entrer|ouvrir|durer|permettre|commencer|aboutir)\b",
                "Un pont devant être livré en mai.",
            ),
        ),
    ),
    Rule(
        name="possibilité",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(
                r"potentiel(?:le)?(?:s|ment)?\b",
                "Le gisement a un bon potentiel.",
                but_not=("Le prix est connu.",),
            ),
            phrase(r"(?:probable|possible)(?:s|ment)?\b", "Une hausse est probable."),
            phrase(r"éventuel(?:le)?(?:s|ment)?\b", "Une vente éventuelle est à l’examen."),
            phrase(r"susceptibles? d[e']", "Le gel est susceptible de nuire."),
            phrase(r"de nature à\b", "Ce gel est de nature à nuire."),
            phrase(
                rf"doi(?:t|vent) {LY}{INFINITIVE}(?![^.;]{{0,80}}?\b(?:en|d'ici|avant|au|le|dès|fin|"
                rf"début|à) {PERIOD})",
                "La société doit réduire ses coûts.",
            ),
            phrase(
                r"(?:opportunités?|possibilités?|chances?) (?:de|d'|pour)\b",
                "Une opportunité de vente existe.",
            ),
            phrase(
                r"(?:risquent|(?<!un\s)(?<!du\s)(?<!le\s)(?<!de\s)(?<!ce\s)risque) (?:de\b|d')",
                "Le site risque de fermer.",
            ),
        ),
    ),
    Rule(
        name="condition",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(
                rf"(?:conditionnelle?s? à|subordonnée?s? à|assujettie?s? à|à condition|une fois|"
                rf"dès|moyennant)"
                rf" (?:[\w'-]+ ){{0,4}}?(?:[dl]')?{_WHAT_IS_DUE}",
                "Dès l’obtention des permis, le chantier ouvre.",
                but_not=("Une fois la clé tournée, il part.",),
            ),
            phrase(r"sous réserve (?:de|d'|du|des)\b", "La vente a lieu, sous réserve du vote."),
        ),
    ),
)
