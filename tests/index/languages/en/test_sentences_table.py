"""A table of what makes sentences hard in news releases: one case a line, "|" where a new sentence starts."""

import pytest

from onrecord_index.languages.en.sentences import split_sentences

CASES = """
Acme Corp. (NYSE: ACM) rose 5% to $3.21.|Volume was 1.2 million shares.
Acme Inc. (TSX-V: AAA; OTCQX: BBB) closed the deal.|It paid in cash.
Shares of Acme Inc. rose.|Shares of Beta Ltd. fell.
The release was approved by J. Smith, P.Geo.|He is a Qualified Person under NI 43-101.
The technical content was reviewed by Ann Lee, M.Sc., P.Geo., who is independent.
Wolters N.V. announced results.|The dividend is EUR 1.20.
The plant is in the U.S.|It opened in 2010.
The U.S. Food and Drug Administration approved it.
The U.S. Securities and Exchange Commission (the “SEC”) agreed.
Sales in the U.S. and the U.K. rose.|Sales in the E.U. fell.
Hole No. 5 hit 3.2 g/t.|Hole No. 6 did not.
The call is at 9:00 a.m. ET on May 5.|Dial 555-0100.
The call will begin at 8:30 a.m.|A replay will follow.
The call ends at 5 p.m. (ET).|Please join.
The call is on May 5 at 5 p.m.|Mr. Roe will speak.|It ends at 9 a.m.|Dr. Lee will not.
The call is at 5 p.m. Eastern Time.|We met Mr. Roe.
Revenue rose to Rs. 412.6 crore, up 14%; profit was Rs. 38.1 crore.|Costs fell.
It was Rs. 71.2 Cr. vs. Rs. 60.4 Cr. last year.|A dividend of Rs. 2/- per share of Re. 1/- each follows.
It will invest Rs. 90 Cr.|The Board met.
Net income was $1.5 million (vs. $1.2 million in 2023).
Grades were 1.5 g/t Au vs. 1.2 g/t Au in Q1.|Costs fell.
"We won.|We are proud.|We will go on," said Ann Lee.|She left.
“We won.|We are proud.”|The team cheered.
He said, “We won.”|Then he left.
Ann Lee Jr. spoke.|He was heard.
John Smith Jr., CEO, resigned.
Ann Lee, Ph.D., joined the board.|She holds 12 patents.
Ann Lee, M.D., Ph.D.|She is a doctor.
Smith et al. (2019) found gold.|The area is large.
Acme Corp.'s shares rose.|The bid was $4.
J. P. Poe advised.|R. J. Lee sold.
J.P. Poe advised the company.
Mr. W. J. (Jim) Power, P.Eng., spoke.|He is president.
Visit www.acme.com.|The site is new.
Visit www.acme.com for more.|Call 555-0100.
Email ir@acme.com.|We reply soon.
Email info@acme.co.uk or call us.
Yahoo! Finance lists the stock.|Yahoo! bought Acme.
Yahoo! Inc. rose.
The price rose to $3.50.|In May it fell.
It rose by .5 percent.|It fell by 2.0 percent.
And so ... we wait.|It is long.
We wait…|It is long.
The fund (the "Fund.") closed.|It paid.
Is it true?|Yes.|It is!
What a year!|We sold out.
See Note 4.|The note tells more.
See Item 1A. Risk Factors in our Form 10-K.|It lists the risks.
We filed Form 10-K.|Form 10-Q follows.
The St. Lawrence River is near Mt. Logan.|Ft. Knox is far.
It is located at 12 Main St. in Calgary.
The firm has offices in Washington, D.C.|It employs 40.
Washington, D.C. is far.
He lives in Vancouver, B.C., Canada.
He lives in Vancouver, B.C.|She lives in Toronto.
The deposit has 3 oz. of gold per ton.
The well flowed 500 bbl/d of oil.|It is 2,400 m deep.
The deposit holds 2.4 Mt @ 1.1 g/t Au.|It is open.
Prices incl. taxes are high.
Acme & Co. KG is private.
Acme S.A. de C.V. is Mexican.|It mines silver.
Acme S.p.A. is Italian.|It makes cars.
Acme GmbH & Co. KG, Berlin, sold it.
Acme Pty. Ltd. owns it.|The mine is open.
Dr. Aaro Aho found it.|Prof. Lee agreed.
Messrs. Lee and Poe resigned.|Ms. Roe stays.
Gen. Lee (Ret.) joined.|Lt. Col. Poe too.
Sen. Roe and Rep. Poe spoke.
Approx. 40% of the shares voted.|The rest did not.
The ratio was approx. 3.2:1.
It owns assets, e.g., mills, i.e. plants, etc., in Chile.
It owns mills, plants, etc.|The firm is old.
On Jan. 5, 2024, it closed.|On Feb. 6 it opened.
It closed on Dec. 31.|In January it opened.
The period ended Sept. 30, 2024.
The company has 3 sites: (i) A; (ii) B.; and (iii) C.
1. The first point.
(a) The first point is here.
The board (Messrs. A. B. Lee and C. D. Poe) met.|It agreed.
The offer is £4.20 p.a.|It is good.
The yield was 5% p.a. on average.
Output was 5 koz. gold.
Node.js is used.|ASP.NET is not.
Booking.com and Amazon.com grew.|Apple Inc. did not.
"Why not?" asked Lee.|"No."
“Really?” she said.
He asked, “Why?” and left.|It was late.
Vol. 3 of the report, pp. 12-14, is clear.
See Fig. 2 and Figs. 3-5.|Table 1 shows more.
Section 21E of the Act.|It is clear.
The company (“Acme”).|It mines.
Closing is expected by Q4.|Funding is in place.
Acme Corp. CEO Ann Lee resigned.|She stays on the board.
Acme Inc. and Beta Corp. merge.|Gamma Ltd. does not.
It is Phase 2.|Phase 3 follows.
The drug (100 mg. daily) works.|It is safe.
The patient received 5 mg.|The dose was low.
It is 5 ft. deep and 3 in. wide.
U.S. GAAP applies.|Non-GAAP measures do not.
In the U.S., sales rose.
The term "U.S. person" is defined.|It is narrow.
The shares trade as “ACM.”|The bonds do not.
We met with E. coli researchers.
C. difficile is a bacterium.|It is common.
The study (N=40; p<0.05) ended.|Its results are good.
Acme reported $1.1 bn. in sales.
Acme (www.acme.com) is new.|Beta (www.beta.com) is old.
TORONTO, Nov. 5, 2024 (GLOBE NEWSWIRE) -- Acme Inc. rose.|It closed at $4.
NEW YORK--(BUSINESS WIRE)--Acme Corp. rose.
"St. John's, Newfoundland -- March 3, 1999 -- Acme rose."
Lee, Jr. & Co. is a bank.
Acme is No. 1.|Beta is No. 2.
It was a No. 1 hit.
The company said no.|The board agreed.
Acme will pay 5 cents.|Why?|It can.
‘We won.’|It was late.
The U.N. met.|The E.U. did too.
He earned a B.Sc. in Geology from the Univ. of Alberta.|He is 40.
He earned a B.A. and an M.B.A. from Yale.|He is 40.
He earned an M.B.A.|He is 40.
Acme's 5.25% Sr. Notes due 2030 fell.
Class A Com. shares rose.
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_ends_a_sentence_where_a_reader_would(case: str) -> None:
    sentences = case.split("|")
    text = " ".join(sentences)

    assert [span.of(text) for span in split_sentences(text)] == sentences
