"""How English names institutions: a common word in such a name means nothing by itself."""

from onrecord.late_patterns import late_pattern

# An institution's name ends in one of these, or has one before "of" or "for".
HEADS = frozenset(
    """
    academy administration agency association authority bank board bureau chamber commission congress council
    court department exchange federation foundation fund institute ministry office organization organisation
    parliament reserve senate society tribunal trust union university
    """.split()
)
# So ends a company's name; what stands before "of" does not belong to it: "Chairman of Acme Foods Ltd."
LEGAL_FORMS = frozenset("inc corp corporation ltd limited llc llp plc gmbh partners holdings company".split())
# A company's name may end in its trade, which tells nobody apart: "Zentara Mining", "Zentara Foods".
TRADES = frozenset(
    """
    mining mines minerals metals gold silver copper lithium resources exploration energy power oil gas
    petroleum solar water bank bancorp financial capital insurance group industries international global
    systems technologies technology software networks solutions labs media entertainment games studios
    health healthcare medical pharma pharmaceuticals therapeutics biosciences biotech motors automotive
    airlines airways shipping logistics foods brands stores hotels restaurants properties homes steel
    chemicals electronics telecom services
    """.split()
)
# These are names only before "of": "Department of Energy", where "Sales Department" is the company's own.
ONLY_BEFORE_OF = frozenset("department office bureau fund trust academy".split())
# What every company has, however large it is written: "Board of Directors", "Head Office".
OWN_BODIES = frozenset(
    """
    board directors director audit special executive supervisory advisory management compensation committee
    governance nominating scientific medical independent chief officer officers general annual meeting head
    office corporate registered company trustees governors president chairman chair vice senior
    ceo cfo coo cto founder manager managing partner
    members member human resources investor relations
    """.split()
)
_PART = r"(?:[A-Z][\w&’'-]*(?:\.[A-Z][\w.]{0,20})?|[A-Z]\.)"
# "U.S. Securities and Exchange Commission", "Bank of Kirkby", "Department of Health and Human Services".
NAME = late_pattern(
    rf"\b{_PART}(?:(?:\.? (?:(?:of|and|for|the|&) )*|, (?=(?:Inc|Ltd|LLC|LLP|Corp|Co)\b)){_PART})+"
)
# "Which bank lends?" asks for a name that holds the word.
NAME_ASKED = late_pattern(r"\bwhich (?:[\w-]+ ){0,2}?(?P<head>[a-z]+)\b")
# "Did the commission agree?": an institution acts, which was named before.
ACTS = late_pattern(
    r"\b(?:(?:do|does|did|has|have|had|will|would|can|could|may|is|was) the|by the) (?P<head>[a-z]+)\b"
    r"(?! (?:of|for|on)\b)"
)
