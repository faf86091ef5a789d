"""The rows of French for what a question takes for granted: a sentence that does not show it does not answer.

Their names are those of the English rows.
"""

from onrecord.languages.answer_row import AnswerRow, Use

PRESUMED = (
    AnswerRow(
        name="holder in turn",
        asked=r"\b(?:succède|succèdera|succédera|successeur|remplac\w+|prédécesseur|ancien(?:ne)?|ex-\w+|sortante?)\b",
        shown=(
            r"\b(?:succ[eéè]\w+|remplac\w+|prédécesseur|ancien(?:ne)?|sortante?|nomm\w+|nomination|désign\w+|"
            r"arriv\w+|quitt\w+|départ\w*|retraite|depuis|était|étaient|fut|jusqu)"
        ),
        use=Use.PRESUMED,
        examples=(("qui succède à Anne Roy ?", "Paul Dumas remplace Anne Roy en mai."),),
        not_examples=(("qui succède à Anne Roy ?", "Anne Roy, directrice, parle de l’usine."),),
    ),
    AnswerRow(
        name="leader",
        asked=r"\bqui (?:est|sont|était) (?:à la tête|le patron|la patronne|le chef|la cheffe|"
        r"aux commandes)\b|\bqui (?:dirige|préside|commande|gère)\b",
        shown=(
            r"\b(?:président\w*|direct(?:eur|rice)\w*|pdg|cheff?e?s?|fondat\w+|administrat\w+|gérante?|"
            r"dirig\w+|"
            r"présid\w+|tête|maire|mairesse|patronne?|responsable|pilot\w+)\b"
        ),
        use=Use.PRESUMED,
        examples=(("qui dirige l’usine ?", "Anne Roy, directrice, a parlé."),),
        not_examples=(("qui dirige l’usine ?", "L’usine de Matane est grande."),),
    ),
    AnswerRow(
        name="price",
        asked=r"\bcombien (?:coûte\w*|a coûté|ont coûté|coûtera)\b|\b(?:prix|tarif) (?:de|d['’]|du|des)\b",
        shown=(
            r"\b(?:coût\w*|prix|tarifs?|vend\w+|pay\w+|paie\w*|vers\w+|dépens\w+|invest\w+|factur\w+|"
            r"budget\w*|"
            r"valeur|acquis\w*|acqui\w+|achet\w+|achat|moyennant|montant|pour (?:environ )?[\d,. \u00a0]+|"
            r"contrat|financ\w+|frais|loyers?|salaires?|rémun\w+)"
        ),
        use=Use.PRESUMED,
        examples=(("combien coûte un billet ?", "Le prix du billet est de 12 euros."),),
        not_examples=(("combien coûte un billet ?", "Le fonds a 53 millions d’euros."),),
    ),
    AnswerRow(
        name="end",
        asked=r"\b(?:ferm(?:e|é|er|ée|és|ées|era|eront|eture\w*)|annul\w+|abandonn\w+|supprim\w+|arrêt\w+)\b",
        shown=(
            r"\b(?:ferm\w+|annul\w+|abandon\w*|supprim\w+|suppression\w*|arrêt\w*|cess\w+|suspen\w+|"
            r"interr\w+|"
            r"retir\w+|report\w+|renon\w+|démantel\w+|extinction|termin\w+|fin\b|jusqu|sans guichet|"
            r"s['’]arrêt\w+)"
        ),
        use=Use.PRESUMED,
        examples=(("pourquoi l’usine a-t-elle fermé ?", "L’usine a cessé de tourner en mai."),),
        not_examples=(("pourquoi l’usine a-t-elle fermé ?", "L’usine ouvre en mai."),),
    ),
    AnswerRow(
        name="refusal",
        asked=r"\b(?:refus\w*|rejet\w*|bloqu\w+)\b",
        shown=r"\b(?:refus\w*|rejet\w*|bloqu\w+|déclin\w+|opposé\w*|non|pas|sans|défavorable\w*|annul\w+)\b",
        use=Use.PRESUMED,
        examples=(("pourquoi l’offre a-t-elle été refusée ?", "Le conseil a rejeté l’offre, trop basse."),),
        not_examples=(("pourquoi l’offre a-t-elle été refusée ?", "L’offre court jusqu’en mai."),),
    ),
    AnswerRow(
        name="worth",
        asked=r"\b(?:bon|bonne|mauvaise?|grande?|honnête|fiable|sérieuse?) "
        r"(?:entreprise|société|employeur|banque)\b|\bmieux que\b|\bmeilleure?s? que\b",
        shown=r"\b(?:bonne?s?|mauvaise?s?|meilleure?s?|mieux|prix|distinction\w*|class\w+|not[ée]\w*|récompens\w+)\b",
        use=Use.PRESUMED,
        examples=(("est-ce un bon employeur ?", "Halden est classée meilleur employeur de Matane."),),
        not_examples=(("est-ce un bon employeur ?", "Halden emploie 200 personnes."),),
    ),
    AnswerRow(
        name="rank",
        asked=(
            r"\b(?:la|le|les) plus (?:grand|gros|petit|vieux|vieil|ancien|cher|chère|important|rapide|long|"
            r"haut)\w*\b|"
            r"\b(?:la|le|les) (?:meilleur|pire|principal)\w*\b"
        ),
        shown=(
            r"\b(?:plus|moins|meilleur\w*|pire\w*|principal\w*|premi[eè]r\w*|deuxième|troisième|record|"
            r"seule?|"
            r"majorité|majeure?|moitié)\b|%"
        ),
        use=Use.PRESUMED,
        examples=(("quelle est la plus grande usine ?", "Matane est sa principale usine."),),
        not_examples=(("quelle est la plus grande usine ?", "Matane est une usine de bois."),),
    ),
)
