"""Twenty-four statements of as many kinds, each found whole and with nothing else.

A release is written here with its statements between ⟦ and ⟧; blank lines part its blocks.
"""

import re

import pytest

from onrecord.cautionary import find_statements
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span

NEWS = """Acme Reports First Quarter

DENVER, May 6, 2025 – Acme Anvils Inc. (NYSE: ACM) today reported its first quarter. Revenue was $8.2 million."""
ABOUT = """About Acme

Acme Anvils Inc. makes anvils in Denver."""
CONTACT = "Contact: Ann Lee, Investor Relations, ann@acme.example, +1 303 555 0100"
CASES = {
    "offer-list": f"""{ABOUT}

⟦Cautionary Note Regarding Forward-Looking Statements

This communication contains forward-looking statements about the planned merger. They rest on assumptions that may prove wrong. Among the factors that could cause actual results to differ are the following:

• the possibility that a condition to closing is not met as planned, or that the offer is withdrawn;

• the risk that stockholders do not tender, that an offer from a third party is made, or that the parties are not able to complete the offer;

• the effect of legal, tax and accounting advice that either party receives; and

• costs that are higher than planned.

Acme undertakes no obligation to update these statements.⟧

{CONTACT}""",
    "run-in-after-prose": f"""Acme will hold a call on May 7.

⟦Forward-Looking Statements. This release contains forward-looking statements, such as those on the second mill. Demand for anvils may fall, and the mill may open late. Acme does not undertake to update them.⟧

{ABOUT}""",
    "as-of-first": f"""{ABOUT}

⟦Forward-Looking Statements

The information in this release is given as of May 6, 2025. Some of it is forward-looking and rests on what Acme expects today. Actual results may differ materially, for example if iron becomes dear. Acme is under no obligation to update it, whether because of new information or otherwise.⟧

{CONTACT}""",
    "as-of-first-no-title": f"""Acme will hold a call on May 7.

⟦All statements in this release are made as of the date hereof. This release contains forward-looking statements within the meaning of Section 21E of the Exchange Act. They involve risks and uncertainties, and actual results could differ. Acme assumes no obligation to update them.⟧

{ABOUT}""",
    "page-break": f"""{ABOUT}

⟦Safe Harbor Statement

This release contains forward-looking statements that involve risks. Actual results may differ materially because of the price of iron, the weather in the north and the

Acme Anvils Inc. – First Quarter 2025

Page 3 of 4

outcome of the lawsuit in Denver. The words “expects”, “plans” and similar expressions mark such statements.

Acme undertakes no duty to update them.⟧

{CONTACT}""",
    "page-break-between-sentences": f"""{ABOUT}

⟦Safe Harbor Statement

This release contains forward-looking statements that involve risks.

- 3 -

Risks include the price of iron, the weather in the north and the lawsuit in Denver.

Acme undertakes no duty to update them.⟧

{CONTACT}""",
    "behind-contacts": f"""{ABOUT}

{CONTACT}

⟦This release contains forward-looking statements. They are based on the beliefs of management, and actual results may differ materially from them. Acme has no duty to update them.⟧

© 2025 Acme Anvils Inc. All rights reserved.""",
    "two-issuers": f"""{ABOUT}

⟦Acme Forward-Looking Statements

Statements of Acme in this release that are not historical are forward-looking statements. Actual results may differ materially. Acme does not undertake to update them.⟧

About Borealis

Borealis AG makes pumps in Graz.

⟦Borealis Forward-Looking Statements

This release contains forward-looking statements of Borealis AG that are subject to risks. Actual results may differ. Borealis assumes no obligation to update them.⟧""",
    "two-issuers-together": f"""{ABOUT}

⟦Forward-Looking Statements

This release contains forward-looking statements of Acme and of Borealis. They involve risks and uncertainties that may cause actual results to differ.

Acme’s statements speak only as of this date, and Acme does not undertake to update them.

Borealis’ statements are based on the plans of its board. Risks for Borealis include the price of copper and the cost of energy. Borealis assumes no obligation to revise them.⟧

{CONTACT}""",
    "india": f"""{ABOUT}

⟦Safe Harbor

Certain statements in this document that are not historical facts are forward-looking. Such statements are subject to risks like government action, local political or economic developments, and technological change. Acme will not be in any way responsible for any action taken based on such statements and undertakes no obligation to publicly update these.⟧

For further information, please contact:
Ms. Priya Nair, Company Secretary""",
    "uk": f"""{ABOUT}

⟦Cautionary statement

This announcement contains certain statements which are, or may be deemed to be, forward-looking. By their nature they involve risk and uncertainty because they relate to future events. Nothing in this announcement should be construed as a profit forecast. Past performance cannot be relied upon as a guide to the future. Except as required by law, Acme has no obligation to update them.⟧

Enquiries:
Ann Lee, Acme +44 20 7946 0000""",
    "japan": f"""{ABOUT}

⟦Note: The above forecasts are based on information available to the Company as of the date of this announcement. Actual results may differ from the forecasts due to various factors.⟧

End""",
    "mining": f"""Qualified Person

Jane Roe, P.Geo., reviewed the technical content of this release.

Neither the TSX Venture Exchange nor its Regulation Services Provider accepts responsibility for the adequacy or accuracy of this release.

⟦Cautionary Note Regarding Forward-Looking Information

This news release contains forward-looking information within the meaning of Canadian securities laws. It includes statements on drilling and permits.

Forward-looking information is based on assumptions of management: that the price of silver holds, that permits come in time, and that crews can be hired.

Although Acme believes these assumptions to be reasonable, they may prove incorrect. Known and unknown risks, among them those in Acme’s annual information form on SEDAR+, may cause results to differ. Readers should not place undue reliance on it.

Acme does not intend to update it, except as the law requires.⟧

{CONTACT}""",
    "pslra-lists": f"""{ABOUT}

⟦Forward-Looking Statements

This press release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995, including statements regarding:

- our guidance for 2025;
- the opening of our second mill; and
- our plans to buy back shares.

Words such as “expect” and “plan” identify such statements. Factors that could cause results to differ include:

- the price of iron;
- the loss of a large customer;
- cyber attacks on our systems; and
- the other factors in our Form 10-K.

We undertake no obligation to update any forward-looking statement.⟧

{CONTACT}""",
    "merger": """Additional Information and Where to Find It

Acme will file a proxy statement with the SEC. Investors are urged to read it when it becomes available.

No Offer or Solicitation

This communication is not an offer to sell or a solicitation of an offer to buy any securities.

⟦Cautionary Statement Regarding Forward-Looking Statements

This communication contains forward-looking statements about the merger of Acme and Borealis. Those statements are not guarantees. The parties may fail to obtain approvals; a court may forbid the offer; the merger may not be completed at all. Shareholders may not receive an offer as favourable. Other risks are described in the filings of Acme with the SEC. Neither party undertakes to update these statements.⟧

Participants in the Solicitation

Acme and its directors may be deemed to be participants in the solicitation of proxies.""",
    "sub-titles": f"""{ABOUT}

⟦Forward-Looking Statements

This release contains forward-looking statements on Acme’s outlook.

Assumptions

Acme has assumed that the price of iron holds and that its mill opens in May.

Risk Factors

Demand may fall, a supplier may fail, and the mill may open late. These and other risks are described in Acme’s annual report.

No Duty to Update

Acme does not undertake to update these statements.⟧

{CONTACT}""",
    "no-title-history": f"""{ABOUT}

⟦Except for historical information, the matters discussed in this release are forward-looking statements that involve risks and uncertainties, including the price of iron and the success of the second mill. Acme disclaims any intention to update them.⟧

{CONTACT}""",
    "bank": f"""{ABOUT}

⟦This press release includes forward-looking statements. You can identify them by words like “should” and “may”. Loan losses may be higher, deposits may leave, and interest rates may change faster than Acme expects. Acme’s Form 10-K for 2024 lists these and other factors. Acme has no duty to revise them.⟧

{CONTACT}""",
    "short-star": f"""Acme expects revenue of $40 million in 2025.*

⟦* Forward-looking statement. Actual results may differ materially; see the risk factors in Acme’s filings.⟧

{ABOUT}""",
    "title-with-name": f"""{ABOUT}

⟦Acme’s Safe Harbor Statement under the Private Securities Litigation Reform Act of 1995:

Statements in this release about the future are forward-looking. They are subject to risks that Acme cannot control. Results may differ.⟧

{CONTACT}""",
    "advice-after": f"""{ABOUT}

⟦Disclaimer

This media release contains forward-looking statements that are subject to risks. Actual results may differ. Acme assumes no obligation to update them.⟧

This release is for informational purposes only and is not an offer to buy shares or investment advice.""",
    "asx": """Competent Person’s Statement

The information on Exploration Results is based on information compiled by Mr Ross Neale, who is a Member of the AusIMM.

⟦Forward Looking Statements

Certain statements in this announcement are forward looking, such as those on the drilling. They are not guarantees of future performance. Acme’s directors, officers and advisers give no assurance that the events will occur. Investors should not place undue reliance on them. Acme does not undertake to update them.⟧

This announcement has been authorised for release by the Board.""",
    "long-factors": f"""{ABOUT}

⟦Forward-Looking Statements

This release contains forward-looking statements. Factors that may affect results include inflation and tariffs. Consumers may buy fewer anvils. Acme may lose a licence. A strike may close the mill. Its insurers may not pay. Competitors may cut prices. Courts may decide against it. Computers may fail. The weather may be bad. Its partners may go their own way. Actual results may therefore differ materially. Acme undertakes no obligation to update this release.⟧

{CONTACT}""",
    "paragraph-of-plain-risks": f"""{ABOUT}

⟦Forward-Looking Statements

This release contains forward-looking statements, which are subject to risks.

Consumers may buy fewer anvils. A strike may close the mill in the north. The company’s insurers may decline to pay.

Acme undertakes no obligation to update this release.⟧

{CONTACT}""",
}


def _manuscript(written: str) -> Manuscript:
    text, blocks = "", []
    for part in re.split(r"\n\n+", re.sub("[⟦⟧]", "", written)):
        kind = BlockKind.BULLET if part.startswith(("• ", "- ")) else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(part))))
        text += part + "\n\n"
    return Manuscript(text=text, blocks=tuple(blocks))


@pytest.mark.parametrize("kind", CASES)
def test_finds_the_statement_whole_and_nothing_else(kind: str) -> None:
    """Risks that sound like an offer, page ends and plain risks once cut such statements."""
    written = f"{NEWS}\n\n{CASES[kind]}\n"
    manuscript = _manuscript(written)

    found = [span.of(manuscript.text) for span in find_statements(manuscript)]

    assert found == re.findall("⟦(.*?)⟧", written, re.DOTALL)
