"""How French questions are asked of somebody: "qui dirige Renault", "le bénéfice de Renault"."""

from onrecord.languages.en.questions.asked_of import AskedOf

_PART = r"[A-ZÀ-Þ][\w&.’'-]*\w"
# A name as people write it, with a capital: "Renault", "Crédit Agricole", "Banque de France".
NAME = rf"(?P<name>(?:{_PART})(?: (?:de |du |des |la |le |et |& )*(?:{_PART}))*)"
_FIGURES = (
    r"(?:chiffres? d['’]affaires|ventes?|revenus?|bénéfices?|résultats?|pertes?|marges?|dividendes?|dettes?|"
    r"trésorerie|prévisions?|stratégie|objectifs?|effectifs?|cours|actions?|siège|adresse|capitalisation)"
)
_POSTS = (
    r"(?:pdg|patronne?|président\w*|direct(?:eur|rice)(?: général\w*| financi\w+)?|chef\w*|fondat\w+|"
    r"actionnaires?|propriétaires?|porte-parole)"
)
_DONE = (
    r"(?:annoncé|dit|déclaré|publié|vendu|acheté|racheté|gagné|perdu|payé|lancé|ouvert|fermé|prévu|fait|signé|"
    r"investi|construit|licencié|embauché|versé|réalisé)"
)
_DOES = r"(?:annonce|dit|publie|vend|achète|gagne|perd|paie|lance|prévoit|fait|fabrique|produit|emploie)"
_TO = r"(?:de la |de l['’]|de |d['’]|du |chez )"

ASKED_OF = (
    AskedOf(
        before=r"\bqui (?:dirige|préside|possède|détient|contrôle|a fondé|a racheté|rachète|achète) ",
        after="",
        examples=("Qui dirige Renault ?", "qui a fondé Crédit Agricole ?"),
        not_examples=("Qui dirige la mine ?", "Qui est là ?"),
    ),
    AskedOf(
        before=rf"\b(?:{_FIGURES}|{_POSTS})(?: \w+)? {_TO}",
        after="",
        examples=("quel est le chiffre d'affaires de Renault ?", "Le bénéfice net d’Airbus ?"),
        not_examples=("quel est le chiffre d'affaires de la société ?",),
    ),
    AskedOf(
        before=rf"\b(?:a|ont|a-t-on|avait)(?: \w+)? {_DONE} ",
        after=r"(?=\W*$)",
        examples=("Qu'a annoncé Airbus ?", "Combien a gagné Renault ?"),
        not_examples=("Qu'a annoncé la société ?",),
    ),
    AskedOf(
        before=r"\b(?:que|combien|quand|pourquoi|où|qu['’]est-ce qu(?:e|['’])) ?",
        after=rf" (?:a |ont |va |vont )?(?:{_DONE}|{_DOES}|[\w]+er)\b",
        examples=("Qu'est-ce que Renault a annoncé ?", "Quand Airbus va publier ses résultats ?"),
        not_examples=("Que fait la société ?",),
    ),
    AskedOf(
        before=rf"\b(?:que|combien|quand|pourquoi|où) {_DOES} ",
        after=r"(?=\W*$)",
        examples=("Que fait Tesla ?", "Combien gagne Renault ?"),
        not_examples=("Que fait la mine ?",),
    ),
    AskedOf(
        before=r"\bqui est ",
        after=r"(?=\W*$)",
        examples=("Qui est Jean Dupont ?",),
        not_examples=("Qui est le directeur ?",),
    ),
)
# Who speaks of "vous" or "la société" asks the one that is held, whatever else is named.
OWN = (
    r"\b(?:vous|votre|vos|nous|notre|nos|(?:la|cette|votre) (?:société|entreprise|compagnie|banque|"
    r"coopérative)|(?:le|ce|votre) (?:groupe|communiqué))\b|\bl['’]entreprise\b"
)
