"""Law text and the rights of holders: each holds its whole sentence back."""

from onrecord.languages.rule import Trap, Weight, phrase

LAW_TEXTS = (
    Trap(
        name="law text",
        outweighs=Weight.PLANNED,
        phrases=(
            phrase(r"nor shall there\b", "Nor shall there be any sale of these notes."),
            phrase(
                r"(?:does|shall|do|will|is)(?: not|n't)(?: and shall not)? (?:constitute|be construed|an "
                r"offer)\b",
                "This release does not constitute an offer, nor will there be any sale of these securities.",
            ),
            phrase(
                r"shall(?: not)? be (?:deemed|construed|governed)\b",
                "The notice shall be construed under the law of Norway, which may change.",
            ),
            phrase(
                r"indicate by check ?mark\b",
                "Indicate by check mark whether the registrant will file yearly reports.",
            ),
            phrase(r"no offer to (?:buy|sell)\b", "No Offer to Buy or Sell What May Be Issued"),
            phrase(
                r"neither an offer\b", "This notice is neither an offer nor a promise that notes will exist."
            ),
            phrase(
                r"accepts? (?:no )?(?:responsibility|liability)\b",
                "Neither exchange accepts responsibility for what will follow.",
            ),
            phrase(
                r"ha(?:s|ve) not been (?:and will not be )?(?:registered|approved|reviewed)\b",
                "The shares have not been registered and will trade abroad.",
            ),
            phrase(r"will not be (?:registered|offered|sold)\b", "The notes will not be sold in Canada."),
            phrase(
                r"may not be (?:offered|sold|reproduced|copied|redistributed|relied)\b",
                "This text may not be reproduced.",
            ),
            phrase(
                r"should not (?:\w+ )?(?:construe|rely|place|be construed|be interpreted|be relied|"
                r"be regarded|"
                r"be taken|be "
                r"read)\b",
                "Lenders should not rely on this summary.",
            ),
            phrase(
                r"not (?:intended|be relied|to be relied|be considered|be regarded|be "
                r"taken)\b.{0,60}\b(?:advice|offer|recommendation|solicitation)\b",
                "The page may not be taken as legal advice.",
            ),
            phrase(
                r"(?:expressly understood|hold (?:\w+ )?liable|recommendation to (?:buy|sell|purchase)|all "
                r"rights reserved|terms of (?:use|service))\b",
                "All rights reserved; the logo may change.",
            ),
            phrase(
                r"(?:is an?|are|its|their) (?:registered )?(?:trademarks?|service marks?) (?:of|and|or)\b|"
                r"(?:registered )?trademarks (?:are|of)\b",
                "The name is a trademark of Halden and may be licensed.",
            ),
            phrase(
                r"registration statement (?:and (?:the )?prospectus )?(?:will|may|has)\b",
                "A registration statement may be withdrawn at any time.",
            ),
            phrase(
                r"(?:urged|advised|encouraged|should|invited) to (?:carefully )?(?:read|review|consult|"
                r"speak)\b",
                "Holders are urged to read the circular, which will be posted.",
            ),
            phrase(
                r"before (?:investing|making an(?:y)? investment)\b",
                "Consider the fees before investing, since they may rise.",
            ),
            phrase(r"(?:may|might|could) be deemed\b", "The directors may be deemed to be interested."),
            phrase(r"free of charge\b", "The circular will be sent free of charge."),
            phrase(
                r"participants in the solicitation\b",
                "The officers will count as participants in the solicitation of votes.",
            ),
            phrase(
                r"contains? important information\b",
                "The circular will be posted, since it contains important information.",
            ),
            phrase(
                r"(?:qualified in its entirety|complete terms and conditions)\b",
                "The summary, qualified in its entirety by the text, may lack details.",
            ),
            phrase(
                r"duly caused\b", "The registrant has duly caused this report to be signed on its behalf."
            ),
            phrase(r"past (?:performance|results)\b", "Past results say little about what prices will do."),
            phrase(
                r"forward-looking (?:statements?|information)\b",
                "Forward-looking statements may prove wrong.",
            ),
            phrase(r"investor'?s'? investment may\b", "The investor's investment may be lost."),
            phrase(
                r"(?:securities|stocks|shares) (?:\w+ ){0,5}?involves? (?:\w+ ){0,3}?risks?\b",
                "Shares in small firms involve great risk and may fall.",
            ),
            phrase(
                r"(?:shall|will) (?:have|bear) (?:any|no) (?:liability|responsibility)\b",
                "Neither the bank nor its agents shall have any liability to readers.",
            ),
            phrase(
                r"(?:not|nor) (?:an? )?registered (?:as )?(?:an? )?(?:broker|investment advis|securities "
                r"deal)",
                "The publisher is not registered broker or dealer and may not sell shares.",
            ),
            phrase(
                r"(?:not|no) (?:necessarily |always )?(?:be )?(?:indicative|an? indicat(?:or|ion)|"
                r"predictive) of "
                r"future\b",
                "The yields are not indicative of future yields.",
            ),
            # The cover of Form 8-K.
            phrase(
                r"intended to simultaneously satisfy\b",
                "Tick the box where the form is intended to simultaneously satisfy another duty.",
            ),
            # 17 CFR 243: where an issuer makes public what is material.
            phrase(r"regulation fd\b", "Halden intends to use its website to comply with Regulation FD."),
            phrase(
                r"information (?:\w+ ){0,3}(?:may|might|could) be (?:of interest|material|important)\b",
                "The page will show documents with information that may be material.",
            ),
            phrase(
                r"(?:cannot afford to|could) lose (?:all|some|their|your|the)\b|should not invest\b",
                "Those who rely on the money should not invest.",
            ),
            phrase(
                r"substitute for (?:the|any) (?:[\w/]+ )?(?:proxy|registration|prospectus|joint|tender)\b",
                "This letter is no substitute for the proxy statement that the bank may file.",
            ),
            phrase(
                r"no reliance (?:should|may|shall|"
                r"can)\b",
                "No reliance should be placed on the prices shown.",
            ),
            phrase(r"not (?:a )?guarantee\b", "A rating is not a guarantee that rent will be paid."),
            phrase(
                r"(?:made|offered|sold),? (?:only |except )?(?:by means of|pursuant to|in reliance)\b"
                r"(?!.{0,300}?\b(?:expect\w*|next|soon)\b)",
                "The notes will be offered only by means of a prospectus.",
                but_not=("The notes will be sold by means of an offer that we expect to raise $50 million.",),
            ),
        ),
    ),
    Trap(
        name="law text",
        outweighs=Weight.CERTAIN,
        phrases=(
            phrase(
                r"as (?:that|the|such) term is defined in the (?:policies|rules)\b",
                "No regulator (as that term is defined in the policies) will answer for it.",
            ),
            phrase(
                r"no (?:securities|stock exchange|regulatory authority|regulator)\b.{0,60}\b(?:approved|"
                r"reviewed|accepts)\b",
                "No regulator has approved this text or will do so.",
            ),
            phrase(
                r"(?:securities|tax) laws? of\b",
                "Under the securities laws of the state, the notes may be resold.",
            ),
            phrase(
                r"would (?:breach|violate|contravene|be (?:unlawful|prohibited|contrary to))\b",
                "The text may not go where that would be unlawful.",
            ),
            # 21 CFR 201.24: the words that each label of an antibacterial drug carries.
            phrase(
                r"in the absence of a proven or strongly suspected\b",
                "Use in the absence of a proven or strongly suspected infection is unlikely to help.",
            ),
            phrase(r"(?:views|opinions) (?:and \w+ )?expressed\b", "The opinions expressed may change."),
            phrase(r"(?:subject to change without|without notice)\b", "Prices may rise without notice."),
        ),
    ),
    Trap(
        name="right of a holder",
        phrases=(
            phrase(
                r"without (?:an? |any )?(?:\w+ )?(?:fees?|charges?|penalt(?:y|ies))\b",
                "Guests may change their booking without a fee.",
            ),
            phrase(
                r"(?:holders?|shareholders|stockholders|warrants?|purchaser|subscriber|optionee|lender|"
                r"debentures?|notes?) (?:[\w'-]+ ){0,4}?(?:may|might|can|could),? (?:at (?:its|their|any|"
                r"the)|elect|convert|exercise|be (?:converted|exercised|redeemed))\b",
                "The holder of a note may convert it at any time.",
            ),
        ),
    ),
)
