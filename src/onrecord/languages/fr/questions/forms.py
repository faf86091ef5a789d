"""The rows of French: what a question asks for, and whether a sentence shows it.

Their names are those of the English rows.
"""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.fr.patterns import MONTH

_B = r"[ \u00a0\u202f]"
_NUMBERS = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|"
    r"seize|vingt|trente|quarante|"
    r"cinquante|soixante|cent|cents|mille|millions?|milliards?|dizaine|douzaine|quinzaine|"
    r"vingtaine|trentaine|"
    r"quarantaine|cinquantaine|soixantaine|centaines?|milliers?)"
)
_COUNT = rf"(?:(?<![\d,.])\d[\d,.\u00a0\u202f]{{0,20}}|\b{_NUMBERS}\b)"
_YEAR = r"\b(?:1[6-9]\d\d|20\d\d)\b"
_DATE = (
    rf"{_YEAR}|\b\d{{1,2}}(?:er)?{_B}{MONTH}|\b(?:en|de|d['’]ici|dès|depuis|fin|début|mi-){_B}?{MONTH}|"
    r"\b(?:premier|première|deuxième|second|seconde|troisième|quatrième|dernier|prochain)s?"
    rf"{_B}(?:trimestre|semestre|mois|an|année|semaine)|\b(?:printemps|été|automne|hiver|"
    rf"hier|demain|aujourd['’]hui)\b|"
    rf"\b(?:dans|d['’]ici|sous|il y a){_B}{_COUNT}[\w{_B[1:-1]}-]{{0,12}}?(?:jours?|"
    rf"semaines?|mois|ans|années)|\bT[1-4]\b"
)
_MONEY = (
    rf"\d{_B}?(?:(?:k|M|G|Md|mio|mia){_B}?)?[$€£]|[$€£]{_B}?\d|\b(?:CHF|EUR|USD|CAD){_B}?\d|"
    rf"\d{_B}?(?:(?:millions?|milliards?|milliers?){_B}(?:de{_B}|d['’])?)?(?:dollars|euros|francs|cents)\b|"
    rf"\d{_B}(?:millions?|milliards?)\b"
)
_PERSON = (
    r"\b(?:M\.|Mme|Mlle|Dr|Dre|Me|président\w*|vice-président\w*|direct(?:eur|rice)|"
    r"cheff?e?s?|fondat\w+|cofondat\w+|"
    r"administrat\w+|PDG)\b|\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)? [A-ZÀ-Þ][a-zà-ÿ]+\b"
)
_FIGURE = Use.FORM | Use.FIGURE
_SUM_ASKED = (
    r"\bco[uû]t(?:e|s|era|ent|é)?\b|\bprix\b|\btarifs?\b|\bloyers?\b|\bsalaires?\b|"
    r"\brémunération\b|\bmontant\b|\bvaleur\b|"
    r"\bvaut\b|\bargent\b|\bpa(?:ie|ye|yer|yé|ient)\b|\bdépens\w+|\binvesti\w*|"
    r"\bchiffre d['’]affaires\b|\brevenus?\b|"
    r"\bbénéfices?\b|\bpertes?\b|\bdettes?\b|\bbudget\b|\bdividendes?\b|\bdollars?\b|\beuros?\b|\bfrancs?\b|"
    r"\btrésorerie\b|\blev(?:é|er|ée)\b|\bamendes?\b|\bfrais\b|\bBAIIA\b|\bEBITDA\b|\bventes?\b"
)

FORMS: tuple[AnswerRow, ...] = (
    AnswerRow(
        name="contact",
        asked=(
            r"\b(?:courriel|e-?mail|téléphone|télécopieur|joindre|contacter|contact|appeler|écrire à|adresse|"
            r"site (?:web|internet)|numéro de téléphone|coordonnées|renseignements)\b"
        ),
        shown="",
        use=Use.FORM,
        examples=(("comment joindre le service de presse ?", "Presse : Anne Roy, 418 555-0134"),),
        not_examples=(("quand ouvre l’usine ?", "Anne Roy, 418 555-0134"),),
    ),
    AnswerRow(
        name="email",
        asked=r"\b(?:courriel|e-?mail|adresse électronique)\b",
        shown=r"\w@\w",
        use=Use.FORM,
        examples=(("quel est le courriel des investisseurs ?", "Investisseurs : ir@halden.example"),),
        not_examples=(("quel est le courriel ?", "Anne Roy, 418 555-0134"),),
    ),
    AnswerRow(
        name="phone",
        asked=r"\b(?:téléphone|appeler|télécopieur|numéro)\b",
        shown=(
            r"(?<![\d$.,])\+?\(?\d{1,4}\)?[ .\u00a0-]+\(?\d{2,4}\)?[ .\u00a0-]+\d{2,4}"
            r"(?:[ .\u00a0-]\d{2,4})*(?!\d)"
        ),
        use=Use.FORM,
        examples=(("à quel numéro appeler ?", "Téléconférence : 1 888 555-0120"),),
        not_examples=(("numéro de télécopieur ?", "Des produits de 4,2 M$"),),
    ),
    AnswerRow(
        name="web",
        asked=r"\b(?:site (?:web|internet)|en ligne|lien|télécharger|page web)\b",
        shown=r"\bhttps?://|\bwww\.",
        use=Use.FORM,
        examples=(("quel est votre site web ?", "Le rapport est sur www.halden.example."),),
        not_examples=(("quel est votre site web ?", "Halden vend des sites."),),
    ),
    AnswerRow(
        name="risk",
        asked=(
            r"\b(?:risques?|incertitudes?|aléas?|hypothèses?|prospecti\w+|mise en garde|"
            r"avertissement|garanti\w*|"
            r"tourner mal|danger\w*|menaces?|pire)\b"
        ),
        shown="",
        use=Use.FORM,
        examples=(("quels sont les risques ?", "Ces énoncés comportent des risques."),),
        not_examples=(("quand ouvre l’usine ?", "Ces énoncés comportent des risques."),),
    ),
    AnswerRow(
        name="speech",
        asked=(
            r"\bqu(?:e |['’])(?:\w+ ){0,4}?(?:dit|dite?s|déclar\w+|affirm\w+|pens\w+|comment\w+|"
            r"expliqu\w+)\b|\bcitations?\b|"
            r"\bselon\b|\bqui (?:a |)(?:dit|déclaré|affirmé)\b|\ba-t-(?:il|elle) dit\b|\bdit-(?:il|"
            r"elle)\b|\bpropos de\b"
        ),
        shown="",
        use=Use.FORM,
        examples=(("qu’a dit la présidente ?", "« Nous ouvrons », a dit Anne Roy."),),
        not_examples=(("quand ouvre l’usine ?", "« Nous ouvrons », a dit Anne Roy."),),
    ),
    AnswerRow(
        name="meaning",
        asked=r"\b(?:que (?:veut dire|signifie)|signification|acronyme|sigle|abréviation|définition)\b",
        shown=r"\w\s\((?:«\s?|[“\"'])?[A-ZÀ-Þ][A-Za-z&.-]*[A-Z][\w&.-]*(?:\s?»|[”\"'])?[),]",
        use=Use.FORM,
        examples=(("que signifie BPA ?", "Le bénéfice par action (BPA) est de 2 $."),),
        not_examples=(("que signifie BPA ?", "Le BPA est de 2 $."),),
    ),
    AnswerRow(
        name="person",
        asked=(
            r"\b(?:qui|à qui|par qui)\b(?! sont les (?:risques|produits))|\b(?:quel|"
            r"quelle)s? (?:personne|dirigeant)|\bnoms?\b"
        ),
        shown=_PERSON,
        use=Use.FORM,
        cased=True,
        examples=(("qui est la PDG ?", "Anne Roy, présidente, a parlé."),),
        not_examples=(("qui est la PDG ?", "le marché est calme"),),
    ),
    AnswerRow(
        name="date",
        asked=(
            r"\bquand\b|\b(?:quel|quelle)s? (?:date|jour|mois|année|trimestre|heure|est la date)|"
            r"\bdepuis (?:quand|combien)\b|"
            r"\bdate\b|\bcalendrier\b|\béchéance\b|\bd['’]ici quand\b|\bcombien de temps\b"
        ),
        shown=_DATE,
        use=_FIGURE,
        examples=(("quand ouvre l’usine ?", "L’usine ouvre le 3 mai 2030."),),
        not_examples=(("quand ouvre l’usine ?", "L’usine est grande."),),
    ),
    AnswerRow(
        name="place",
        asked=(
            r"\boù\b|\b(?:quel|quelle|quels|quelles|quelle est la) (?:ville|pays|région|lieu|"
            r"endroit|province|commune)s?\b|\bsitué"
        ),
        shown=r"\b(?:à|au|aux|en|de|d['’]|du|près de|dans)\s?(?:la |le |les |l['’])?[A-ZÀ-Þ][a-zà-ÿ]+",
        use=Use.FORM,
        cased=True,
        examples=(("où se trouve l’usine ?", "L’usine est à Matane."),),
        not_examples=(("où se trouve l’usine ?", "L’usine est grande."),),
    ),
    AnswerRow(
        name="share",
        asked=(
            r"\bpour ?cent(?:age)?\b|%|\b(?:quelle|de quelle) (?:part|proportion|fraction)\b|"
            r"\btaux\b|\bmarge\b|\brendement\b|"
            r"\bde combien\b|\bratio\b"
        ),
        shown=rf"\d{_B}?%|\bpour cent\b|\b(?:moitié|tiers|quart|majorité)\b|\bfois\b",
        use=_FIGURE,
        examples=(("quelle part des ventes ?", "La part est de 18 %."),),
        not_examples=(("quelle part des ventes ?", "La part est grande."),),
    ),
    AnswerRow(
        name="money",
        asked=_SUM_ASKED,
        shown=_MONEY,
        use=_FIGURE,
        examples=(("combien coûte l’usine ?", "L’usine coûte 46\u00a0M$."), ("quel prix ?", "à 7,40 euros")),
        not_examples=(("combien coûte l’usine ?", "L’usine compte 46 salles."),),
    ),
    AnswerRow(
        name="number",
        asked=(
            r"\bcombien\b|\bnombre\b|\b(?:quel|quelle)s? (?:est (?:la|le|l['’]) ?)?(?:quantité|"
            r"superficie|capacité|taille|volume|"
            r"puissance|teneur|production|effectif|durée|longueur)\b|\beffectifs?\b"
        ),
        shown=rf"\d|\b{_NUMBERS}\b",
        use=_FIGURE,
        examples=(("combien d’employés ?", "Halden emploie 240 personnes."),),
        not_examples=(("combien d’employés ?", "Halden emploie des gens de Matane."),),
    ),
    AnswerRow(
        name="reason",
        asked=(
            r"\bpourquoi\b|\braisons?\b|\bqu['’]est-ce qui (?:a|explique)\b|\bcauses?\b|\bà cause de quoi\b"
        ),
        shown=(
            r"\b(?:parce qu|car|puisqu|en raison|grâce à|à cause|faute de|afin|pour (?:que|"
            r"\w+(?:er|ir|re))|du fait|permet\w*|"
            r"compte tenu|sous l['’]effet|s['’]explique|reflèt\w*|tenu à|dû|due|dus|empêch\w+|lié)\b"
        ),
        use=Use.FORM,
        examples=(("pourquoi ce retard ?", "Le retard est dû au gel."),),
        not_examples=(("pourquoi ce retard ?", "Le retard est connu."),),
    ),
    AnswerRow(
        name="day",
        asked=r"\bquand\b|\b(?:quel|quelle)s? (?:date|jour|est la date)|\bdate\b|\bdepuis quand\b",
        shown=_DATE,
        use=Use.EXPECTED | Use.FIGURE,
        examples=(("quand ouvre l’usine ?", "L’usine ouvre en mai 2030."),),
        not_examples=(("quand ouvre l’usine ?", "L’usine est grande."),),
    ),
    AnswerRow(
        name="year",
        asked=r"\ben quelle année\b|\bquelle année\b",
        shown=_YEAR,
        use=Use.EXPECTED | Use.FIGURE,
        examples=(("en quelle année ?", "La maison est née en 1958."),),
        not_examples=(("en quelle année ?", "La maison est née en mai."),),
    ),
    AnswerRow(
        name="count",
        asked=r"\bcombien (?:de |d['’])(?!temps|dollars|euros)|\bnombre\b|\bquel est l['’]effectif\b",
        shown=_COUNT,
        use=Use.EXPECTED | Use.FIGURE,
        examples=(("combien de sites ?", "Halden exploite quatorze sites."),),
        not_examples=(("combien de sites ?", "Halden exploite des sites."),),
    ),
)
