"""How French questions set companies side by side, with the names of the English words."""

AND = JOINS = "et|ou"
VERSUS = "contre|par rapport à"
WITH = "à|avec"
COMPARE = "compar(?:er|ez|aison)"
DIFFERENCES = "diff[ée]rences? (?:entre|de)"
OF_EACH = "qui dirige"
BETWEEN_THEM = r"accords?|contrats?|fusion\w*|partenariats?|ensemble|entre|acquisitions?"
LEADS = (
    r"^\W*(?:compar(?:er|ez)|compare(?= (?:les|la|le)\b))(?: (?:les|la|le))?(?: |$)",
    r"^\W*(?:la |une )?comparaison (?:de|entre) ",
    r"^\W*(?:quelles? (?:est|sont) )?(?:la |les )?différences? (?:entre|de)(?: les?| la)?(?: |$)",
)
BOTH = "entre|tant"
OF = "de|du|chez"
BEFORE_NAME = "de|du|chez|pour"
COMPANY = "la société"
