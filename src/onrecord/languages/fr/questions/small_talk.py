"""What people say to a bot in French without asking it about a release, written without accents.

A text is small talk only if it holds nothing else: a phrase of a row, with the small words that go around it.
"""

from onrecord.languages.en.questions.small_talk import SmallTalk

_HUMAN = (
    r"(?:un (?:etre )?humain|une (?:vraie )?personne|quelqu'un|un (?:conseiller|agent|operateur|responsable))"
)
_SURE = r"(?:tres |vraiment |bien |si |trop |tellement )?"
AROUND = (
    r"(?:beaucoup|infiniment|encore|bien|tres|vraiment|a (?:vous|toi|tous|tout le monde)|tout le monde|"
    r"madame|"
    r"monsieur|mesdames|messieurs|toi|vous|s'il (?:vous|te) plait|svp|stp|et|mais|alors|donc|oh|ah|ben|bon|"
    r"maintenant|aujourd'hui|pour (?:tout|ca|cela|(?:votre|ton|l')? ?(?:aide|reponse|temps)|la reponse|"
    r"ces (?:infos|informations))|de (?:votre|ton) aide|c'est (?:gentil|tout|parfait))"
)

SMALL_TALK = (
    SmallTalk(
        name="abilities",
        said=(
            r"(?:que|qu'est-ce que|qu'est ce que) (?:pouvez[- ]vous|peux[- ]tu|vous pouvez|tu peux|"
            r"savez[- ]vous|"
            r"sais[- ]tu)(?: faire)?(?: pour (?:moi|nous))?|que (?:puis-je|peut-on) (?:vous |te )?demander|"
            r"quelles questions (?:puis-je|peut-on)(?: vous)? poser|comment (?:ca|cela) (?:marche|"
            r"fonctionne)|"
            r"comment (?:vous |t')?utiliser(?: ce (?:bot|robot))?|a quoi (?:servez[- ]vous|sers[- ]tu|ca "
            r"sert)|"
            r"(?:j'ai besoin d'|besoin d')?aide|aidez[- ]moi|aide[- ]moi|(?:pouvez[- ]vous|peux[- ]tu) "
            r"m'aider|"
            r"mode d'emploi|instructions|menu|commandes"
        ),
        examples=("Que pouvez-vous faire ?", "Aidez-moi s’il vous plaît", "comment ça fonctionne ?"),
        not_examples=("Que pouvez-vous dire de l’usine ?", "comment fonctionne l’usine ?"),
    ),
    SmallTalk(
        name="holdings",
        said=(
            r"quels communiques (?:avez[- ]vous|as[- ]tu|vous avez|tu as)|"
            r"(?:quels communiques|quelles (?:societes|entreprises)) (?:connaissez[- ]vous|connais[- ]tu|"
            r"tu connais|vous connaissez)|"
            r"(?:liste|listez|montrez[- ]moi) (?:tous )?(?:les |vos )?communiques"
        ),
        examples=("Quels communiqués avez-vous ?", "Quelles sociétés connaissez-vous ?"),
        not_examples=(
            *("Quelles sociétés le groupe a-t-il achetées ?", "Quelles sociétés avez-vous ?"),
            *("Listez les sociétés", "Montrez-moi vos sociétés"),
        ),
    ),
    SmallTalk(
        name="person",
        said=(
            rf"(?:puis-je|pourrais-je|peut-on|je (?:veux|voudrais|souhaite|prefere|prefererais)|j'aimerais) "
            rf"(?:parler|discuter|echanger) (?:a|avec) {_HUMAN}|(?:y a-t-il|il y a) {_HUMAN}|"
            rf"passez[- ]moi {_HUMAN}"
        ),
        examples=("puis-je parler à quelqu’un ?", "je veux parler à un humain"),
        not_examples=("puis-je parler au service des investisseurs ?",),
    ),
    SmallTalk(
        name="bot",
        said=(
            r"qui (?:etes[- ]vous|es[- ]tu)|(?:vous etes|tu es|t'es) qui|"
            r"(?:(?:est-ce que )?(?:vous etes|tu es|t'es)|etes[- ]vous|es[- ]tu) (?:un |une )?(?:vrai |vraie "
            r")?"
            r"(?:robot|bot|humain|humaine|machine|ia|personne|reel|la|chatgpt|intelligence artificielle)"
            r"(?: ou (?:un |une )?(?:robot|bot|humain|machine|personne))?|"
            r"(?:comment (?:vous appelez-vous|tu t'appelles|t'appelles-tu)|quel est (?:votre|ton) nom)|"
            r"(?:parlez[- ]vous|parles[- ]tu|vous parlez|tu parles) (?:francais|anglais)|"
            r"qui (?:vous|t')(?: a|a) (?:cree|fait|programme)"
        ),
        examples=("Qui êtes-vous ?", "tu es un robot ?", "Parlez-vous français ?"),
        not_examples=("Qui êtes-vous allés voir ?", "Êtes-vous propriétaire de la mine ?"),
    ),
    SmallTalk(
        name="thanks",
        said=(
            r"(?:un grand |mille |grand )?mercis?|bravo|genial|super|parfait|excellent|formidable|top|"
            r"chouette|"
            r"impeccable|felicitations|(?:bon|beau|excellent|bien) travail|bien joue|chapeau|"
            rf"c'est {_SURE}(?:gentil|parfait|utile|clair|genial|super|sympa)|je vous (?:en )?remercie|"
            rf"(?:vous etes|tu es|t'es) {_SURE}(?:utile|gentil|gentille|genial|super|au top|efficace)"
        ),
        examples=("Merci beaucoup !", "parfait, merci bien", "Excellent travail"),
        not_examples=("Merci de dire combien vous payez.", "un excellent travail de qui ?"),
    ),
    SmallTalk(
        name="goodbye",
        said=(
            r"au revoir|a (?:bientot|plus(?: tard)?|demain|la prochaine|tout a l'heure|lundi)|adieu|ciao|"
            r"bonne (?:journee|soiree|nuit|continuation|fin de (?:journee|soiree|semaine)|semaine)|"
            r"bon (?:week-?end|apres-midi)|(?:c'est|ce sera) tout|plus de questions?"
        ),
        examples=("Au revoir et bonne journée", "à demain", "bonne fin de journée"),
        not_examples=("Au revoir des clients, qui gagne ?", "à quand la bonne nouvelle ?"),
    ),
    SmallTalk(
        name="greeting",
        said=(
            r"bonjour|bonsoir|salut|allo|coucou|hello|bienvenue|rebonjour|"
            r"(?:comment )?ca va(?: bien)?|comment (?:allez[- ]vous|vas[- ]tu|tu vas)|quoi de neuf chez vous|"
            r"enchantee?|ravie? de (?:vous|te) (?:rencontrer|connaitre)|(?:vous etes|tu es|t'es) la|"
            r"bonne (?:annee|fete)|joyeux noel|test|essai"
        ),
        examples=("bonjour", "Bonsoir à tous", "ça va ?", "salut toi"),
        not_examples=("Bonjour, combien d’employés avez-vous ?", "comment va le chantier ?"),
    ),
    SmallTalk(
        name="chatter",
        said=(
            r"ok|okay|d'accord|oui|ouais|non|non merci|si|entendu|compris|je (?:vois|comprends|ne comprends "
            r"pas|"
            r"plaisante)|c'est note|note|bien recu|exact|exactement|tout a fait|lol|mdr|ptdr|haha+|hmm+|euh|"
            r"oups|zut|"
            rf"desolee?|pardon|excusez[- ]moi|de rien|pas de (?:souci|probleme|quoi)|{_SURE}interessant|"
            r"peu importe|laisse(?:z)? tomber|rien|un instant|attends|attendez|"
            rf"(?:ce n'est|c'est) pas {_SURE}(?:grave|ca|clair|utile|ma question|ce que je (?:demande|"
            rf"voulais))|"
            r"(?:vous n'avez|tu n'as) pas (?:repondu|compris)(?: a ma question)?|(?:etes[- ]vous|tu es|"
            r"es[- ]tu) sure?|"
            r"raconte[zs]?(?:[- ]moi)? une (?:blague|histoire)|quel temps fait-il|quelle heure est-il"
        ),
        examples=("d’accord", "non merci", "désolé", "vous n’avez pas répondu à ma question"),
        not_examples=("oui, et le dividende ?", "d’accord de vente ?", "est-ce exact ?"),
    ),
)
