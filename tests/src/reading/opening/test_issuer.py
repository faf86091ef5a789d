"""Who issues the release, and the company's tickers."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.opening.dateline import read_dateline
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.issuer import Issuer, read_issuer
from onrecord.span import Span

HEADLINE = "Acme Ships Its First Anvil"


def issuer_of(*blocks: str, titled: bool = True) -> Issuer:
    """The issuer of a release of these blocks, the headline first."""
    spans, start = [], 0
    for block in blocks:
        spans.append(Span(start=start, end=start + len(block)))
        start += len(block) + 2
    text = "\n\n".join(blocks)
    manuscript = Manuscript(
        text=text, blocks=tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in spans)
    )
    head = Head(first=0, block=0, start=0, headline=spans[0] if titled else None)
    dateline = read_dateline(text, spans, head=head)
    return read_issuer(manuscript, head=head, dateline=dateline.block)


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Ann Roe was appointed head of Acme on 3 May. Acme makes anvils, and Acme sells them.", "Acme"),
        ("Acme Corp. (NYSE: ACM) is pleased to announce that its first anvil has shipped.", "Acme Corp."),
        ("Acme, Inc. (NYSE: ACM), a maker of anvils, today announced that one has shipped.", "Acme, Inc."),
        ("The Acme, Inc. (NYSE: ACM) announced today that its first anvil has shipped.", "The Acme, Inc."),
        (
            "In its release of July 24, 2026 on its first anvil, Acme Corp. (NYSE: ACM) gave a wrong weight.",
            "Acme Corp.",
        ),
        ("Acme has received the approvals that it needs to ship its first anvil abroad.", "Acme"),
        ("Acme, a leading maker of anvils, today announced that its first has shipped.", "Acme"),
        (
            "Acme Holdings Ltd., a maker of anvils, has shipped the first of them to Norway.",
            "Acme Holdings Ltd.",
        ),
        (
            "Today, Acme International (OTCQB: ACM) reported that its first anvil shipped.",
            "Acme International",
        ),
        (
            "Acme Bank of the Rockies (“Acme” or the “Company”) has shipped its first anvil.",
            "Acme Bank of the Rockies",
        ),
        ("Acme Anvils CEO Jane Roe joined a round of smiths to tell of the first anvil.", "Acme Anvils"),
        (
            "Roe, Doe & Acme, P.A. is pleased to tell of the first case that it has won.",
            "Roe, Doe & Acme, P.A.",
        ),
        ("Forges Acme inc. (TSX : ACM) annonce que sa première enclume est expédiée.", "Forges Acme inc."),
        ("Die Acme AG hat heute ihren ersten Amboss aus dem Werk in Kassel geliefert.", "Acme AG"),
        (
            "Il Consiglio di Amministrazione di Acme S.p.A. ha approvato oggi i risultati dei nove mesi.",
            "Acme S.p.A.",
        ),
        ("acme AG, a maker of anvils, reported that its first anvil left the works today.", "acme AG"),
    ],
)
@pytest.mark.parametrize("dateline", ["", "DENVER, CO - March 5, 2025 (NEWMEDIAWIRE) - "])
def test_names_the_company_when_the_lead_opens_with_it(dateline: str, lead: str, name: str) -> None:
    assert issuer_of(HEADLINE, dateline + lead).name == name


@pytest.mark.parametrize(
    "lead",
    [
        "Steel prices have retreated this week after smiths in two valleys put down their hammers.",
        "On Monday the board met and resolved to ship the first anvil to customers in Norway.",
        "The Company has shipped its first anvil to customers who have waited three years for it.",
        "“We are proud of our first anvil,” said Jane Roe, who founded the works ten years ago.",
        "Smiths and their apprentices in two valleys have put down their hammers for good.",
        "Jane Roe, founder of a works in the valley, has shipped the first of her anvils.",
        "DENVER, CO - March 5, 2025 - Anvils Hammers Tongs Bellows Vices Chisels Files Rasps",
        "Roe Iron Ltd. (TSX: ROE): Smith Research updates its coverage after a visit to the works.",
    ],
)
def test_names_no_company_when_the_lead_leaves_it_unclear(lead: str) -> None:
    assert issuer_of("Anvils Are Back", lead) == Issuer(name=None, tickers=())


def test_names_the_described_company_when_the_lead_opens_with_something_else() -> None:
    lead = "After three years of work the first anvil of Acme Corp. has left for Norway."

    assert issuer_of(HEADLINE, lead, "About Acme Corp.", "It makes anvils.").name == "Acme Corp."


def test_passes_over_a_wire_that_describes_itself() -> None:
    lead = "After three years of work, AnvilWire learned, the first anvil has left for Norway."

    assert issuer_of("Anvils Are Back", lead, "About AnvilWire", "It tells of anvils.").name is None


def test_names_the_company_for_whom_another_disseminates() -> None:
    note = "This article has been disseminated on behalf of Acme Corp. (NYSE: ACM) and may be paid for."

    assert issuer_of("Anvils Are Back", note) == Issuer(name="Acme Corp.", tickers=("NYSE:ACM",))


def test_names_the_company_without_the_blank_that_does_not_break_before_it() -> None:
    note = "This article has been disseminated on behalf of \u00a0Acme Corp. (NYSE: ACM) and may be paid for."

    assert issuer_of("Anvils Are Back", note).name == "Acme Corp."


@pytest.mark.parametrize(
    ("brackets", "tickers"),
    [
        ("(TSX:ACM, NYSE-AMEX:ACU)", ("TSX:ACM", "NYSE-AMEX:ACU")),
        ("(TSXV: ACM) (OTCQB: ACMFF)", ("TSXV:ACM", "OTCQB:ACMFF")),
        ("(TSXV:ACM)(OTCQB:ACMFF)(F:AC1)", ("TSXV:ACM", "OTCQB:ACMFF", "F:AC1")),
        ("(TSX-V: ACM / FSE: 0AC)", ("TSX-V:ACM", "FSE:0AC")),
        ("(TSX.V:ACM OTCQB:ACMFF; WKN:A40XB1)", ("TSX.V:ACM", "OTCQB:ACMFF")),
        ("(“Acme” or the “Company”) (Cboe CA: ACM)", ("Cboe CA:ACM",)),
        ("(Nasdaq: ACM, “Acme” or the “Company”)", ("Nasdaq:ACM",)),
        ("(NASDAQ: ACM, ACMW)", ("NASDAQ:ACM", "NASDAQ:ACMW")),
        ("(TSX/NYSE: ACM)", ("TSX:ACM", "NYSE:ACM")),
        ("(TSX and NYSE: ACM)", ("TSX:ACM", "NYSE:ACM")),
        ("(NYSE American: ACM)", ("NYSE American:ACM",)),
        ("(NASDAQ Global Select Market: ACM)", ("NASDAQ Global Select Market:ACM",)),
        ("(OTC Pink: ACMD)", ("OTC Pink:ACMD",)),
        ("(TSX: “ACM”, OTC: “ACMFF”)", ("TSX:ACM", "OTC:ACMFF")),
        ("(LSE: ACM.L)", ("LSE:ACM.L",)),
        ("(ACM.V)", ("ACM.V",)),
        ("(HKEX: 1234)", ("HKEX:1234",)),
        ("(NYSE: ACM) (NYSE: ACM)", ("NYSE:ACM",)),
        ("(ISIN DE000A0LR9G9)", ()),
        ("[ISIN: DE000A3CRRN9]", ()),
        ("(the “Company”)", ()),
    ],
)
def test_lists_the_tickers_that_follow_the_company_s_name(brackets: str, tickers: tuple[str, ...]) -> None:
    lead = f"Acme Corp. {brackets} is pleased to announce that its first anvil has shipped."

    assert issuer_of(HEADLINE, lead).tickers == tickers


def test_lists_the_tickers_after_the_words_that_describe_the_company() -> None:
    lead = "Acme Corp., a maker of anvils and of hammers (NYSE: ACM), today shipped its first anvil."

    assert issuer_of(HEADLINE, lead).tickers == ("NYSE:ACM",)


def test_leaves_out_the_tickers_of_another_company() -> None:
    lead = "Acme Corp. today announced that Roe Iron Ltd. (TSX: ROE) has bought its first anvil."

    assert issuer_of(HEADLINE, lead, "Doe Steel Inc. (NASDAQ: DOE) makes none.").tickers == ()


def test_takes_the_tickers_from_the_headline_when_the_lead_gives_none() -> None:
    lead = "Acme Corp. today announced that its first anvil has left the works for Norway."

    assert issuer_of("Acme (NYSE: ACM) Ships Its First Anvil", lead).tickers == ("NYSE:ACM",)


_PIECES = st.sampled_from(
    ["Acme", " Corp.", " (", ")", "NYSE: ACM", "About ", "\n", ", a ", "today", ", Inc.", "’s", "CEO "]
)


@given(st.lists(st.lists(_PIECES | st.text(max_size=8), min_size=1).map("".join), min_size=1, max_size=6))
@example(blocks=[":"])
def test_names_only_what_the_release_writes(blocks: list[str]) -> None:
    blocks = [block or "x" for block in blocks]

    found = issuer_of(*blocks)

    assert found.name is None or found.name in "\n\n".join(blocks)
    assert len(set(found.tickers)) == len(found.tickers)


def test_names_the_company_whose_description_stands_under_its_heading_without_a_blank_line() -> None:
    issuer = issuer_of(
        HEADLINE, "“Anvils sell,” said Jane Roe of the works.", "About Acme\nAcme makes anvils in Denver."
    )

    assert issuer.name == "Acme"


def test_names_the_company_of_a_release_that_opens_with_its_lead() -> None:
    lead = "Zug, Switzerland – 5 November 2024 – Acme Anvils AG publishes its report on the third quarter."

    assert issuer_of(lead, "Anvils sold well in every market.", titled=False).name == "Acme Anvils AG"


@pytest.mark.parametrize(
    ("title", "lead", "name"),
    [
        (
            "Acme Launches: A New Anvil",
            "Today marks the day. Acme sells. Acme and the smiths of Acme agree.",
            "Acme",
        ),
        (
            "Acme Works: Ten Years",
            "Ten years. Acme Works did it. At Acme Works. By Acme Works.",
            "Acme Works",
        ),
        (
            "Weak Demand Leads to Cuts",
            "Smiths buy less, and the mills feel it. They wait for better days.",
            None,
        ),
    ],
)
def test_names_the_company_of_the_headline_when_the_text_speaks_of_it(
    title: str, lead: str, name: str | None
) -> None:
    assert issuer_of(title, lead).name == name


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("The board of directors of Acme Corp. (NYSE: ACM) has raised the dividend.", "Acme Corp."),
        ("Acme and Harbor Bell announced that Acme will run the mill. Acme will buy it in May.", "Acme"),
        (
            "Associated Anvil Makers (AAM), a group of smiths in the north, opened a mill.",
            "Associated Anvil Makers",
        ),
    ],
)
def test_names_the_company_behind_its_board_beside_a_partner_or_before_its_initials(
    lead: str, name: str
) -> None:
    assert issuer_of("A Headline About Something", lead).name == name


def test_names_the_company_whose_name_runs_over_the_end_of_the_line() -> None:
    lead = "DENVER, March 5, 2025 – Acme Anvil Works\nCorporation (NYSE: ACM) opened its mill today in the north."

    assert issuer_of(HEADLINE, lead) == Issuer(name="Acme Anvil Works Corporation", tickers=("NYSE:ACM",))


def test_a_service_of_disclosures_names_the_issuer_beside_its_key_words() -> None:
    lead = (
        "Based on preliminary figures, the Management Board of Acme SE now expects lower revenue this year."
    )

    found = issuer_of("EQS-Ad-hoc: Acme SE / Key word(s): Change in Forecast", HEADLINE, lead, titled=False)

    assert found.name == "Acme SE"


def test_a_field_names_the_issuer_where_the_lead_does_not() -> None:
    lead = "Net sales were 48,210 million yen in the year, and the price of a bowl of rice did not change at all."

    assert issuer_of(HEADLINE, "Company name: Acme Foods Co., Ltd.\nCode number: 9999", lead).name == (
        "Acme Foods Co., Ltd."
    )


def test_a_headline_names_its_issuer_once_if_it_has_a_legal_form() -> None:
    lead = "The firm can look back on the best year that it has had in all of its long and varied history."

    assert issuer_of("Acme Holding AG raises its dividend", lead).name == "Acme Holding AG"


def test_a_ticker_after_the_whole_of_a_name_that_the_lead_writes_short_is_the_company_s() -> None:
    """ "Acme" had none where a later paragraph names "Acme Mobile Inc. (NASDAQ: ACM)"."""
    issuer = issuer_of(
        HEADLINE,
        "Acme has received the approvals that it needs to ship its first anvil abroad.",
        "Smiths speak well of Acme Mobile Inc. (NASDAQ: ACM), a maker of anvils in Norway.",
    )

    assert issuer.tickers == ("NASDAQ:ACM",)


def test_a_ticker_after_another_name_that_follows_the_company_s_is_none_of_it() -> None:
    issuer = issuer_of(
        HEADLINE,
        "Acme has received the approvals that it needs to ship its first anvil abroad.",
        "Anvils are sold by Acme and Bolt Corp. (NYSE: BLT) in all of Norway today.",
    )

    assert issuer.tickers == ()


@pytest.mark.parametrize("wire", ["/Hearsay/ --", "(HEARSAY) --", "(Hearsay Post) –"])
def test_a_wire_that_nobody_has_heard_of_is_none_of_the_lead(wire: str) -> None:
    company = "Acme Anvils, Inc. (Nasdaq: ACM), a maker of anvils,"
    lead = f"TOLEDO, Ohio, May 6, 2026 {wire} {company} said today that it is open."

    assert issuer_of(HEADLINE, lead) == Issuer(name="Acme Anvils, Inc.", tickers=("Nasdaq:ACM",))


_LATE = (
    "Ahead of its results, which are due in May, Acme Telecom plc tells how trade has been since the winter."
)


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Acme Telecom plc (LSE: ACM)", "Acme Telecom plc"),
        ("Acme Telecom plc (the first of its kind)", None),
        ("Northgate Firm Looks Again at Acme Telecom plc (LSE: ACM)", None),
    ],
)
def test_a_name_with_its_ticker_alone_above_the_headline_is_the_issuer(above: str, name: str | None) -> None:
    """A lead that opened with something else left a release without a company, so questions missed it."""
    start = len(above) + 2
    title = Span(start=start, end=start + len("Trade in the spring"))
    spans = [Span(start=0, end=len(above)), title, Span(start=title.end + 2, end=title.end + 2 + len(_LATE))]
    manuscript = Manuscript(
        text=f"{above}\n\nTrade in the spring\n\n{_LATE}",
        blocks=tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in spans),
    )
    head = Head(first=0, block=1, start=0, headline=title)

    assert read_issuer(manuscript, head=head, dateline=None).name == name


@pytest.mark.parametrize(
    ("headline", "text", "name"),
    [
        (
            "Acme Lifts statement on a lift",
            "“It fell,” said Jo Poe, managing director of Acme Lifts.",
            "Acme Lifts",
        ),
        (
            "Acme Mutual: a stolen laptop",
            "Acme Mutual has written. Press: press@acmemutual.example",
            "Acme Mutual",
        ),
        ("Ann & Roe brings back a bear", "“Buy it,” said Jo Roe, co-founder of Ann & Roe.", "Ann & Roe"),
        ("Jouets Poe rappelle un canard", "« Non », dit Jo Fox, présidente de Jouets Poe.", "Jouets Poe"),
        ("Harwick Glass Is Sorry", "Harwick Glass broke. Press: media@harwick.example", "Harwick Glass"),
    ],
)
def test_names_the_company_of_the_headline_for_whom_somebody_in_the_text_speaks(
    headline: str, text: str, name: str
) -> None:
    assert (
        issuer_of(headline, f"At eight in the morning of Monday it stood still for an hour. {text}").name
        == name
    )


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Leeds statement on a lift", "“It fell,” said Jo Poe, chair of Leeds Council."),
        (
            "Country Artist Signs a Deal",
            "Country music sells. Country is big. Press: jo@countryartist.example",
        ),
        ("Poe Brown wins a prize", "Poe Brown was glad. Press: press@prizes.example"),
    ],
)
def test_a_place_a_word_or_a_person_of_the_headline_is_no_company(headline: str, text: str) -> None:
    told = f"At eight in the morning of Monday it stood still for an hour. {text}"
    assert issuer_of(headline, told).name is None
