"""What cautionary statements say in languages that have no folder, as patterns over folded words."""

_SUBJECT_ES = (
    r"(?:declaraciones|manifestaciones|afirmaciones|información|informaciones|estimaciones|proyecciones)"
)
NAMED = (
    r"(?:(?:énoncés?|déclarations?|informations?|propos) (?:de nature |à caractère )?"
    r"(?:prospecti|prévisionnel)"
    r"|(?:zukunfts(?:gerichtet|bezogen|orientiert)|vorausschauend|in die zukunft gerichtet)e[nr]?"
    r" (?:aussage|information|angabe|erklärung)"
    rf"|{_SUBJECT_ES} (?:\w+ ){{0,4}}?"
    r"(?:prospectiva|a futuro|previsional|(?:de|sobre el|relativas al) futuro)"
    r"|(?:declarações|informações|afirmações) (?:prospe[ct]tiva|previsiona|futura|sobre o futuro)"
    r"|(?:dichiarazioni|informazioni|affermazioni) (?:previsional|prospettich|di carattere previsional)"
    r"|toekomstgerichte (?:verklaring|uitspra|informatie|mededeling)"
    r"|(?:framåtriktade|framtidsinriktade) uttalanden"
    r"|(?:fremadrettede|fremtidsrettede) (?:udsagn|uttalelser)|前瞻性?(?:陳述|陈述|聲明|声明)"
    r"|将来(?:予想|の見通し)に関する)"
)
# A line that holds such a verb is a sentence.
SAYS = r"\b(?:enth[aä]lt|enthalten|contiene|contienen|contém|contêm|contenere|contengono|bevat|bevatten)\b"
TITLE = (
    r"haftungsausschluss|hinweis|aviso|advertencia|advertência|avvertenz|vorbehalt|voorbehoud|descargo|免責"
)
RESULTS_DIFFER = (
    r"\btats[äa]chliche[nr]?\b.{0,200}?\b(?:abweich|unterscheid)\w*|\babweichen\b.{0,60}?\btats[äa]chliche",
    r"\bresultados? (?:\w+ ){0,2}?(?:reales?|efectivos?|reais|efetivos?)\b.{0,200}?"
    r"\b(?:difer|vari|divergir)\w*",
    r"\brisultati (?:\w+ ){0,2}?(?:effettivi|reali)\b.{0,200}?"
    r"\b(?:differi|diverg|discosta|scosta|variare)\w*",
    r"\bwerkelijke resultaten\b.{0,200}?\b(?:afwijk|verschil)\w*",
)
NO_UPDATE = (
    r"\b(?:kein\w*|nicht)\b.{0,60}?\b(?:verpflicht|pflicht|gewähr|haftung|absicht|beabsichtig)\w*.{0,120}?"
    r"\b(?:aktualisier|fortzuschreib|fortschreib|anzupass|anpass|überarbeit|revidier|korrigier|berichtig)\w*",
    r"\b(?:pflicht|verpflichtung) zur (?:aktualisierung|anpassung|fortschreibung|überarbeitung)",
    r"\b(?:no|não|ninguna|nenhuma)\b.{0,80}?\b(?:oblig|compromet|compromis|obrig|asum|assum|inten)\w*.{0,120}?"
    r"\b(?:actualiza|actualice|revisar|atualiza|modificar|corregir|corrigir)\w*",
    r"\b(?:non|nessun\w*)\s.{0,80}?\b(?:obblig|impegn|assum|inten)\w*.{0,120}?"
    r"\b(?:aggiorn|rived|modificar|corregg)",
    r"\b(?:geen|niet)\b.{0,60}?\b(?:verplicht|verbint)\w*.{0,120}?"
    r"\b(?:werken|actualiseren|herzien|aan te passen)",
)
UNDUE_RELIANCE = (
    r"\bkeine? (?:garantie|gewähr)\w* (?:für|dafür)\b|\b(?:übermäßig|unangemessen)\w*\b.{0,30}?\bvertrau",
    r"\bconfian(?:za|ça) (?:\w+ )?(?:indebida|excesiva|indevida|excessiva)|"
    r"\bno (?:\w+ )?(?:garantizan|garantía)|\bnão (?:\w+ )?garant",
    r"\bnon (?:\w+ )?(?:garanzia|garantisc)|\baffidamento (?:indebito|eccessivo|improprio)",
)
TELLING_WORDS = (
    r"\b(?:wörter|worte|begriffe|formulierungen|ausdrücke|palabras|expresiones|términos|palavras|parole|termini|"
    r"espressioni|woorden)\b.{0,60}?'",
)
KINDRED = (
    r"\b(?:risiken|ungewissheiten|unsicherheiten|unwägbarkeiten|annahmen|prognosen|einschätzungen|erwartungen)\b",
    r"\b(?:riesgos?|incertidumbres?|supuestos|hipótesis|factores|expectativas|incertezas?|pressupostos|fatores)\b",
    r"\b(?:rischi|rischiosità|incertezz[ae]|ipotesi|assunzioni|fattori|aspettative)\b",
    r"\b(?:risico's|onzekerheden|aannames|factoren|verwachtingen)\b",
)
BEGINNING = (
    r"(?:presse|investoren|medien)?(?:kontakt|anfragen)\b|ansprechpartner|rückfragen|unternehmensprofil|herausgeber",
    r"contactos?\b|para (?:más|mais) informa|informazioni su|contatti\b|per (?:ulteriori )?informazioni\b|"
    r"ufficio stampa|contactpersoon|voor meer informatie",
)
TELLTALE = r"zukunft|vorbehalt|haftungsausschluss|futuro|previsional|prospettic|toekomst|futura"
