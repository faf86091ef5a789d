"""The words without which no question asks for a form of answer, by its row: see AnswerRow.

Made by `python -m benchmarks.asked_words`. A word may stand within another: "own" in "owned".
"""

from collections.abc import Mapping

ASKED_WORDS: Mapping[str, str] = {
    "person": """
        actor actress agency artist author band bank bishop chemist college company customer director dynasty
        emperor explorer family firm general group historian investor king leader man name nation organi
        partner party people person philosopher physicist player pope president queen ruler saint school
        scientist supplier team tribe university who writer
    """,
    "date": "date day deadline long month of old quarter schedule since soon time until when year",
    "place": """
        address area based canton city continent country county district headquarter island kingdom located
        location nation part place province region state territory town village where
    """,
    "number": """
        amount area big capacity count deep far fast grade heavy high kilograms large liters litres long many
        much number often ounces quantity size tall tonnes tons total volume wide
    """,
    "money": """
        amount bucks budget cash cost debt dollar earn euro fee fine funding grant income invest loss money
        much paid pay price proceeds profit raise rent revenue salary sales spend spent sum turn value worth
    """,
    "share": "% by cent fraction interest margin much part portion rate ratio share stake yield",
    "reason": "cause come drove for led made purpose reason why",
    "speech": """
        according believe called claim comment confident consider delighted excited feel happy like love
        opinion pleased proud quot remark said say state tell think thought thrilled told words
    """,
    "contact": """
        apply call code contact dial drop enrol fax hold hotline mail page phone postal reach register ring
        send sign speak street subscribe touch url visit web write zip
    """,
    "email": "mail write",
    "phone": "call dial fax hotline number phone ring",
    "web": "download link online page url web where white",
    "risk": """
        assum bank caution caveat count danger depend disclaim downside forward guarantee harbo hazard if
        inform legal let lose never nothing obligat otherwise pitfall prediction print reliance rely risk sure
        tell threat true uncertaint update wiped worse worst wrong
    """,
    "meaning": "abbreviat acronym defin mean short stand",
    "century": "century",
    "year": "year",
    "month": "month",
    "day": "ago date day decade era period recently since soon time when",
    "span": "days decades duration fast hours long minutes months quickly seconds weeks years",
    "since": "long",
    "age": "age old",
    "age of somebody": "age old",
    "often": "frequently often times",
    "length": """
        altitude big broad deep depth diameter distance elevation far height high length long tall thick wide
        width
    """,
    "area": "area big capacity ground land large size space volume",
    "weight": "heavy mass weigh",
    "heat": "boil cold freez hot melt temperature warm",
    "speed": "fast speed",
    "count": "amount many much number population quantity total",
    "address": "address office street",
    "water": "bay canal lake ocean river sea",
    "title": """
        act album article book document essay film journal law magazine movie novel painting paper play poem
        report song treatise treaty work
    """,
    "language": "language speak spoken",
    "faith": "church denomination faith religio",
    "nation": "came countries country ethnic nation",
    "animal": "animal bird creature insect livestock mammal pet predator rodent",
    "matter": "chemical compound element fuel gas material metal mineral ore rock substance",
    "colour": "colo",
    "direction": "direction way",
    "predecessor": "over predecessor replac succe whose",
    "holder in turn": """
        after before ex- former incoming next outgoing over previous replac succeed successor took
    """,
    "leader": "boss ceo charge exec head lead manage run top",
    "price": "buy cost fare fee price retail sell",
    "lifetime": "age old",
    "age of a person": "age old",
    "time of day": "hour time",
    "safety": "dangerous harmful hazardous safe toxic",
    "loss": "money",
    "end": "call cancel close closing closure scrap shut",
    "completion": "complete done finish over through wrap",
    "refusal": "block denie deny down refus reject",
    "amends": "correct error mistake restat",
    "sale": "sell sold",
    "worth": "bad better decent good great honest legit overrated reliable scam solid trustworthy",
    "maker": "came design discover invent",
    "rank": """
        biggest cheapest dearest fastest favo largest oldest poorest richest slowest smallest tallest worst
        youngest
    """,
    "rise or cut": "cut decrease hike increase reduction rise",
    "vote": "many vote",
    "participants": "enrol part recruited stud survey trial",
    "precedent": "ever happen occur time",
    "headcount": "books count employ payroll people persons staff team workers workforce working",
    "founder": "established founded founder set started",
    "holder now": "ceo cfo chair cmo coo counsel cto executive general managing officer president",
    "change of post": "change gone leav left quit replace resign step",
    "competitors": "compet rival",
    "least age": "old",
    "payout": "dividend",
    "side effects": "adverse effect",
    "founding": "begin begun created established formed founded founding incorporated set starte",
    "purchase of a company": "acquire acquisition bought buy take",
    "number to call": "number phone",
    "what is expected": "guidance outlook",
    "pay": "much",
    "cause": "cause come drove led made reason why",
    "caution": """
        allerg allowed child cure danger guarante harm kids legal ok permitted pregnan proven risky safe toxic
    """,
    "listing": "comprise consist ich include list what",
    "contact for the press": """
        article bbc blog bloomberg broadcaster cbc chronicle cnn column comment correspondent courier covering
        crew deadline documentary echo editor freelance gazette globe guardian herald interview journal
        magazine mail media news paper piece podcast post pr radio reporter reuters speaks spokes star story
        telegraph television times tribune tv weekly writ
    """,
    "contact for investors": "analyst bond investor ir share stock",
    "contact for applicants": """
        apply apprentice career cv employed employment hiring hope hoping internship job like looking love
        position recruit start sum trainee vacanc want wishes work
    """,
    "contact for neighbours": "community complain live local neighbo resident",
    "contact for customers": "account bill consumer customer guest order passenger patient ticket",
    "contact by telephone": "hotline number phone toll",
    "contact by its label": """
        address advise answer applicant apply approach ask call care comment contact customer deals desk does
        guy handles help hold interview investor journalist lady looks mail man neighbour newspaper number
        office people person phone reach reporter resident responsible ring send speak spokes talk team tell
        touch turn write
    """,
    "how it did": "did half has have months period quarter results season weeks year",
    "published": """
        announce break current date day fresh from issue make month old publication publish put recent release
        report say send tell when year
    """,
    "news": """
        about agreed announce announcing commotion company decide disclose excitement fuss going happened
        happening headline last latest new paper press publish put recent release reporte reporting reveal
        said say story tell thing told tv up what
    """,
    "figures": "figures financials numbers",
    "summary": """
        abstract account announcement away basics biggest boil bottom brief bullet cis counts crux digest down
        essence essentials gist give here highlights important key know line main matters nub nutshell
        overview point recap release sentence short statement sum synopsis tell through thrust tl upshot
        version word
    """,
    "opinion": "against dislike ground object reason why",
    "quotations": """
        comment message opinion position quot reaction response said say take tell think told view words
    """,
    "file": """
        all announcement article bulletin communiqué complete document entire everything file full it news
        notice one original pdf release report statement story text that this unabridged uncut update whole
        word
    """,
    "source": """
        agency circulated distributed from gave issued link original published put released sent service
        source taken url web where whose wire wrote
    """,
    "correction": "amended change correct error mistake restated wrong",
    "people": """
        anybody anyone bosses cited comment executives leadership list management mentioned name people
        persons quot said saying show somebody someone speakers speaking speaks spoke talking who word
    """,
    "listed since": """
        aim asx bourse euronext exchange float flotation initial ipo join list long lse market nasdaq nyse otc
        public quoted since tsx
    """,
    "how founded": """
        begin begun being birth born come created established formed foundation founded founder founding going
        ground incorporated origin roots set start story tale where whom
    """,
    "founded by": """
        began begun built created established formed founded founder idea incorporated set started whom
    """,
    "founded": """
        been begin begun being born business created date day decade established existed formed foundation
        founded founding going incorporated incorporation life old operat set since start trading year
    """,
    "ownership": """
        behind belong control division employee family held independent non own parent part private state
        subsidiary unit wholly whose
    """,
    "holder": "holder owner",
    "business": """
        about area association bank brand business chain club college company corporation do exactly field
        firm group industry issuer it kind known label line living make market money more offer op organi
        produce provide sector sell society something sort them trade type who you
    """,
    "seat": """
        address base city country county find from head home hq located main office operate place quarters
        region seat sit state town village world
    """,
    "listed": """
        aim anywhere asx bourse buy dublin euronext exchange floated frankfurt hong listed london lse market
        nasdaq nyse oslo otc paris private public quoted shares stock sydney tokyo toronto traded tsx york
    """,
    "ticker": "buy code exchange find listed market publicly quoted shares stock symbol ticker trad",
    "whom to reach": """
        address approach ask body call contact details enquir hold info mail name number one person quer
        question reach ring send speak talk touch turn write
    """,
}
