"""Quoted speech: which words a person says, and who that person is."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.span import Span, trimmed_span
from onrecord.speech.speeches import find_speeches

ISSUER = "Northgate Mining Corp."
ANN = "Ann Lee, President and Chief Executive Officer"


def _told(*paragraphs: str, issuer: str | None = ISSUER) -> list[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    return [
        (speech.span.of(text), str(speech.speaker)) for speech in find_speeches(text, _blocks(text), issuer)
    ]


def _blocks(text: str) -> list[Span]:
    pieces = (
        trimmed_span(text, each.start(), each.end()) for each in re.finditer(r"(?:[^\n]|\n(?!\n))+", text)
    )
    return [piece for piece in pieces if piece]


def _speakers(*paragraphs: str, issuer: str | None = ISSUER) -> list[str]:
    return [speaker for _, speaker in _told(*paragraphs, issuer=issuer)]


def test_the_next_paragraph_names_its_own_speaker_ahead_of_the_words() -> None:
    """Behind "..., said Mr. Lee." a paragraph "Bo Roe, warden, said: ..." was nobody's."""
    first = f"“We opened the mill,” said {ANN}."
    second = "Bo Roe, convener of the Allied Millers at Ashby, said: “We sleep well again.”"

    assert _speakers(first, second) == [ANN, "Bo Roe"]


def test_a_speech_is_the_quoted_words_with_their_marks_and_without_the_attribution() -> None:
    told = _told("“We opened the mill,” said Northgate President and Chief Executive Officer Ann Lee.")

    assert told == [("“We opened the mill,”", ANN)]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (
            "“We opened the mill,” said Ann Lee, Chief Executive Officer of Northgate.",
            "Ann Lee, Chief Executive Officer",
        ),
        ("Northgate CEO Ann Lee stated: “We opened the mill.”", "Ann Lee, CEO"),
        ("Ann Lee, CEO of Northgate, commented, “We opened the mill.”", "Ann Lee, CEO"),
        ("“We opened the mill,” Ann Lee, the CEO at Northgate, noted.", "Ann Lee, CEO"),
        ("Ann Lee, CFO at Northgate: “We opened the mill.”", "Ann Lee, CFO"),
        (
            "According to Ann Lee, Director of Exploration, “we opened the mill.”",
            "Ann Lee, Director of Exploration",
        ),
        ("Commenting on the mill, Ann Lee, President, said: “We opened it.”", "Ann Lee, President"),
        ("CEO Ann Lee praised the team, stating, “They opened the mill.”", "Ann Lee, CEO"),
        ("Ann Lee, CEO, shared her joy about the mill: “It runs day and night.”", "Ann Lee, CEO"),
        ("“We opened the mill.” — Ann Lee, CEO", "Ann Lee, CEO"),
        ("“We opened the mill,” said Ann Lee (CEO).", "Ann Lee, CEO"),
        ("“We opened the mill,” said the company’s CEO, Ann Lee.", "Ann Lee, CEO"),
        ("From Ann Lee, Owner of Red Creek Farm: “We opened the mill.”", "Ann Lee, Owner"),
        ("“We opened the mill,” said Emily Lee.", "Emily Lee"),
        ("Ann Lee, CEO, said the mill is open. “It runs day and night.”", "Ann Lee, CEO"),
    ],
)
def test_the_speaker_is_read_from_every_usual_form_of_attribution(paragraph: str, speaker: str) -> None:
    assert _speakers(paragraph) == [speaker]


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("Seán Mac Gearailt, CEO", "Seán Mac Gearailt, CEO"),
        (
            "Jan van der Berg, P.Geo., Vice President, Exploration",
            "Jan van der Berg, Vice President, Exploration",
        ),
        ("Dr. J. P. O’Hara, Ph.D., MD, Chief Medical Officer of Acme", "J. P. O’Hara, Chief Medical Officer"),
        ("Roy Payne Jr., President, Acme Guard Service", "Roy Payne Jr., President"),
        ("Roy Payne, Jr. - Attorney at Acme Law", "Roy Payne Jr., Attorney"),
        ("Ann Lee, Sr. Marketing Manager, Acme Wellness Center", "Ann Lee, Sr. Marketing Manager"),
        ("Acme’s CEO and Chief Instigator, Ann Lee", "Ann Lee, CEO and Chief Instigator"),
        ("Ann Lee , Chief Marketing Officer", "Ann Lee, Chief Marketing Officer"),
        ("Christopher (Chris) Doe, Founder & CEO of Acme", "Christopher Doe, Founder & CEO"),
        (
            "Ann Lee, CEO, CFO, and Director of Acme Inc., and President of Beta",
            "Ann Lee, CEO, CFO, and Director",
        ),
        ("Director of Innovation Ann Lee", "Ann Lee, Director of Innovation"),
        ("Ann Lee, Acme’s co-founder and CEO", "Ann Lee, co-founder and CEO"),
        ("Ann Lee, Northgate Mining CEO", "Ann Lee, CEO"),
        ("Ann Lee, Chairman of the Board of Acme", "Ann Lee, Chairman of the Board"),
        ("Ann Lee, a seasoned divorce attorney at the firm", "Ann Lee, seasoned divorce attorney"),
        ("Ann Lee of Acme", "Ann Lee"),
    ],
)
def test_tells_name_and_title_from_firm_honorific_and_credentials(named: str, speaker: str) -> None:
    assert _speakers(f"“We opened the mill,” said {named}.") == [speaker]


def test_a_second_quotation_after_the_attribution_has_the_same_speaker() -> None:
    assert _speakers(f"“We opened,” said {ANN}. “It took a year.”") == [ANN, ANN]


def test_a_quotation_that_goes_on_over_paragraphs_gives_one_speech_for_each() -> None:
    told = _told(f"“We opened,” said {ANN}. “It took a year.", "“It was worth it.", "“We thank all.”")

    assert [speaker for _, speaker in told] == [ANN] * 4
    assert told[1][0] == "“It took a year."


def test_an_attribution_in_the_last_paragraph_holds_for_the_open_ones_before() -> None:
    assert _speakers("“We opened the mill.", f"“It took a year,” said {ANN}.") == [ANN, ANN]


def test_a_lead_in_paragraph_names_the_speaker_of_the_next() -> None:
    assert _speakers("Ann Lee, CEO, commented:", "“We opened the mill.”") == ["Ann Lee, CEO"]


@pytest.mark.parametrize("line", ["— Ann Lee, CEO", "Ann Lee, CEO, Northgate", "- Ann Lee"])
def test_a_line_of_its_own_below_the_quotation_names_the_speaker(line: str) -> None:
    assert _speakers("“We opened the mill.”", line)[0].startswith("Ann Lee")


def test_an_attribution_between_two_parts_holds_for_both() -> None:
    assert _speakers("“We opened,” Ann Lee, CEO, explains, “and it took a year.”") == ["Ann Lee, CEO"] * 2


@pytest.mark.parametrize("surname", ["Lee", "Ms. Lee", "Mrs. Lee"])
def test_a_surname_is_the_full_person_named_before(surname: str) -> None:
    assert _speakers(f"“One,” said {ANN}.", f"“It is two,” continued {surname}.") == [ANN, ANN]


def test_a_surname_is_the_full_person_named_after() -> None:
    assert _speakers("“We opened the mill,” said Lee.", "Contact: Ann Lee, CEO") == ["Ann Lee, CEO"]


def test_a_surname_nobody_else_explains_keeps_its_honorific() -> None:
    assert _speakers("“We opened the mill,” said Dr. Lee.") == ["Dr. Lee"]


def test_a_surname_of_two_speakers_names_neither() -> None:
    told = _speakers("“One is here,” said Ann Lee.", "“Two are here,” said Bob Lee.", "“Three,” added Lee.")

    assert told == ["Ann Lee", "Bob Lee"]


def test_a_pronoun_means_who_spoke_before() -> None:
    assert _speakers(f"“One,” said {ANN}.", "The mill is open. “It is two,” she added.") == [ANN, ANN]


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("Bob Ray, who farms beside the mill, spoke at the meeting.", "Bob Ray"),
        ("Bob Ray, head of the millers' union, came to the opening.", "Bob Ray, head"),
        ("Bob Ray said that he had asked for two things.", "Bob Ray"),
        ("Long Valley has two mills.", ANN),
    ],
)
def test_a_pronoun_means_whom_a_sentence_tells_of_since(told: str, meant: str) -> None:
    """What a resident said under her own name was shown as the council president's words."""
    speakers = _speakers(f"“One,” said {ANN}.", told + " “The mill is too loud,” he said.")

    assert speakers[0] == ANN
    assert speakers[1].startswith(meant)


def test_a_pronoun_means_nobody_when_another_speaker_was_named_since() -> None:
    told = _speakers("“One,” said Ann Lee.", "“Two,” said Bob Ray.", "Lee met Ray. “It is three,” he added.")

    assert told == ["Ann Lee", "Bob Ray"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We opened the mill,” said a spokesperson for Northgate.",
        "“We opened the mill,” said the company.",
        "“We opened the mill,” said Northgate.",
        "“We opened the mill,” said Ann Lee and Bob Ray.",
        "“We opened the mill,” said a lead Northgate technician.",
        "“We opened the mill,” said Acme Neuro, Inc. last week.",
        "An article that discusses this reads, “The mill is open.”",
        "One Amazon reviewer said, “Fun book and many laughs.”",
        "“We opened the mill, and it took a year.”",
    ],
)
def test_speech_without_a_person_to_name_has_no_speaker(paragraph: str) -> None:
    assert _speakers(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        'Northgate paid for the book "Hills of Gold" by Ann Lee, geologist.',
        "Northgate Mining Corp. (the “Company” or “Northgate”) opened the mill, said Ann Lee.",
        "Ann Lee described the 'win win' deal as “plastic” and left.",
        "Words such as “expects,” “will,” “plans” and “anticipates” tell them.",
        'The hole is 5" wide and the pipe 6" wide, said Ann Lee.',
        "Sales in Toronto, ON grew with the “Best of the Best of All” award.",
        "Ann Lee announced her novel, “The Hills of Gold and Silver,” today.",
    ],
)
def test_a_quoted_name_term_or_word_is_not_a_speech(paragraph: str) -> None:
    assert _speakers(paragraph) == []


@pytest.mark.parametrize(
    "quoted",
    [
        '"We opened the mill,"',
        '“We opened the mill,"',
        "”We opened the mill,”",
        "“We opened the mill, “",
        "« We opened the mill »,",
        "„We opened the mill,“",
        "‘We opened the mill of the workers’ town,’",
        "“We opened the “Lee” mill,”",
        "``We opened the mill,''",
    ],
)
def test_every_kind_of_mark_is_read_also_turned_the_wrong_way(quoted: str) -> None:
    told = _told(f"{quoted} said Ann Lee.")

    assert told == [(quoted.rstrip(",") if quoted.endswith("»,") else quoted, "Ann Lee")]


def test_a_stretch_without_its_closing_mark_ends_before_the_attribution() -> None:
    assert _told("“We opened the mill, said Ann Lee.") == [("“We opened the mill,", "Ann Lee")]


def test_the_words_of_one_person_are_not_given_to_the_next_one_named() -> None:
    told = _speakers(
        "Ann Lee said: “We opened.” Bob Ray added: “It took a year.” He noted, “All is well.” Eve Fox said, “So it is.”"
    )

    assert told == ["Ann Lee", "Bob Ray", "Bob Ray", "Eve Fox"]


def test_a_title_is_read_wherever_the_release_gives_it() -> None:
    assert _speakers("“We opened,” said Ann Lee.", "Contact", "Ann Lee, CFO") == ["Ann Lee, CFO"]


def test_the_bundled_release_gives_each_quotation_to_its_speaker() -> None:
    bundled = files("onrecord_index").joinpath("bundled", "alexco-2012-05-24.txt").read_text(encoding="utf-8")

    told = _told(bundled, issuer="Alexco Resource Corp.")

    nauman = "Clynton Nauman, President and Chief Executive Officer"
    thrall = "Brad Thrall, Chief Operating Officer"
    assert [speaker for _, speaker in told] == [nauman] * 4 + [thrall] * 4
    assert told[2][0].startswith('"It is our intention')
    assert told[2][0].endswith('remediation costs."')


MARKED = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "«",
            "»",
            "'",
            "’",
            "said ",
            "Ann Lee",
            ", CEO",
            " of ",
            ". ",
            ": ",
            "\n\n",
            "\n",
            " — ",
            "He ",
            "mill ",
            "(",
        ]
    ),
    max_size=40,
).map("".join)


@given(st.one_of(st.text(), MARKED), st.one_of(st.none(), st.text(max_size=20)))
def test_speeches_lie_in_the_text_in_order_without_overlap_whatever_the_text(
    text: str, issuer: str | None
) -> None:
    speeches = find_speeches(text, _blocks(text), issuer)

    ends = [0, *(speech.span.end for speech in speeches)]
    assert all(end <= speech.span.start for end, speech in zip(ends, speeches, strict=False))
    assert ends[-1] <= len(text)
    assert all(speech.speaker.name.strip() for speech in speeches)


@given(st.text().map(lambda text: re.sub(r"[\"'‘’“”„‟«»＂`]", "", text)))
def test_a_text_without_quotation_marks_has_no_speech(text: str) -> None:
    assert find_speeches(text, _blocks(text)) == ()


def test_names_the_speaker_of_a_french_release() -> None:
    told = _speakers("« Nous sommes fiers », a déclaré Lucie Gagnon, présidente et chef de la direction.")

    assert told == ["Lucie Gagnon, présidente et chef de la direction"]


def test_does_not_take_lettered_credentials_for_a_title() -> None:
    assert _speakers("“It works,” said Ann Lee, M.A.S., director of research.") == [
        "Ann Lee, director of research"
    ]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Commenting on it, Ms. Ann Lee, President, Harbor Bell Inc. said, “It runs.”", "Ann Lee, President"),
        ("Ann Lee, Managing Director, Harbor Bell Ltd. said, “It runs.”", "Ann Lee, Managing Director"),
        ("Ann Lee, CEO of The Harbor Bell Company said “It runs.”", "Ann Lee, CEO"),
        ("Ann Lee, CEO of the Company, commented “It runs.”", "Ann Lee, CEO"),
        ("Statement from Ann Lee, CEO: “It runs.”", "Ann Lee, CEO"),
        ("In the words of Ann Lee, CEO: “It runs.”", "Ann Lee, CEO"),
    ],
)
def test_a_speaker_s_firm_may_end_in_a_full_stop_or_be_a_company(paragraph: str, speaker: str) -> None:
    assert _speakers(paragraph) == [speaker]


def test_a_quotation_is_never_attributed_to_the_speaker_of_the_next_paragraph() -> None:
    """The president's words were once given to the finance chief, who speaks below."""
    told = _told(
        "“Orders doubled at the mill in the north.”",
        "Jane Roe, CFO of Northgate, said, “Debt fell by a third.”",
    )

    assert told == [("“Debt fell by a third.”", "Jane Roe, CFO")]


def test_a_quotation_runs_on_over_paragraphs_that_no_mark_opens_until_one_closes_it() -> None:
    told = _told(
        "Ann Lee, CEO of Northgate: “We opened the mill in the north.",
        "It ran at full load all through the winter. It will run on.",
        "We will open another one in May,” she said. “Then we rest.”",
        "Revenue was $5 million.",
    )

    assert [speaker for _, speaker in told] == ["Ann Lee, CEO"] * 4
    assert [words for words, _ in told][1:3] == [
        "It ran at full load all through the winter. It will run on.",
        "We will open another one in May,”",
    ]


def test_a_quotation_whose_closing_mark_was_forgotten_ends_with_its_paragraph() -> None:
    told = _told(
        "Ann Lee, CEO of Northgate: “We opened the mill in the north.",
        "Revenue was $5 million in the quarter.",
        "“It runs,” said Jane Roe, CFO.",
    )

    assert [speaker for _, speaker in told] == ["Ann Lee, CEO", "Jane Roe, CFO"]
