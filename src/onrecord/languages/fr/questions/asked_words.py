"""The words by which French questions ask who, which, where, whether and what else.

Each is searched beside the English words: no question of the one language holds those of the other.
"""

_OPENS = r"^\W*(?:et |mais |alors |donc )?"
WHO = rf"{_OPENS}(?:(?:à|de|par|pour|avec|chez|contre) )?qui\b|\bqui est-ce\b|\b(?:par|à|avec|chez) qui\b"
# Somebody or something with a name answers.
NAME = (
    rf"{_OPENS}(?:(?:à|de|par|pour|avec|chez) )?(?:qui\b.{{0,40}}\b(?:dirige|préside|fond[éa]|cré[éa]|possèd|"
    rf"détien|"
    r"rach[eè]t|ach[eè]t|acquér|acquier|constru|réalis|financ|audit|conçu|invent|découv|remplac|succèd|"
    r"client|partenaire|acquéreur|acheteur|fournisseur|pdg|président|direct|maire|chef|patron|propriétaire)|"
    r"quel(?:le)?s? (?:est (?:le|la|l['’]) ?)?(?:nom|entreprise|société|firme|fournisseur|cabinet|partenaire|"
    r"client|banque|constructeur|prestataire)\b)"
)
POST = (
    r"\b(?:président\w*|direct(?:eur|rice)\w*|pdg|cheff?e?s?|fondat\w+|cofondat\w+|administrat\w+|gérante?|"
    r"responsable|maire|mairesse|patronne?|dirigeante?)\b"
)
WHERE = r"\boù\b(?! (?:puis-je|peut-on|pouvons-nous|acheter|trouver)\b)"
WHICH = r"\b(?:lequel|laquelle|lesquels|lesquelles)\b"
MORE = r"\b(?:d['’]autres?|sinon|exactement|précisément|hormis|à part|en dehors de)\b"
PLACE = r"\b(?:à|en|au|aux|dans|près de|de|d['’]|du|vers|chez)\s?(?:la |le |les |l['’])?([A-ZÀ-Þ][\w.]+)"
YES_OR_NO = (
    rf"{_OPENS}(?:est-ce qu|y a-t-il|y aura-t-il|(?!quand|où|combien|quel|qui|que|qu['’]|pourquoi|comment|"
    r"de combien|à quand|jusqu|(?:pour|par|avec|depuis|dans|chez|sur) (?:combien|quand|qu))"
    r"(?:[^\s-]+ ){0,6}?[\w’'-]+-(?:t-)?(?:il|elle|ils|elles|on|vous|nous)\b)"
)
LATEST = (
    r"\b(?:actuel(?:le)?s?|actuellement|aujourd['’]hui|à ce jour|en ce moment|à l['’]heure actuelle|"
    r"désormais|"
    r"le plus récent|la plus récente|toujours)\b|\b(?:le|la|les) derni(?:er|ère)s? "
    r"(?:chiffres?|nouvelles?|résultats?|prévisions?|dividendes?|communiqué)\b"
)
# A thing stands behind one of these words; below, the words that anybody may mean anything by.
THING = r"\b(?:l['’]|(?:le|la|les|du|des|au|aux|ce|cet|cette|ces)\s+)(?P<thing>[a-zà-ÿ][\w-]+)"
NO_THING = (
    r"^(?:soci[ée]t[ée]s?|entreprises?|groupes?|prix|co[ûu]ts?|chiffres?|r[ée]sultats?|b[ée]n[ée]fices?|"
    r"pertes?|dividendes?|pr[ée]sidente?|directeurs?|directrice|date|jour|mois|ann[ée]e|trimestre|semestre|"
    r"emplois?|personnes?|gens|clients?|actionnaires?|communiqu[ée]s?|raisons?|m[êe]me|nouve\w+|premi\w+|"
    r"derni\w+|nombre|montant|action|actions|si[èe]ge|contact|nom|plan|plans|objectifs?|ventes?)$"
)
