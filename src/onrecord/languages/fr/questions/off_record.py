"""What people write in French that no release can answer: greetings, insults, advice, a price to come."""

from onrecord.languages.en.questions.off_record import OffRecord

_SECURITY = r"(?:actions?|titres?|parts?|obligations?)"
_DEAL = r"acheter|vendre|garder|conserver|investir|placer|miser|souscrire|accepter l['’]offre"
_INSULT_WORD = (
    r"(?:escrocs?|voleurs?|menteurs?|arnaque(?:urs?)?|fraudeurs?|idiots?|crétins?|"
    r"imbéciles?|bandits?|pourris?|nuls?|"
    r"nulles?|merde|cons?|connards?|salauds?|minables?|incapables?|pollueurs?)"
)

_I = (
    r"(?:puis-je|dois-je|devrais-je|pourrais-je|faut-il|peut-on|est-ce que je (?:peux|dois|devrais)|"
    r"je (?:peux|dois|devrais)|(?:mon|ma|mes) [\w-]+ (?:peut|doit|peuvent)(?:-(?:il|elle|ils|elles))?)"
)

OFF_RECORD = (
    OffRecord(
        name="medical_advice",
        said=(
            rf"\b{_I} (?:en )?(?:prendre|avaler)\b"
            r"(?! (?:part|contact|rendez-vous|position|la parole|le train|une? (?:décision|billet))\b)|"
            rf"\b{_I} (?:arrêter|continuer|changer)\b.{{0,20}}\b(?:médicaments?|traitements?|doses?)\b|"
            r"\bquelle (?:dose|posologie) (?:dois-je|devrais-je|puis-je|faut-il|prendre)\b|"
            r"\bcomment (?:soigner|guérir|traiter) (?:mon|ma|mes)\b|\bconseils? médica(?:l|ux)\b"
        ),
        examples=(
            "Puis-je prendre ce médicament ?",
            "Mon enfant peut-il en prendre ?",
            "Dois-je arrêter mon traitement ?",
        ),
        not_examples=("Puis-je prendre part à l’assemblée ?", "Quelle dose a été testée ?"),
    ),
    OffRecord(
        name="legal_advice",
        said=(
            rf"\b{_I} .{{0,20}}\b(?:porter plainte|poursuivre|attaquer en justice)\b|"
            r"\bconseils? juridiques?\b"
        ),
        examples=("Puis-je les poursuivre en justice ?", "Dois-je porter plainte ?"),
        not_examples=("Qui a porté plainte ?",),
    ),
    OffRecord(
        name="advice",
        said=(
            r"\b(?:dois-je|devrais-je|faut-il|dois je|devrait-on|doit-on|puis-je|vaut-il mieux|ai-je intérêt "
            r"à|"
            r"est-ce que je (?:dois|devrais|peux)|je devrais|conseill\w+|recommand(?:ez|es|eriez|erais)\b)"
            rf".{{0,40}}\b(?:{_DEAL})\b|"
            r"\b(?:bon|bonne|mauvais|mauvaise|sûr|sûre|meilleur|meilleure) (?:placement|investissement|"
            r"affaire|"
            r"moment pour (?:acheter|vendre|investir))\b|\bplacement (?:sûr|risqué|intéressant)\b|"
            rf"\b(?:{_SECURITY}|il|elle)s? (?:est-(?:il|elle) )?(?:sous-évaluée?s?|surévaluée?s?)\b|"
            r"\bvaut-(?:il|elle)s? (?:la peine|le coup)\b|\b(?:acheter|vendre) ou (?:vendre|garder|acheter|"
            r"conserver)\b|"
            r"\bconseils? (?:financiers?|de placement|médica(?:l|ux)|juridiques?)\b|"
            r"\b(?:tu achèterais|vous achèteriez|achèteriez-vous|achèterais-tu)\b|"
            r"\bcombien (?:vais-je|je vais|puis-je|pourrais-je) (?:gagner|perdre|toucher)\b|"
            r"\b(?:puis-je|dois-je|devrais-je|est-ce que je (?:peux|dois|devrais)|je (?:peux|dois|devrais)) "
            r".{0,20}\b(?:arrêter|continuer|changer|porter plainte|poursuivre|attaquer en "
            r"justice|"
            r"les poursuivre|accepter|refuser|signer)\b|"
            r"\bquelle (?:dose|posologie) (?:dois-je|devrais-je|puis-je|faut-il|prendre)\b|"
            r"\bcomment (?:soigner|guérir|traiter) (?:mon|ma|mes)\b"
        ),
        examples=(
            "Dois-je acheter des actions ?",
            "Est-ce un bon placement ?",
            "Faut-il vendre maintenant ?",
            "Dois-je garder mes actions ?",
            "Vaut-il mieux garder le titre ?",
        ),
        not_examples=(
            "Qui a acheté l’usine ?",
            "Où puis-je acheter vos fromages ?",
            "À qui vendez-vous ?",
            "Le conseil recommande-t-il d’accepter l’offre ?",
            "Quelle dose a été testée ?",
        ),
        but=r"\bo[ùu]\b.{0,40}\b(?:acheter|trouver|vendre)\b",
        insists=r"\b(?:conseill\w+|(?:acheter|vendre) ou (?:vendre|garder|acheter|conserver))\b",
    ),
    OffRecord(
        name="prediction",
        said=(
            rf"\b(?:cours|prix|valeur) (?:de l['’]|des |du |de la |de )(?:{_SECURITY})\b.{{0,40}}"
            r"\b(?:monter|baisser|doubler|atteindr\w+|va|vont|sera|montera|baissera|grimpera|demain|dans un "
            r"an)\b|"
            rf"\b(?:sera|seront|va|vont)\b.{{0,20}}\b(?:cours|valeur) (?:de l['’]|des |du |de la "
            rf")(?:{_SECURITY})\b|"
            rf"\b(?:{_SECURITY})\b.{{0,30}}\b(?:va|vont|vont-elles|va-t-elle|montera|baissera|"
            rf"monteront|baisseront)\b|"
            r"\bcours cible\b|\bobjectif de cours\b"
        ),
        examples=("Le cours de l’action va monter ?", "Quel est votre objectif de cours ?"),
        not_examples=("Quel est le prix de souscription des actions ?",),
    ),
    OffRecord(
        name="insult",
        said=(
            rf"\b(?:vous êtes|bande de|sales?|cette (?:société|entreprise) est)(?: (?:tous|toutes|"
            rf"des|de|une|un|vraiment))*"
            rf" {_INSULT_WORD}\b|^\W*{_INSULT_WORD}\W*$"
        ),
        examples=("Vous êtes tous des voleurs", "bande d’escrocs, bande de menteurs"),
        not_examples=("Y a-t-il une enquête pour fraude ?",),
    ),
)
NOTHING_NEW = (
    r"\W*(?:(?:et|mais|alors|donc|ou|pourquoi|pas|quand|où|qui|combien|vraiment|vous|toi|"
    r"sûr|dites|pensez|avis|feriez|est|ce|"
    r"que|qu|je|moi|si|ça|cela|non|oui|s|il|te|plaît|maintenant|demain|aujourd|hui|à|votre|place)\b\W*)+"
)
