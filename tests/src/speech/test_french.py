"""Who speaks in a French release. Each row: a paragraph, and who is said to speak its quotations."""

import pytest

from onrecord.languages.fr.speech_patterns import SPEECH
from onrecord.release import ReleaseId
from onrecord.span import Span
from onrecord.speech.speeches import find_speeches
from onrecord_index.loading import read_release

ROY = "Anne Roy, présidente et cheffe de la direction"
ROWS = [
    (
        "« Nous ouvrons un atelier à Matane ce printemps », a déclaré Anne Roy, présidente et cheffe de "
        "la direction.",
        [ROY],
    ),
    (
        "« Nous ouvrons un atelier à Matane », se réjouit Anne Roy, présidente et cheffe de la direction "
        "de Halden. "
        "« Il était temps d’y venir », ajoute-t-elle encore.",
        [f"{ROY} de Halden"] * 2,
    ),
    (
        "« L’atelier est beau », a fait valoir Anne Roy, présidente et cheffe de la direction. « Nos "
        "gens, a-t-elle "
        "poursuivi, y travaillent avec joie depuis mars. »",
        [ROY, ROY],
    ),
    (
        "Pour Jean De Witte, directeur financier, « la dette de la maison recule ».",
        ["Jean De Witte, directeur financier"],
    ),
    (
        "Selon Léa Côté, chef des finances, « le ratio recule vers deux fois ».",
        ["Léa Côté, chef des finances"],
    ),
    (
        "La directrice générale, Léa Côté, a affirmé : « Nous gardons tous nos ateliers de la région. »",
        ["Léa Côté, directrice générale"],
    ),
    (
        "« Voir ce résultat m’a ému aux larmes », confie le professeur Éloi Bel, investigateur principal.",
        ["Éloi Bel, investigateur principal"],
    ),
    (
        "« L’année est bonne pour nos trois ateliers », de conclure Léa Côté, directrice.",
        ["Léa Côté, directrice"],
    ),
    (
        "« L’année est bonne pour nous », dit Luc Roux, vice-président, Relations avec les investisseurs.",
        ["Luc Roux, vice-président, Relations avec les investisseurs"],
    ),
    ("« C’est un grand jour », veut croire Léa Côté, sa directrice.", ["Léa Côté, directrice"]),
    (
        "« Nos ateliers tiennent bon », dit Madame Léa Côté (directrice générale).",
        ["Léa Côté, directrice générale"],
    ),
    ("Léa Côté, directrice, ne cache pas sa joie : « Nos ateliers tiennent bon. »", ["Léa Côté, directrice"]),
    ("« Nos ateliers tiennent bon. » — Léa Côté, directrice", ["Léa Côté, directrice"]),
    (
        "« Le bois coûte plus cher », a dit Léa Côté, directrice. « Nous payons », a ajouté la dirigeante.",
        ["Léa Côté, directrice"] * 2,
    ),
    ("Et Léa Côté, directrice, d’ajouter : « Nos ateliers tiennent bon. »", ["Léa Côté, directrice"]),
    (
        "Directrice de Halden, Léa Côté parle d’« une année que nul n’attendait ».",
        ["Léa Côté, Directrice de Halden"],
    ),
    ("Outils Halden inc. (« Halden » ou la « Société ») a ouvert l’atelier « Le Rabot » hier.", []),
    ("« Qui vole un œuf vole un bœuf », dit-on souvent dans la région de Matane.", []),
    ("« La demande reste forte », a indiqué M. Paul Dumas, PDG de Halden.", ["Paul Dumas, PDG de Halden"]),
    (
        "Paul Dumas, Président du Directoire, a commenté : « La demande reste forte. »",
        ["Paul Dumas, Président du Directoire"],
    ),
    ("Anne Roy, CEO de Halden : « La demande reste forte. »", ["Anne Roy, CEO de Halden"]),
    (
        "« La demande reste forte. » Anne Roy, fondatrice et présidente",
        ["Anne Roy, fondatrice et présidente"],
    ),
    (
        "De l’avis d’Anne Roy, directrice scientifique, « la demande reste forte ».",
        ["Anne Roy, directrice scientifique"],
    ),
    (
        "« La demande reste forte », affirme Anne Roy, géo., M. Sc., vice-présidente à l’exploration.",
        ["Anne Roy, vice-présidente à l’exploration"],
    ),
    (
        "« C’est une chance », a réagi le maire de Blanville, Jean-Marc de La Tour.",
        ["Jean-Marc de La Tour, maire de Blanville"],
    ),
    (
        "Anne Roy, amirale (2S), conseillère du groupe, estime : « C’est une chance. »",
        ["Anne Roy, amirale (2S), conseillère du groupe"],
    ),
    (
        "« C’est une chance », estime Anne Roy, docteure en droit, avocate au barreau de Paris.",
        ["Anne Roy, docteure en droit, avocate au barreau de Paris"],
    ),
    ("« C’est une chance », dit la présidente de Halden, Mme Anne Roy.", ["Anne Roy, présidente de Halden"]),
    ("« Nous sommes prêts », a lancé, lundi, Anne Roy, présidente.", ["Anne Roy, présidente"]),
    (
        "Selon le vice-président aux finances, Marc Roy, CPA, « la marge remontera ».",
        ["Marc Roy, vice-président aux finances"],
    ),
    (
        "Notre chef de la direction, Marc Roy, résume ainsi l’année : « Nous sommes prêts. »",
        ["Marc Roy, chef de la direction"],
    ),
    ("Citation de Anne Roy, présidente : « La demande reste forte. »", ["Anne Roy, présidente"]),
    (
        "La présidente, Anne Roy, a pour sa part souligné que le ratio recule de 2,5 points.",
        ["Anne Roy, présidente"],
    ),
    (
        "« Nos volumes ont doublé », note le chef des opérations, Karim Benali, ing.",
        ["Karim Benali, chef des opérations"],
    ),
    (
        "« Ce chantier change tout, explique la mairesse, Rose Petit, et nos jeunes le savent. »",
        ["Rose Petit, mairesse"],
    ),
    (
        '« Nos clients disent : "Rendez-nous nos nuits." Nous les écoutons », confie Anne Roy, présidente.',
        ["Anne Roy, présidente"],
    ),
    ("« Nos équipes sont prêtes », ont déclaré Anne Roy et Paul Dumas, codirigeants.", []),
    ("« Le site gardera tous ses emplois », nous a confirmé Anne Roy, préfète.", ["Anne Roy, préfète"]),
    (
        "« Les essais vont bien », dit Anne Roy, docteure. Et d’ajouter : « Nous irons plus loin encore. »",
        ["Anne Roy, docteure"] * 2,
    ),
    ("Hydro-Côte a souligné que le ratio recule.", []),
    ("Anne Roy, de Matane, a souligné que le ratio recule.", []),
]


@pytest.mark.parametrize(("paragraph", "speakers"), ROWS, ids=[row[0][:40] for row in ROWS])
@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"])
def test_names_the_speaker(paragraph: str, speakers: list[str], blank: str) -> None:
    text = paragraph.replace("« ", f"«{blank}").replace(" »", f"{blank}»")
    whole = [Span(start=0, end=len(text))]

    speeches = find_speeches(text, whole, "Halden", patterns=SPEECH)

    assert [str(speech.speaker) for speech in speeches] == speakers


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    first = "« Nos clients reviennent », se félicite Léa Côté, directrice. « Le trimestre est bon, rappelle-t-elle."
    second = "« Cela dit, le bois coûte plus cher. »"
    text = f"{first}\n\n{second}"
    paragraphs = [Span(start=0, end=len(first)), Span(start=len(first) + 2, end=len(text))]

    speeches = find_speeches(text, paragraphs, patterns=SPEECH)

    assert [str(speech.speaker) for speech in speeches] == ["Léa Côté, directrice"] * 3


def test_a_line_below_signs_the_quotation() -> None:
    first, second = "« Nos ateliers tiennent bon. »", "Léa Côté, directrice générale"
    text = f"{first}\n\n{second}"
    paragraphs = [Span(start=0, end=len(first)), Span(start=len(first) + 2, end=len(text))]

    speeches = find_speeches(text, paragraphs, patterns=SPEECH)

    assert [str(speech.speaker) for speech in speeches] == ["Léa Côté, directrice générale"]


def test_reported_words_are_not_the_person_s_own() -> None:
    """A sentence that tells what Jean Martin said was cited as "said by" him and listed as a quotation."""
    quoted = "« Nous avons réduit nos coûts », a déclaré Anne Roy, présidente."
    reported = (
        "Jean Martin, directeur des finances, a indiqué que les ventes ont atteint 5 millions de dollars."
    )
    opening = "Nordel annonce ses résultats\n\nMONTRÉAL, le 3 mars 2024 -- Nordel inc. annonce ses résultats."
    text = f"{opening}\n\n{quoted}\n\n{reported}"

    release = read_release(text.encode(), source="fr.txt", release_id=ReleaseId("fr"))

    speakers = {unit.text: unit.speaker and unit.speaker.name for unit in release.sentences}
    assert (speakers[quoted], speakers[reported]) == ("Anne Roy", None)
