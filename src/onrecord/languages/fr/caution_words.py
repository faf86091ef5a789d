"""What a French cautionary statement says, as patterns over folded words (see cautionary/folding.py).

The rooms that find statements search them beside the English ones: a release may carry its statement in
another language than its own.
"""

_SUBJECT = (
    r"(?:énoncés?|déclarations?|informations?|propos|indications?|éléments|données|affirmations?|"
    r"communications?|assertions?|considérations?|projections?|mentions?|vues|appréciations?|estimations?|"
    r"perspectives?|prévisions?)"
)
# What makes the subject one: "prospectifs", "de nature prévisionnelle", "qui se rapportent à l'avenir".
_OF_THE_FUTURE = (
    r"(?:(?:\w+ ){0,4}?(?:a|ont) un caractère (?:prospecti|prévisionnel)|(?:\w+ ){0,4}?(?:est|sont) "
    r"(?:prospecti|prévisionnel)|"
    r"(?:financières? |boursières? )?(?:de nature |à caractère |dits? |dites? )?'?(?:prospecti|"
    r"prévisionnel)"
    r"|(?:\w+ ){0,5}?(?:relatives? à|relatifs? à|sur|portant sur|portent sur|concernant|concernent|"
    r"tournée?s? vers|"
    r"se (?:rapport\w+|référ\w+|réfère\w*) (?:à|au)|ayant trait à|ont trait à|touchant à?) ?"
    r"(?:l'avenir|le futur|futur\b|des événements futurs|des prévisions))"
)
# "énoncés prospectifs", "information de nature prospective", "indications sur l'avenir"
NAMED = (
    rf"(?:{_SUBJECT} {_OF_THE_FUTURE}"
    r"|(?:de nature|à caractère) (?:prospecti|prévisionnel)|perspectives financières"
    r"|prévisions|projections|estimations|anticipations|attentes|objectifs|perspectives|ambitions|cibles"
    r"|(?:touchent|portent|parlent|traitent|relèvent) (?:au|sur|de|du) ?(?:l'avenir|futur))"
)
# "Certaines déclarations de ce communiqué sont tournées vers l'avenir": it opens by itself.
CERTAIN = rf"certaine?s {_SUBJECT} {_OF_THE_FUTURE}"
SAYS = (
    r"(?:contien|compren|renferm|constitu|comport|inclu|présent|figur|expos|fond|form|sont|est|peu(?:t|"
    r"vent)|exprim"
    r"|donn|fait|fai[rt]|énonc|repos)"
)
OF_THIS_RELEASE = (
    r"(?:ce|le présent|du présent|dans ce|ce présent|cette|la présente|de la présente) "
    r"(?:communiqué|document|déclaration|annonce|texte|rapport|publication|lettre|avis|message|bulletin)"
    rf"|certaine?s {_SUBJECT}"
    r"|certaine?s (?:énoncés|déclarations|informations|indications)|aux présentes|des présentes|ci-dessus"
    r"|valeurs mobilières"
)
# A line that holds such a verb is a sentence.
SENTENCE = r"\b(?:contien|comport|renferm|compren)\w*\b.{10}"
# Titles that promise a statement by themselves, and those that any notice may bear.
OWN_TITLE = (
    rf"{_SUBJECT} (?:financières? )?(?:de nature |à caractère )?(?:prospecti|prévisionnel)",
    r"^(?:avis|note|remarque) (?:aux?|à l'attention des|destinée? aux?) (?:lect\w+|investisseurs|"
    r"actionnaires)\b",
    r"mise en garde\b.{0,60}?\b(?:énoncé|déclaration|information|prévision|prospecti|avenir|investisseur|"
    r"lecteur)",
    r"avertissement.{0,40}?\b(?:énoncé|déclaration|information|prévision|prospecti|avenir)",
    r"(?:note|avis) (?:relative?|concernant|sur|au sujet)\b.{0,40}?\b(?:prospecti|prévision|avenir)",
    r"^(?:prévisions et|perspectives et) (?:incertitudes|risques|réserves)",
    r"^(?:note|remarque|avis|rappel|réserve|limites?|clause)s?\b.{0,40}?\b(?:prévisions?|"
    r"l'avenir|futur|prospective|perspectives|objectifs)\b",
)
# Titles that warn readers, whatever words the text under them has for what is to come.
WARNING_TITLE = (
    r"^(?:avertissements?|mises? en garde|réserves?|précautions?|limites?|clause de (?:prudence|réserve))\b",
    r"\bprudence\b|^(?:avis|note|rappel|mot|précision) (?:aux?|à l'attention|pour|"
    r"destinée?) (?:nos |des |les |ses )?"
    r"(?:lect|investisseur|actionnaire|membre|sociétaire|épargnant)",
    r"^à (?:lire|garder|savoir|retenir|noter|prendre)\b|incertitudes?\b|^ce qui (?:peut|pourrait)\b",
)
NOTICE_TITLE = (
    r"\bprudence\b|^à (?:lire|garder|savoir|retenir|noter|prendre)\b|^ce qui (?:peut|pourrait)\b",
    r"^(?:mot|précision) (?:aux?|à|pour)\b",
    r"^(?:limites?|remarques?|rappel|prudence|avertissements?|mises? en garde|avis|"
    r"précautions?|réserves?|clause|limites?|exonération|note)\b",
    r"non-responsabilité|avis (?:important|juridique|légal)|mentions? (?:légale|de réserve)|^réserves? "
    r"d'usage",
)
PART_TITLE = r"\brisques?\b|\bhypothèses\b|\bfacteurs\b|incertitudes"
STRONG = {
    "its subject": (
        r"\b(?:ce|le présent|cette|la présente) (?:communiqué|document|texte|annonce|publication)\b.{0,30}?"
        r"\b(?:contien|renferm|comport|compren)\w* (?:\w+ ){0,3}?(?:prévisions|projections|objectifs|"
        r"perspectives)",
        rf"{_SUBJECT} {_OF_THE_FUTURE}",
        r"(?:de nature|à caractère) (?:prospecti|prévisionnel)|indications? (?:sur|relatives? à) l'avenir",
    ),
    "results differ": (
        r"(?:résultats?|chiffres?|événements?|réalisations?|performances?|faits|montants|réalité|"
        r"évolution)\b.{0,160}?"
        r"\b(?:différ|s'écart|s'éloign|s'en (?:écart|éloign)|vari(?:er|ent)|diverg|ne pas (?:se réalis|se "
        r"matérialis))",
        r"résultats (?:réels|effectifs|différents|véritables)|(?:chiffres|réalisations) (?:réels|effectifs|"
        r"effectives)",
        r"diffèrent (?:\w+ )?(?:sensiblement|considérablement|significativement|de façon|de manière|"
        r"notablement|fortement)",
    ),
    "undue reliance": (
        r"ne (?:sont|constituent|valent|représentent|doivent)\b.{0,40}?\b(?:garanti|promesse|"
        r"engagement|certitude)",
        r"(?:se fier|s'y fier|s'en remettre|accorder|prêter|confiance)\b.{0,60}?\b(?:indûment|indu|outre "
        r"mesure|exagéré"
        r"|excessi|démesuré|sans réserve|foi|crédit)",
        r"ne (?:pas|doi\w+ pas) (?:s'y |se )fier|pas se fier|(?:ne|pas) .{0,40}(?:tenu|considéré|"
        r"interprété|regardé|pris)\w* "
        r"(?:pour|comme) (?:une?|des|acquis|certain|garanti)|ne saurai(?:t|ent)\b.{0,40}(?:garanti|"
        r"promesse|engagement)",
        r"(?:ne|pas) .{0,30}(?:y )?voir (?:un engagement|une promesse|une garantie)",
    ),
    "no duty to update": (
        r"\b(?:ne|n')[^.]{0,60}?(?:s'oblig|mise?s? à jour|actualis|révis|les revoir|corrig)",
        r"(?:n'|ne |aucun|décline|sans|ni |nullement|exclut|pas )[^.]{0,120}?(?:oblig|engag|tenu|s'oblig|"
        r"responsab|intention"
        r"|entend)[^.]{0,120}?(?:mettre|mise|actualis|révis|corrig|modifi|publi|rectifi|complét|revoir|"
        r"revenir|jour)",
        r"(?:mettre|mise) à jour\b.{0,80}?(?:oblig|engag)|(?:actualiser|réviser|mettre à jour) ces? "
        r"(?:énoncé|déclaration|information|prévision|indication)",
    ),
    "as of its date": (
        r"(?:énoncés?|informations?|déclarations?|prévisions?|indications?)\b.{0,60}?\b(?:ne (?:valent|"
        r"vaut|sont valables)"
        r"|(?:sont|est) (?:donnée?s?|formulée?s?|faite?s?|établie?s?|valables?|arrêtée?s?) (?:qu')?(?:à|en|"
        r"au)\b)",
        r"(?:ne valent|ne vaut|n'est valable|ne sont valables) qu(?:'|e)",
        r"(?:garantie?s?|gage|promesses?) (?:de|des|quant) .{0,30}(?:futur|à venir|avenir|rendement)",
    ),
    "telling words": (
        r"\b(?:mots?|termes?|verbes?|expressions?|formules?|vocables?|tournures?)\b.{0,80}?'(?:.{0,40}?)"
        r"(?:prévo|vis|compt|croi|devr|entend|estim|atten|anticip|souhait|projet|envisag|pourr|planifi|"
        r"objectif|cibl)",
        r"\b(?:emploi|usage|recours)\b.{0,20}?\b(?:du|au|de) (?:futur|conditionnel)",
        r"(?:expressions?|termes?|mots?) (?:semblables|similaires|analogues|comparables|de même nature)",
    ),
}
KINDRED = (
    r"\bces (?:déclarations|énoncés|informations|indications|prévisions|objectifs|éléments|projections)\b",
    r"\b(?:peu(?:t|vent)|pourrai(?:t|ent)|risquent de|"
    r"sont susceptibles d[e']) ?(?:\w+ )?(?:chang|évolu|modifi|contrari|retard|"
    r"compromett|boulevers|fauss|infirm|remett|peser|influ|affect|nuire|démen|contred|déjou)",
    r"par (?:essence|nature)\W{1,3}incertain|décline\w* toute|\bincertaine?s?\b.{0,30}par (?:essence|nature)",
    r"\b(?:ne|n') ?(?:prend|prennent|donne|donnent|assume|accepte|est|sont)\b.{0,30}?\baucune? "
    r"(?:engagement|garantie|responsabilité|assurance)|aucune (?:garantie|assurance) n'",
    r"(?:pas|non|ni) (?:des|une|de) (?:promesse|garantie|engagement|certitude)",
    r"\brisques?\b.{0,60}?\bincertitudes?|\bincertitudes?\b.{0,60}?\brisques?\b|connus (?:et|ou) inconnus|"
    r"\baléas?\b",
    r"\b(?:facteurs?|risques?|incertitudes?|aléas) (?:\w+ )?(?:qui|dont|pouvant|susceptibles|tels|comme|de "
    r"risque|:)",
    r"\b(?:comport|soumis|sujet|assujetti|expos|dépend|impliqu|entour)\w*\b.{0,60}?\b(?:risques?|"
    r"incertitudes?|aléas|hypothèses)",
    r"\b(?:ces|les|de tels|certains|divers|autres|nombreux|plusieurs|principaux|des) (?:\w+ )?(?:risques|"
    r"facteurs|aléas"
    r"|incertitudes|hypothèses)\b",
    r"\bhypothèses?\b|échapp(?:ent|e|ant) (?:à|au)|indépendants? de (?:la|sa|notre) volonté|hors (?:de "
    r")?(?:son|notre) contrôle",
    r"\b(?:rien ne garantit|aucune (?:garantie|assurance)|ne (?:peut|peuvent|saurait|pouvons) (?:être "
    r")?(?:garanti|assur)"
    r"|nul ne peut|sans garantie|s'avér\w+|se révél\w+|se matérialis\w+|se concrétis\w+|se réalis\w+)",
    r"\b(?:notice annuelle|rapport (?:annuel|de gestion|financier)|document d'enregistrement|prospectus|"
    r"sedar|amf\b|autorités? "
    r"(?:en valeurs|des marchés|canadienne)|formulaire 20-f|chapitre \d)",
    r"\b(?:lecteurs?|lectrices|investisseurs?|actionnaires|public)\b.{0,40}?\b(?:prié|invité|mis en garde|"
    r"avisé|averti|doi(?:t|vent)"
    r"|devr(?:ait|aient)|appelé|attention|ne (?:pas|doi))",
    r"(?:si|sauf si|à moins|dans la mesure|sauf dans|hormis|en dehors)\b.{0,60}?\b(?:loi|lois|législation|"
    r"réglementation)",
    r"\b(?:mise en garde|expressément|sous réserve|préjug)\w*\b.{0,60}?\b(?:énoncé|déclaration|information|"
    r"prévision|présent)",
    r"peuvent (?:conduire|aboutir|amener|entraîner|mener)\b.{0,30}(?:résultat|écart)",
    r"(?:fondée?s?|se fondent|se fonde|reposent?|s'appuient?|basée?s?) sur\b.{0,60}?(?:hypothèse|attente|"
    r"appréciation|estimation"
    r"|croyance|connaissance|information|plan|opinion|prévision|jugement|convictions?)",
)
# The sentences of exchanges and of offers, and where other texts begin.
EXCHANGE = (
    r"^\W*ni (?:la bourse|l'exchange|les? bourses?|l'autorité|tsx|cse)\b.{0,250}?(?:responsab|approuv|"
    r"examin)",
    r"\b(?:bourse|autorité|commission)\b.{0,120}?\b(?:n'assume|n'accepte|n'a (?:ni|pas)|décline)\b.{0,120}?"
    r"(?:responsab|approuv|examin|exactitude)",
)
OFFER = (
    r"\bne constitu\w+ (?:pas|ni|en aucun cas|aucunement)\b.{0,60}?\b(?:offre|sollicitation|invitation|"
    r"démarchage|conseil)",
    r"n'(?:a|ont) pas été (?:inscrit|enregistré)\w* (?:en vertu|au titre|aux termes)",
)
BEGINNING = (
    r"à propos (?:de|d'|du|des)|contacts?(?: (?:presse|médias?|investisseurs))?\b|renseignements?\b|pour "
    r"(?:tout|plus|de plus)\b"
    r"|relations (?:avec les )?(?:investisseurs|médias|presse|publiques)|(?:service|contact) (?:de "
    r")?presse|sources? ?:"
    r"|personnes?(?: |-)(?:ressources?|qualifiées?)|mesures (?:financières )?non|téléconférence|agenda|"
    r"calendrier financier"
    r"|note aux (?:rédacteurs|éditeurs)|la version (?:originale|française|anglaise)|le texte du communiqué",
)
ELSEWHERE = (
    r"^pour (?:de |tout |toute |plus |en savoir|obtenir|de plus)\b.{0,60}?(?:renseignement|information|"
    r"savoir|détail|question)",
    r"^(?:veuillez )?(?:consulte[rz]|visite[rz]|voir|lire)\b",
)
TELLTALE = (
    r"prospecti|prévisionnel|le futur|au futur|aux (?:lect|investisseurs)|prudence|promesse|mise en garde|"
    r"avertissement|"
    r"l'avenir|non-responsabilité|"
    r"prévisions|"
    r"\bréserves?\b|aléas"
)
# What speaks of what the release says or hopes for: "les dates données ici", "nos objectifs ne sont pas".
_HOPES = (
    r"(?:prévisions?|projets?|espoirs?|estimations?|objectifs?|intentions?|attentes|ambitions?|perspectives?|"
    r"calendriers?|calculs?|plans?|promesses?|engagements?|garanties?)"
)
_FIGURES = r"(?:dates?|chiffres?|montants?|économies|délais?|échéances?|nombres?|prix|coûts?)"
OF_WHAT_IS_SAID = (
    r"\bici\b|\bci-(?:dessus|dessous|avant|après)\b|\b(?:ce|cette|présent|présente|notre|le) "
    r"(?:communiqué|texte|document|annonce|lettre|page|publication|message)\b",
    r"\b(?:disons|écrivons|annonçons|décrivons|(?:avons|est|sont|a été|ont été) (?:\w+ )?(?:dit|écrit|"
    r"annoncé|décrit|donné|indiqué|mentionné|évoqué)e?s?|venez de lire|avez lu|lisez)\b",
    rf"\b(?:ces|cette|ce|nos|les|leurs) (?:\w+ )?(?:{_HOPES}|{_FIGURES}) (?:[\w,'%]+ ){{0,8}}?(?:ne|n'\w+|"
    r"dépend\w*|repos\w*|pourr\w+|peu(?:t|vent)|suppos\w*|restent|reste|sont|est)\b",
    rf"\b(?:pas|rien|aucune?|sans|ni|non|que|comme) (?:[\w']+ ){{0,2}}?{_HOPES}\b",
)
# What doubts the future of everything, where nothing is named: "les choses peuvent tourner autrement".
DOUBTS_EVERYTHING = (
    r"\b(?:choses|événements|réalité|l'avenir|tout(?: cela)?|la suite|(?:nos|ces|les) (?:projets|"
    r"prévisions|attentes|espoirs|objectifs|plans)|il) (?:peu(?:t|vent)|pourr\w+) (?:[\w']+ ){0,4}?"
    r"(?:autre(?:ment|s)?|différe\w+|chang\w+|évoluer|fauss\w+|déçus|démenti\w*)\b|"
    r"\bl'avenir n'est (?:jamais|pas) (?:écrit|certain|connu|joué)\b",
    r"\brien de (?:tout )?(?:cela|ceci|ce qui précède) n'est (?:\w+ )?(?:certain|garanti|acquis|assuré|sûr)"
    r"\b|\bne (?:pouvons|saurions) (?:pas |rien )?(?:vous )?(?:promettre|garantir|assurer) que tout\b",
    r"\b(?:résultats|montants|délais|coûts|chiffres|dates) (?:réel|effecti)\w+ (?:peuvent|pourr\w+) "
    r"(?:s'en )?(?:\w+ )?(?:écarter|différer|diverger|être)\b",
)
# Words that name nothing.
SMALL = (
    "le la les l un une des de du d et ou mais donc car en y au aux à pour par sur dans avec hors que qu "
    "qui dont où ce cet cette cela ceci il elle on se s me nous vous lui leur est sont été être soit "
    "reste restent a ont avoir ayant fait faire faut peut-être bien sûr toujours tourner aller passer "
    "passe passera passe-t-il évoluer dérouler nul personne connaît connaître prévoir choses événements "
    "réalité vie suite raisons échappent notre comme très tellement sensiblement même encore trop assez "
    "souvent parfois aussi ainsi alors cependant réserve surprise surprises écarter révéler réels réel "
    "réelle réelles effectifs certain certaine imprévu imprévus merci pouvons saurions courrier chantier "
    "travaux ventes bénéfices résultats prévu prévue prévus prévues"
)
# The words of a statement in words of its own, by what they do (see cautionary/plain_weight.py).
PLAIN = {
    "we": "nous notre nos nôtres",
    "not": "ne n pas aucun aucune rien jamais ni sans",
    "may": "peut peuvent pourrait pourraient pourra pourront pourrions pourrons risque risquent peut-être",
    "would": "devrait devraient serait seraient",
    "hopes": "prévision* projet projets espoir* estimation* objectif* intention* attentes ambition* "
    "perspective* cible cibles calcul calculs plan",
    "figures": "date dates chiffre* montant* économies délai délais année* mois nombre",
    "said": "dit dits dite dites disons dire écrit écrits écrite écrites donné* parlé parlons parle "
    "décrit* mots mot lire lisez annonçons indiqué* mentionné*",
    "here": "ici ci-dessus ci-dessous communiqué texte document tableau annonce lettre page",
    "them": "ces celle celles ceux elles ils certaines certains toute toutes tout tous chacun",
    "promise": "promesse* promet* garanti* engage* certitude* assur* acquis",
    "worse": "retard* différ* autre autrement chang* modifi* annul* report* échou* manqu* moins moindre* "
    "faux fausse* tromp* gliss* inférieur* démenti* empêch* arrêter retourner tard loin éloign* "
    "déç* renchéri* baiss* plus",
    "if": "si s selon sauf lorsque quand",
    "depend": "dépend* repos* fondé* hypothèse* tributaire* suppos* soumis*",
    "outside": "météo vent hiver prix marché* taux acier gaz fournisseur* demande régulateur client* "
    "permis subvention* financeur* banque* grève* récolte* coût* livraison* entreprise* "
    "préfet* concurrent* constructeur*",
    "think": "croyons croit pensons savons savait espér* attend* voulons vise* visons compt* jugement* "
    "foi avis opinion*",
    "yet": "aujourd'hui encore jour moment tels telle telles",
    "ahead": "futur futurs avenir venir prochain* réalité réalis* résultat* sera seront",
    "update": "jour corrig* tenu tenus tenue obligation* aviser* informer",
    "risk": "incertain* incertitude* aléa* prudence risques",
    "told": "déclaré annoncé fondé fondée appelez contactez",
    "harm": "bless* danger* enfants inond* fissur* maladie*",
    "one": "je j mon ma mes",
}
