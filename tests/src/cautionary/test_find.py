"""Where a cautionary statement begins and ends, in every form that releases give it.

A release is written here with its statements between ⟦ and ⟧; blank lines part the blocks, "# " marks a
heading, "* " a bullet and "| " a row of a table.
"""

import re

import pytest

from onrecord.cautionary import find_statements
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span

KINDS = {"# ": BlockKind.HEADING, "* ": BlockKind.BULLET, "| ": BlockKind.TABLE_ROW}

NEWS = "DENVER, March 4, 2030 - Halden Tools Inc. today opened a plant in Lakewood. It employs 40 people."
ABOUT = "About Halden\n\nHalden Tools makes hand tools for gardeners. Its shares trade under HLDN."
CONTACT = "Contact: Ida Berg, Investor Relations, 303-555-0142, ida@halden.example"
OPENING = "This news release contains forward-looking statements about our plans."
DIFFER = "Actual results may differ materially because of competition and the price of steel."
UPDATE = "Halden undertakes no obligation to update these statements, except as required by law."
CAUTION = f"{OPENING} {DIFFER} {UPDATE}"


def manuscript_of(written: str) -> Manuscript:
    """The manuscript of a release written as above, its marks gone."""
    text, blocks = "", []
    for part in re.split(r"\n\n+", written.strip("\n")):
        marked = part.lstrip("⟦")
        kind = KINDS.get(marked[:2], BlockKind.PARAGRAPH)
        words = re.sub("[⟦⟧]", "", part).removeprefix("" if kind is BlockKind.PARAGRAPH else marked[:2])
        if words.strip():
            blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(blocks))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def wanted(written: str) -> list[str]:
    plain = re.sub(r"(?m)^(⟦?)(?:# |\* |\| )", r"\1", written)
    return [squeezed(statement) for statement in re.findall("⟦(.*?)⟧", plain, re.DOTALL)]


def found(written: str) -> list[str]:
    manuscript = manuscript_of(written)
    return [squeezed(span.of(manuscript.text)) for span in find_statements(manuscript)]


def release(*parts: str) -> str:
    return "\n\n".join([NEWS, *parts])


FORMS = {
    "one that comes right after news": release(
        "Halden will pay a dividend of $2. It expects sales of $9 million. ⟦Such forward-looking statements are "
        "made under the safe harbor provisions of the law.⟧"
    ),
    "one that says in plain words that it looks ahead": release(
        "⟦Parts of this announcement look to the future, for example the outlook for the year. Such statements "
        "reflect what the directors believe today. No reliance should be placed on them, and the results may "
        "turn out otherwise.⟧",
        ABOUT,
    ),
    "one that will not be brought up to date": release(
        "⟦Whatever this notice says about the future was written today. Halden accepts no duty to bring it up "
        "to date.⟧",
        CONTACT,
    ),
    "one that names its subject in words of its own, and comes back to it": release(
        "⟦What we say of supplies and of shifts concerns the future and is uncertain. Halden will correct such "
        "forward-looking statements only where the law demands it.⟧",
        CONTACT,
    ),
    "one of which somebody may deem that it looks forward": release(
        "⟦Certain statements in this announcement are, or may be deemed to be, forward-looking. "
        "They are exposed to risks and uncertainties. Save as the rules require, we will not revise them.⟧",
        CONTACT,
    ),
    "one of each company under its name, title and text without a blank line": release(
        f"⟦Halden Forward-Looking Statements\n{CAUTION}⟧", f"⟦Mirabel Disclaimer\n{CAUTION}⟧", CONTACT
    ),
    "a heading and a paragraph": release(f"⟦# Forward-Looking Statements\n\n{CAUTION}⟧", ABOUT, CONTACT),
    "a heading that the format does not mark": release(
        ABOUT, f"⟦Safe Harbor Statement\n\n{CAUTION}⟧", CONTACT
    ),
    "no heading at all": release(ABOUT, f"⟦{CAUTION}⟧", CONTACT),
    "a heading run into the paragraph": release(f"⟦CAUTIONARY STATEMENT: {CAUTION}⟧", CONTACT),
    "a heading with a point after it": release(f"⟦Forward-Looking Statements. {CAUTION}⟧", CONTACT),
    "a heading glued to its text": release(f"⟦Forward-Looking Statements{CAUTION}⟧", CONTACT),
    "a heading glued to the text before it": release(
        f"Visit www.halden.example⟦Forward-Looking Statements{OPENING} {DIFFER}⟧"
    ),
    "a heading in the middle of a paragraph": release(
        f"Halden Tools makes hand tools. ⟦SAFE HARBOR STATEMENT: {CAUTION}⟧", CONTACT
    ),
    "a heading glued to the last line of a contact": release(
        f"Ida Berg, ida@halden.example⟦Forward-Looking Statements\n\n{CAUTION}⟧"
    ),
    "two headings, one over the other": release(
        f"⟦Disclaimer\n\nForward-Looking Statements\n\n{CAUTION}⟧", CONTACT
    ),
    "a heading that its paragraph swallowed": release(
        f"Ida Berg, Berg Relations ⟦NotesCertain statements in this release are forward-looking. {DIFFER}⟧"
    ),
    "a general heading": release(f"⟦Disclaimer\n\n{CAUTION}⟧", CONTACT),
    "a note": release(f"⟦Note:\n\n{CAUTION}⟧", CONTACT),
    "a sentence under its title before the opening": release(
        f"⟦Safe Harbor: Halden asks you to rely on what it files. {CAUTION}⟧", CONTACT
    ),
    "its first sentence in the middle of a paragraph": release(
        f"Halden makes hand tools. ⟦{CAUTION}⟧", CONTACT
    ),
    "the next text glued to its end": release(f"⟦{CAUTION}⟧Contact: Ida Berg, ida@halden.example"),
    "an exchange's sentence at its end": release(
        f"⟦{CAUTION}⟧ Neither the TSX Venture Exchange nor its Regulation Services Provider accepts"
        " responsibility for the adequacy or accuracy of this release."
    ),
    "an exchange's sentence before it": release(
        "The CSE has not reviewed and does not accept responsibility for the accuracy of this release.",
        f"⟦{CAUTION}⟧",
    ),
    "an offer that is none after it": release(
        f"⟦# Forward-Looking Statements\n\n{CAUTION}⟧",
        "This release does not constitute an offer to sell or a solicitation of an offer to buy securities.",
    ),
    "accounting after it": release(
        f"⟦# Forward-Looking Statements\n\n{CAUTION}⟧",
        "# Non-GAAP Financial Measures",
        "Adjusted EBITDA is not a measure under GAAP. It excludes certain risks and uncertainties.",
    ),
    "tables after it": release(f"⟦{CAUTION}⟧", "| Revenue | 12.1 | 11.9", "| Net income | 1.1 | 0.9"),
    "assumptions in the second paragraph, factors in the third": release(
        f"⟦# Cautionary Note\n\n{OPENING}\n\n"
        "In making them, Halden has assumed that steel remains available and that its plants run.\n\n"
        f"Risk factors include strikes, fires and the weather.\n\n{UPDATE}⟧",
        CONTACT,
    ),
    "a title over its own assumptions": release(
        f"⟦# Forward-Looking Information\n\n{OPENING}\n\n# Assumptions\n\n"
        f"Halden has assumed that steel remains available.\n\n# Risk Factors\n\n{DIFFER} {UPDATE}⟧",
        "# Qualified Person",
        "Ola Vik, P.Geo., has approved the technical contents of this release.",
    ),
    "bullets inside": release(
        f"⟦# Safe Harbor\n\n{OPENING} {DIFFER} Such factors include:\n\n* the price of steel;\n\n"
        f"* strikes; and\n\n* Weather\n\n{UPDATE}⟧",
        CONTACT,
    ),
    "bullets at its end": release(
        f"⟦# Safe Harbor\n\n{CAUTION} Such factors include:\n\n* the price of steel;\n\n* strikes.⟧", CONTACT
    ),
    "a list without signs": release(
        f"⟦# Safe Harbor\n\n{OPENING} Important factors are:\n\nThe price of steel\n\n"
        f"Strikes in Lakewood\n\n{UPDATE}⟧",
        CONTACT,
    ),
    "a page's end inside": release(
        f"⟦{OPENING} Actual results may\n\nPage 3 of 4\n\ndiffer because of competition. {UPDATE}⟧",
        "4",
    ),
    "the foot and head of every page inside": release(
        "Halden Tools Inc. - Page 1",
        ABOUT,
        f"⟦{OPENING}\n\nHalden Tools Inc. - Page 2\n\n{DIFFER}⟧",
        "Halden Tools Inc. - Page 3",
    ),
    "wrapped lines": release(
        f"⟦{OPENING} They rest on what the\nmanagement of Halden\nbelieves, and on its\nplans. {UPDATE}⟧",
        CONTACT,
    ),
    "page furniture at its edges": release("- 2 -", f"⟦{CAUTION}⟧", "3 | Page", "(more)"),
    "a remark between two cautions": release(
        f"⟦# Safe Harbor\n\n{OPENING} {DIFFER}\n\nSteel is bought on the open market.\n\n{UPDATE}⟧",
        CONTACT,
    ),
    "its own closing remark": release(f"⟦{CAUTION} Sentences about 2031 are only estimates.⟧", CONTACT),
    "a reference to filings after the refusal to update": release(
        f"⟦{CAUTION} For further information on these risks, see our annual report on file at www.sec.gov.⟧",
        CONTACT,
    ),
    "factors that sound like an offer and like advice": release(
        f"⟦{OPENING} {DIFFER} We may not be able to offer new tools. Readers of our financial statements are"
        f" advised to weigh this. {UPDATE}⟧",
        CONTACT,
    ),
    "no point at its end": release(f"⟦{OPENING} {DIFFER} {UPDATE.rstrip('.')}⟧", CONTACT),
    "U+2010 hyphens": release(f"⟦{CAUTION.replace('-', chr(0x2010))}⟧", CONTACT),
    "lost hyphens": release(f"⟦{CAUTION.replace('forward-looking', 'forwardlooking')}⟧", CONTACT),
    "blanks for hyphens": release(f"⟦{CAUTION.replace('forward-looking', 'forward looking')}⟧", CONTACT),
    "a hyphen and a blank": release(f"⟦{CAUTION.replace('forward-looking', 'forward- looking')}⟧", CONTACT),
    "ligatures": release(
        f"⟦Certain statements herein are forward-looking. They are no ﬁnal word; {DIFFER} {UPDATE}⟧".replace(
            "differ", "diﬀer"
        ),
        CONTACT,
    ),
    "marks of direction inside words": release(
        f"⟦{CAUTION.replace('-looking', chr(0x200E) + '-looking')}⟧", CONTACT
    ),
    "one sentence": release(
        "⟦This release contains forward-looking statements; see our filings with the SEC.⟧", CONTACT
    ),
    "one sentence and where to read on": release(
        "Halden Tools makes hand tools. ⟦This report contains forward-looking information."
        " Please refer to https://halden.example/f for details.⟧",
        CONTACT,
    ),
    "certain statements contained herein": release(
        f"⟦Certain statements contained herein are forward-looking within the meaning of the law. {DIFFER}⟧",
        CONTACT,
    ),
    "words that tell": release(
        "⟦Words such as “expects”, “plans” and “will” identify forward-looking statements."
        f" These statements are based on current expectations. {DIFFER}⟧",
        CONTACT,
    ),
    "statements that are not history": release(
        "⟦Except for historical information, the matters discussed here involve risks and uncertainties."
        " Actual results could differ materially from those anticipated.⟧",
        CONTACT,
    ),
    "of future events, under a disclaimer": release(
        "⟦Disclaimer\n\nThis release contains statements about future events. Such statements are subject to "
        "risks and"
        " uncertainties, and actual developments may deviate from them.⟧",
        CONTACT,
    ),
    "the British form": release(
        f"⟦{OPENING} Past performance is no guide to future performance and persons needing advice should "
        f"consult an"
        " independent adviser. Nothing here is a profit forecast.⟧",
        CONTACT,
    ),
    "with the liability of those who wrote it": release(
        f"⟦# Forward-Looking Statements\n\n{CAUTION}\n\nHalden, its directors and its advisers accept no "
        f"liability for"
        " loss that arises from reliance on this document.⟧",
        "About Halden",
    ),
    "the European form": release(
        "⟦Note\n\nThe forecasts in this announcement rest on what Halden knows today. If its assumptions"
        " fail, actual results may differ from them. Halden assumes no obligation to revise any forecast.⟧",
        CONTACT,
    ),
    "the Japanese form": release(
        "⟦* Proper use of earnings forecasts, and other special matters\n\nThe forward-looking statements,"
        " including earnings forecasts, contained in these materials are based on information currently"
        " available and on certain assumptions. Actual results may differ owing to various factors.⟧",
        CONTACT,
    ),
    "the French form": release(
        "⟦Énoncés prospectifs\n\nLe présent communiqué contient des énoncés prospectifs. Les résultats réels"
        " pourraient différer de façon importante.⟧",
        "# Renseignements",
        "Ida Berg, 303-555-0142",
    ),
    "the German form": release(
        "⟦Diese Mitteilung enthält zukunftsgerichtete Aussagen. Diese zukunftsgerichteten Aussagen beruhen"
        " auf heutigen Erwartungen.⟧",
        "Kontakt: Ida Berg",
    ),
    "the long German form": release(
        "⟦Rechtlicher Hinweis\n\nDieses Dokument enthält zukunftsgerichtete Aussagen.\n\nRisiken und andere"
        " Faktoren können dazu führen, dass die tatsächlichen Ergebnisse abweichen.\n\nHalden übernimmt"
        " keinerlei Verpflichtung, sie an künftige Ereignisse anzupassen.⟧",
        "Pressekontakt",
    ),
    "the Spanish form": release(
        "⟦Aviso legal\n\nEste comunicado contiene declaraciones con proyecciones de futuro. Los resultados"
        " reales podrían diferir.\n\nHalden no asume ninguna obligación de actualizarlas.⟧",
        "Contacto de prensa: Ida Berg",
    ),
    "the Italian form": release(
        "⟦Il presente comunicato può contenere dichiarazioni previsionali relative a eventi futuri.\n\n"
        "I risultati effettivi potranno discostarsi da quelli annunciati per una molteplicità di fattori.⟧",
        "Contatti: Ida Berg",
    ),
    "the Dutch form": release(
        "⟦Toekomstgerichte verklaringen\n\nDit bericht bevat toekomstgerichte verklaringen. Halden neemt"
        " geen verplichting op zich om ze bij te werken.⟧",
        "Contactpersoon: Ida Berg",
    ),
    "prospective statements": release(
        f"⟦Disclaimer: This announcement contains prospective statements. {DIFFER}"
        " Do not place undue reliance on them.⟧",
        CONTACT,
    ),
    "a refusal that names neither company nor officers": release(
        f"⟦{OPENING} {DIFFER} Neither Halden nor its officers assume any obligation to update them.⟧",
        CONTACT,
    ),
    "production without reserves": release(
        "⟦# Cautionary Note Regarding Production Without Reserves\n\nThe decision to mine was not based on a"
        " feasibility study. There is a higher risk of failure associated with such a decision.⟧",
        f"⟦# Forward-Looking Statements\n\n{CAUTION}⟧",
    ),
    "two companies, each its own": release(
        f"⟦# Forward-Looking Statements of Halden\n\n{CAUTION}⟧",
        "About Berg Distribution",
        "Berg sells tools in Norway.",
        f"⟦# Forward-Looking Statements of Berg\n\n{CAUTION.replace('Halden', 'Berg')}⟧",
    ),
    "the distributor's in a paragraph of its own": release(
        f"⟦This report contains forward-looking information about Halden. {DIFFER}⟧",
        "Read the full terms at https://wire.example/terms",
        f"⟦Forward Looking Statements\n\nCertain statements in this article are forward-looking. {UPDATE}⟧",
    ),
    "who was paid, in the same paragraph": release(
        f"This is for informational purposes only. ⟦{OPENING} {DIFFER}⟧ The writer has been compensated."
    ),
}


@pytest.mark.parametrize("written", FORMS.values(), ids=FORMS.keys())
def test_a_statement_is_found_whole_and_without_other_text(written: str) -> None:
    assert found(written) == wanted(written)


def test_a_statement_of_ten_thousand_characters_is_found_whole() -> None:
    factors = " ".join(
        f"Such risks include the failure of supplier number {number} to deliver." for number in range(150)
    )
    written = release(f"⟦# Forward-Looking Statements\n\n{OPENING} {factors} {UPDATE}⟧", CONTACT)

    assert found(written) == wanted(written)


NONE = {
    "a release that cautions nobody": release(ABOUT, CONTACT),
    "a measure that cannot be reconciled": release(
        "We cannot provide a reconciliation of forward-looking non-GAAP measures without great effort.",
        "The reconciliation of forward-looking information to GAAP is not available.",
    ),
    "a call that will contain some": release(
        "A call will be held at 5 pm. The call may contain forward-looking statements. Dial 303-555-0142."
    ),
    "a link that leads to one": release(
        "Click here for forward-looking statements: https://halden.example/fls"
    ),
    "a sentence that points at one": release(
        "Please see our forward-looking statements at www.halden.example."
    ),
    "a forward-looking company": release(
        "Halden is a forward-looking company with a forward-looking platform."
    ),
    "a denial": release("This release does not contain any forward-looking statements."),
    "a harbor that is a place": release(
        "Safe Harbor Marinas rents berths. It has been a safe harbor for sailors."
    ),
    "a product's advice": release(
        "Caution: Federal law restricts this device to sale by or on the order of a physician."
    ),
    "a title with nothing under it": release("# Forward-Looking Statements", ABOUT),
    "a general disclaimer": release("# Disclaimer", "Halden is a registered mark. All rights reserved."),
    "an offer that is none": release("This release does not constitute an offer to sell any securities."),
    "history in the news itself": release(
        "Gold is loved not only for its beauty but for its historical role in times of economic uncertainty."
    ),
    "plans in the news itself": release(
        "This announcement looks ahead to the new season. What is to come is on the calendar. Tickets may be "
        "exchanged until June."
    ),
    "a report on the future of something": release(
        "This report is about the future of rail in Norway. Fares may be different in each town. Halden will "
        "build nine stations by 2040."
    ),
    "statements that others made": release(
        "The complaint alleges that Bolt said its profit would double. The court held that such forward-looking "
        "statements were not protected. Bolt will appeal."
    ),
    "risk in the news itself": release(
        "Fires pose risks and uncertainties to growers. Results may vary by garden."
    ),
}


@pytest.mark.parametrize("written", NONE.values(), ids=NONE.keys())
def test_finds_no_statement_if_nothing_cautions_the_reader_of_this_release(written: str) -> None:
    assert found(written) == []


def test_guidance_that_points_at_the_statement_is_not_one() -> None:
    written = release(
        "We expect sales of $12 million. These statements are forward-looking statements, and actual results"
        " may differ materially. Please see “Forward-Looking Statements” below.",
        f"⟦# Forward-Looking Statements\n\n{CAUTION}⟧",
    )

    assert found(written) == wanted(written)


def test_stale_words_are_shown_as_they_stand() -> None:
    written = release(
        f"⟦# Forward-Looking Statements\n\nThis FY22 report contains forward-looking statements. {DIFFER}⟧"
    )

    assert found(written) == wanted(written)


def test_titles_without_end_are_read_in_reasonable_time_and_depth() -> None:
    assert (
        find_statements(manuscript_of(release("\n\n".join(["# Forward-Looking Statements"] * 2_000)))) == ()
    )
