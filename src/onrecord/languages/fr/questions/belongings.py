"""What every company has, as a French question asks for it: its annual meeting, its posts, its figures.

Such a question goes to releases in English too.
"""

import re

from onrecord.late_patterns import late_pattern

_MEETING = r"(?:assemblée (?:générale|annuelle)|ag)"
_POST = r"(?:pdg|(?:directeur|directrice) (?:général|financi|médical)\w*|présidente?|fondat\w+)"
_FIGURE = (
    r"(?:chiffre d['’]affaires|revenus?|ventes|bénéfices?|résultat net|pertes?|ebe|marges?|dividendes?|"
    r"trésorerie|dettes?)"
)
_STAFF = r"(?:combien (?:de personnes|d['’]employés|de salariés)|effectifs?|salariés|employés)"
_FOUNDED = r"(?:fondée?|créée?)"
# In the order of the English ones.
ASKED = tuple(
    late_pattern(rf"\b{each}\b", re.IGNORECASE) for each in (_MEETING, _POST, _FIGURE, _STAFF, _FOUNDED)
)
# A question about what one has, not about what one gives.
HAVING = late_pattern(rf"\b(?:{_FIGURE}|{_POST}|{_FOUNDED}|emploi\w*)\b", re.IGNORECASE)
