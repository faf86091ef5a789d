"""The rows of French for what every release tells: its date, its news, its company, where that is based.

Their names are those of the English rows. A question by name is read with "the company" in its place.
"""

from onrecord.languages.answer_row import AnswerRow, Use

_COMPANY = (
    r"(?:vous|elle|il|on|(?:la|le|l['’]|cette|cet|ce|votre) ?(?:société|entreprise|compagnie|"
    r"groupe|"
    r"banque|firme|émetteur|boîte|maison|coopérative|ville))"
)
_RELEASE = (
    r"(?:(?:ce|le|votre|du|cette|l['’]) ?"
    r"(?:dernier )?(?:communiqué(?: de presse)?|annonce|texte|document|article))"
)
_PLEASE = r"(?:(?:s['’]il (?:vous|te) plaît|svp|bonjour|pouvez-vous|peux-tu|donnez-moi|donne-moi|et),? )*"
_BASED = r"(?:basée?s?|installée?s?|établie?s?|située?s?|domiciliée?s?)"
_INVERTED = r"(?:[- ]t)?[- ](?:elle|il|vous|on|ils|elles)"

FACTS = (
    AnswerRow(
        name="published",
        asked=(
            rf"\bquand {_RELEASE} (?:a-t-(?:il|elle) été|est-(?:il|elle)|a été) (?:publié|diffusé|émis|"
            rf"sorti)\w*|"
            rf"\b(?:de quand date|quelle est la date (?:de|du)(?: publication)?(?: de| du)?) "
            rf"?{_RELEASE}?\W*$|"
            r"\b(?:date (?:de publication|du communiqué))\b|\bde quand date (?:le|ce) communiqué\b"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("quand ce communiqué a-t-il été publié ?", "MATANE, le 4 mai 2031 – Halden ouvre un quai."),
        ),
        not_examples=(
            ("quand le permis a-t-il été délivré ?", "MATANE, le 4 mai 2031 – Halden ouvre un quai."),
        ),
    ),
    AnswerRow(
        name="news",
        asked=(
            rf"^\W*{_PLEASE}(?:quelles sont les (?:dernières )?(?:nouvelles|actualités)|quoi de neuf|quelle "
            rf"est "
            r"(?:la nouvelle|l['’]annonce|l['’]actualité)|de quoi (?:s['’]agit-il|parle|est-il question|ça "
            r"parle)"
            rf"(?:[- ]t-on)?(?: (?:dans )?{_RELEASE})?|que dit {_RELEASE}|"
            rf"(?:que|qu['’])\s?(?:annonce|avez-vous annoncé|a annoncé|annoncez-vous)(?:[- ]t)?(?:[- ](?:il|"
            rf"elle|on))?"
            rf"(?: {_COMPANY})?(?: aujourd['’]hui)?|qu['’]est-ce qui est annoncé|c['’]est quoi|les "
            rf"nouvelles)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("quelle est la nouvelle ?", "Halden ouvre un quai"),
            ("de quoi parle ce communiqué ?", "Halden ouvre un quai"),
        ),
        not_examples=(("quelle est la nouvelle usine ?", "Halden ouvre un quai"),),
    ),
    AnswerRow(
        name="summary",
        asked=(
            r"\brésum(?:é|er|ez|e)\b(?!.{0,20}\b(?:du (?:plan|prospectus)))|\ben (?:bref|résumé)\b|"
            r"\b(?:points?|faits?|éléments?|chiffres?) (?:clés?|saillants|essentiels?|importants|"
            r"marquants)\W*$|"
            r"\bl['’]essentiel\b|\ben (?:quelques|une|deux|trois) (?:mots|phrases?|lignes?|points?)\b"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("pouvez-vous résumer ?", "Halden ouvre un quai"),
            ("quels sont les points clés ?", "Halden ouvre un quai"),
        ),
        not_examples=(("que disent les chiffres du trimestre ?", "Halden ouvre un quai"),),
    ),
    AnswerRow(
        name="business",
        asked=(
            rf"\bque (?:fait|fabrique|produit|vend|propose)(?:{_INVERTED})?(?: {_COMPANY})?(?: (?:au juste|"
            rf"exactement))?\W*$|"
            rf"\bque (?:faites|fabriquez|produisez|vendez|proposez)-vous(?: (?:au juste|exactement))?\W*$|"
            rf"\bqu['’]est-ce que (?:fait|vend|produit) {_COMPANY}\W*$|"
            rf"\bdans quel (?:secteur|domaine)(?: d['’]activité)? (?:est|travaille|êtes)\b.{{0,30}}$|"
            rf"\b(?:quelle est|quelles sont) (?:l['’]|votre |vos |son |ses |les )(?:activités?|métier)"
            rf"(?: (?:de |d['’]|du )?{_COMPANY})?\W*$|\b(?:présentez|décrivez)[- ](?:vous|{_COMPANY})\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("que fait la société ?", "Halden fabrique des voiles."),
            ("que fabriquez-vous ?", "Halden fabrique des voiles."),
        ),
        not_examples=(("que fait la société contre le bruit ?", "Halden fabrique des voiles."),),
    ),
    AnswerRow(
        name="seat",
        asked=(
            rf"\boù (?:{_COMPANY} )?(?:est|êtes|a|avez|se trouve|se situe|est situé)\w*(?:{_INVERTED})?"
            rf"(?: {_BASED})?(?: {_COMPANY})?(?: (?:son|votre|le) siège(?: social)?)?(?: {_BASED})?\W*$|"
            rf"\boù (?:est|se trouve|se situe) (?:le|son|votre) (?:siège|bureau principal)\b|"
            r"\b(?:adresse du|lieu du|quel est (?:le|votre|son)) siège\b"
        ),
        shown=(
            r"\b(?:siège|(?:basée?|établie?|installée?|domiciliée?|implantée?) (?:à|en|au|aux|dans|depuis)|"
            r"a ses bureaux|bureau principal)\b"
        ),
        use=Use.FACT,
        examples=(
            ("où est basée la société ?", "Halden est établie à Matane."),
            ("où se trouve votre siège ?", "Son siège se trouve à Matane."),
        ),
        not_examples=(
            ("où se trouve la mine ?", "Halden est établie à Matane."),
            ("où est basée la société ?", "Le plan tient à Matane."),
        ),
    ),
    AnswerRow(
        name="ticker",
        asked=(
            r"\b(?:symbole(?: boursier)?|code (?:boursier|isin|mnémo\w*)|mnémonique|ticker)\b|"
            r"\b(?:sur|à) quelle (?:bourse|place)\b|\boù (?:sont|est).{0,30}(?:cotée?s?|négociée?s?)\b"
        ),
        shown=(
            r"\((?:[^()]{0,40}\b)?(?:TSX|TSXV|Euronext|SIX|Bourse|NYSE|NASDAQ|Nasdaq|CSE|LSE|[A-Z]{2,8})"
            r"[^():]{0,30}\s?: ?[A-Z0-9.]{1,8}|\bISIN\b"
        ),
        use=Use.FACT,
        cased=True,
        examples=(("quel est le symbole boursier ?", "Halden inc. (TSX : HLD) ouvre un quai."),),
        not_examples=(("quel est le symbole boursier ?", "Halden est cotée depuis 2018."),),
    ),
    AnswerRow(
        name="people",
        asked=(
            r"\bqui est (?:cité|mentionné|nommé|interrogé)\w*|\bquelles (?:personnes|dirigeants) (?:sont|"
            r"est)\b.{0,20}"
            r"\b(?:citée?s?|mentionnée?s?)\b|^\W*(?:liste des )?(?:citations|personnes citées)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(("qui est cité dans le communiqué ?", "« Nous ouvrons », dit Anne Roy."),),
        not_examples=(("qui est la présidente ?", "« Nous ouvrons », dit Anne Roy."),),
    ),
    AnswerRow(
        name="source",
        asked=(
            rf"\b(?:lien|url|source|adresse) (?:vers |de |du )(?:le |la )?(?:communiqué|texte|annonce)\b|"
            rf"^\W*{_PLEASE}(?:envoyez-moi|envoie-moi|montrez-moi|je (?:veux|voudrais)) (?:le |tout le )?"
            r"(?:communiqué|texte)(?: (?:complet|entier|intégral))?\W*$|"
            r"\boù (?:puis-je|peut-on) (?:lire|trouver) le communiqué\b"
        ),
        shown="",
        use=Use.FACT,
        examples=(("envoyez-moi le communiqué complet", "Source : https://halden.example/1"),),
        not_examples=(("quelle est la source de l’eau ?", "Source : https://halden.example/1"),),
    ),
)
