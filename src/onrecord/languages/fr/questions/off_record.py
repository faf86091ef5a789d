"""What people write in French that no release can answer: greetings, insults, advice, a price to come."""

from onrecord.languages.en.questions.off_record import OffRecord

_SECURITY = r"(?:actions?|titres?|parts?|obligations?)"
_INSULT_WORD = (
    r"(?:escrocs?|voleurs?|menteurs?|arnaque(?:urs?)?|fraudeurs?|idiots?|crétins?|"
    r"imbéciles?|bandits?|pourris?|nuls?|"
    r"nulles?|merde|cons?|connards?|salauds?|minables?|incapables?|pollueurs?)"
)

# What goes around small talk and makes no question of it.
_AROUND = (
    r"(?:beaucoup|bien|infiniment|encore|à (?:vous|tous|toi)|tout le monde|madame|monsieur|"
    r"s['’]il vous plaît|svp|et|"
    r"pour (?:tout|votre aide|la réponse)|ok|d['’]accord|super|parfait|merci|bonjour)"
)


def _only(said: str) -> str:
    """Return the pattern of texts that hold some phrases, and nothing beside them but what goes around."""
    return rf"^\W*(?:{_AROUND}\W+)*(?:{said})(?:\W+(?:{_AROUND}|{said}))*\W*$"


OFF_RECORD = (
    OffRecord(
        name="abilities",
        said=_only(
            r"que (?:pouvez-vous|peux-tu) faire|que savez-vous faire|comment ça marche|aide|aidez-moi"
        ),
        examples=("Que pouvez-vous faire ?", "Aidez-moi s’il vous plaît"),
        not_examples=("Que pouvez-vous dire de l’usine ?",),
    ),
    OffRecord(
        name="bot",
        said=_only(r"qui êtes-vous|êtes-vous (?:un (?:robot|humain)|là|réel)|qui es-tu"),
        examples=("Qui êtes-vous ?", "Êtes-vous un robot ?"),
        not_examples=("Qui êtes-vous allés voir ?",),
    ),
    OffRecord(
        name="thanks",
        said=_only(r"merci|mille mercis|c['’]est (?:gentil|parfait|noté)"),
        examples=("Merci beaucoup !", "merci à vous"),
        not_examples=("Merci de dire combien vous payez.",),
    ),
    OffRecord(
        name="goodbye",
        said=_only(r"au revoir|à bientôt|à plus|bonne (?:journée|soirée|nuit)"),
        examples=("Au revoir et bonne journée",),
        not_examples=("Au revoir des clients, qui gagne ?",),
    ),
    OffRecord(
        name="greeting",
        said=_only(r"bonjour|bonsoir|salut|allô|coucou|bienvenue|ça va|comment (?:ça va|allez-vous)"),
        examples=("bonjour", "Bonsoir à tous"),
        not_examples=("Bonjour, combien d’employés avez-vous ?",),
    ),
    OffRecord(
        name="advice",
        said=(
            r"\b(?:dois-je|devrais-je|faut-il|dois je|devrait-on|doit-on|puis-je|"
            r"est-ce que je (?:dois|devrais)|je devrais|"
            r"conseill\w+|recommand\w+)\b.{0,40}\b(?:acheter|vendre|garder|conserver|investir|"
            r"placer|miser)\b|"
            r"\b(?:bon|bonne|mauvais|mauvaise) (?:placement|investissement|affaire|"
            r"moment pour (?:acheter|vendre|investir))\b|"
            rf"\b(?:{_SECURITY}) (?:sous-évaluée?s?|surévaluée?s?)\b|\bvaut-(?:il|"
            rf"elle)s? (?:la peine|le coup)\b|"
            r"\b(?:acheter|vendre) ou (?:vendre|garder|acheter|conserver)\b|"
            r"\bconseils? (?:financiers?|de placement)\b"
        ),
        examples=(
            "Dois-je acheter des actions ?",
            "Est-ce un bon placement ?",
            "Faut-il vendre maintenant ?",
            "Dois-je garder mes actions ?",
        ),
        not_examples=("Qui a acheté l’usine ?", "Où puis-je acheter vos fromages ?", "À qui vendez-vous ?"),
        but=r"\bo[ùu]\b.{0,40}\b(?:acheter|trouver|vendre)\b",
    ),
    OffRecord(
        name="prediction",
        said=(
            rf"\b(?:cours|prix|valeur) (?:de l['’]|des |du |de la |de )(?:{_SECURITY})\b.{{0,40}}"
            r"\b(?:monter|baisser|doubler|atteindr\w+|va|vont|sera|montera|baissera|grimpera)\b|"
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
