"""What in a French sentence puts something into a time to come, or makes it hang on what is still to happen.

The second half of the table of cues; cues.py names the sources.
"""

from onrecord.languages.fr.patterns import INFINITIVE, LY, PERIOD, UNIT
from onrecord.languages.rule import Rule, Weight

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
            r"d'ici\b(?! et là)",
            r"(?:à l'horizon|à horizon|horizon 20\d\d|horizon de (?:trésorerie|liquidités?))\b",
            r"à (?:(?:très )?court|moyen|(?:plus )?long) terme\b",
            r"à terme\b",
            r"(?:à venir|l'avenir|d'avenir|futur(?:e|s|es)?)\b",
            r"prochain(?:e|s|es|ement)?\b",
            r"(?:bientôt|sous peu|imminente?s?|d'un jour à l'autre|incessamment|demain|ultérieurement)\b",
            rf"(?:dès|avant|à compter de|à compter du|à partir de|à partir du|à partir d'|pas avant|au "
            rf"plus tard) {PERIOD}",
            rf"(?:jusqu'en|jusqu'à|jusqu'au|au-delà de|au-delà du) {PERIOD}",
            rf"(?:dans|sous|au cours de|au cours des|pendant|sur|lors des) (?:les |des |un délai de "
            rf")?(?:\w+ )?"
            rf"{UNIT} (?:qui viennent|à venir|qui suivront|suivant)",
            rf"dans (?:un délai de |les )?(?:un|une|deux|trois|quatre|cinq|six|dix|douze|quelques|\d+)"
            rf"(?:-| )?(?:huit )?{UNIT}",
            r"(?:cette année|cette saison|ce trimestre) encore\b",
            r"reportée?s? (?:à|au|en|jusqu'|sine die)\b",
            rf"(?:fixée?s?|calée?s?|arrêtée?s?) (?:au|à|en|pour) {PERIOD}",
            r"payables? (?:le|au|en|à compter)\b",
            r"reste(?:nt)? (?:encore )?à (?!l'|la\b|le\b|un\b)[a-zà-ÿ]+(?:er|ir|re)\b",
            r"(?:ouvre|démarre|débute|commence|s'ouvre|entre en vigueur|prend effet|entrent en vigueur|"
            r"débutent|"
            rf"commencent|démarrent|ouvrent) (?:\w+ )?(?:le|en|au|à l'|dès|fin|début|cet|cette) ?{PERIOD}",
        ),
        examples=(
            "Le site ferme d’ici décembre.",
            "À l’horizon 2030, la part double.",
            "À plus long terme, la marge monte.",
            "À terme, trois lignes tournent.",
            "Les lancements à venir sont nombreux.",
            "Le mois prochain est chargé.",
            "Un avis suit sous peu.",
            "L’usine ferme dès le premier trimestre.",
            "Nos fonds suffisent jusqu’en 2027.",
            "La hausse se voit dans les mois qui viennent.",
            "La vente se conclut dans quelques semaines.",
            "Un achat est possible cette année encore.",
            "La fermeture est reportée à mars.",
            "La vente est fixée au 12 mai.",
            "Le dividende est payable le 15 octobre.",
            "Quelque 18 000 mètres restent à forer.",
            "Le salon ouvre le 3 mai.",
        ),
        not_examples=("D’ici et là, des arbres poussent.", "Le juge a fixé la peine."),
    ),
    Rule(
        name="en voie de",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"en (?:bonne )?voie\b(?! (?:rapide|publique|express|ferrée))",
            r"en passe d[e']",
            r"sur (?:le point|la voie|la bonne voie|les rails)\b",
            r"en attente (?:de|d'|des|du)\b",
            r"à l'aube (?:de|d')",
            rf"doi(?:t|vent) {LY}{INFINITIVE}[^.;]{{0,80}}?\b(?:en|d'ici|avant|au|le|dès|fin|début|à) "
            rf"{PERIOD}",
            r"devant (?:être|avoir|débuter|entrer|ouvrir|durer|permettre|commencer|aboutir)\b",
        ),
        examples=(
            "Le projet est en voie de se conclure.",
            "La firme est en passe de vendre.",
            "Le site est sur le point d’ouvrir.",
            "Le dossier est en attente de permis.",
            "Nous sommes à l’aube d’un tournant.",
            "L’usine doit ouvrir en 2027.",
            "Un pont devant être livré en mai.",
        ),
        not_examples=("Le camion roule en voie rapide.", "La société doit son nom à un lac."),
    ),
    Rule(
        name="possibilité",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            r"potentiel(?:le)?(?:s|ment)?\b",
            r"(?:probable|possible)(?:s|ment)?\b",
            r"éventuel(?:le)?(?:s|ment)?\b",
            r"susceptibles? d[e']",
            r"de nature à\b",
            rf"doi(?:t|vent) {LY}{INFINITIVE}",
            r"(?:opportunités?|possibilités?|chances?) (?:de|d'|pour)\b",
            r"(?:risquent|(?<!un\s)(?<!du\s)(?<!le\s)(?<!de\s)(?<!ce\s)risque) (?:de\b|d')",
        ),
        examples=(
            "Le gisement a un bon potentiel.",
            "Une hausse est probable.",
            "Une vente éventuelle est à l’examen.",
            "Le gel est susceptible de nuire.",
            "Ce gel est de nature à nuire.",
            "La société doit réduire ses coûts.",
            "Une opportunité de vente existe.",
            "Le site risque de fermer.",
        ),
        not_examples=("Le prix est connu.",),
    ),
    Rule(
        name="condition",
        source="Règlement 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            rf"(?:sous réserve|conditionnelle?s? à|subordonnée?s? à|assujettie?s? à|à condition|une fois|"
            rf"dès|moyennant)"
            rf" (?:[\w'-]+ ){{0,4}}?(?:[dl]')?{_WHAT_IS_DUE}",
            r"sous réserve (?:de|d'|du|des)\b",
        ),
        examples=("Dès l’obtention des permis, le chantier ouvre.", "La vente a lieu, sous réserve du vote."),
        not_examples=("Une fois la clé tournée, il part.",),
    ),
)
