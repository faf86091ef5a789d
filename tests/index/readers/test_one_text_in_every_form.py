"""One release in every form reads to the same sentences, the same judgements and the same statement."""

import re
from collections.abc import Callable

import pytest

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.readers.text.text import read_text
from tests.fakes.printing import Setting, set_in_type
from tests.fakes.release_files import bare_page, docx_of, hanging_text, html_body, pieces_of

HEADLINE = "Harbor Bell Reports Third Quarter"
RELEASE = f"""# {HEADLINE}

ELY, England, October 6, 2025 – Harbor Bell plc (LSE: HBEL), which makes bells and clocks for ships, today reported its third quarter. Sales grew by 11.7% and earnings were £1.15 a share, because the yards of the north ordered more clocks than in any quarter before.

“The yards are full and we have hired forty people since the spring,” said Dana Ruiz, Chief Executive Officer of Harbor Bell. “We expect to open a second foundry in Hull by the end of 2026, and it will cast the large bells that we have bought from others until now.”

In 2026 the company expects:

- sales between £41 million and £44 million, of which a third will come from clocks that are ordered already;
- capital spending of about £6 million, most of it for the foundry in Hull and for the furnace that stands there; and
- a dividend of 12 pence a share.

The foundry in Ely ran in two shifts throughout the quarter. Its furnace was rebuilt in July, and it has used a fifth less gas since then than the old one did in the same weeks of the year before. No order was lost while it stood still, because the stock of small bells was large enough for the whole of the summer.

## Results of the Quarter

Pounds in thousands	2025	2024

Sales of bells	7,120	6,410

Sales of clocks	4,060	3,590

Operating profit	1,210	1,080

The figures above have not been audited. They follow the rules that the company used in its annual report for 2024, but for the leases of its yards, which it now shows among its debts as other makers of bells do.

## Forward-Looking Statements

This release contains forward-looking statements about sales, spending and the foundry in Hull. They rest on what the company knows today, and actual results could differ materially because of the weather, the price of bronze and gas, the orders of the yards and the wages of founders. Harbor Bell undertakes no obligation to update them, except as the law requires.

## About Harbor Bell

Harbor Bell plc has made bells since 1871 and clocks since 1920. It employs 240 people in Ely and sells to yards in nineteen countries.
"""
PIECES = pieces_of(read_text(RELEASE.encode(), "release"))
SETTINGS = [
    Setting(spacing=spacing, columns=columns, table_size=size, size_in_matrix=matrix)
    for spacing, columns, size, matrix in [
        (1.0, 1, 10, False),
        (1.0, 2, 8, True),
        (1.15, 1, 7, True),
        (1.15, 2, 10, False),
        (1.5, 1, 12, False),
        (1.5, 2, 7, True),
        (1.5, 1, 8, False),
        (2.0, 1, 7, False),
        (2.0, 1, 12, True),
        (2.0, 2, 8, False),
    ]
]


FORMS: dict[str, Callable[[], bytes]] = {
    "page": lambda: bare_page(html_body(PIECES, HEADLINE)),
    "word": lambda: docx_of(PIECES, HEADLINE),
    "hanging text of 72": lambda: hanging_text(PIECES, 72).encode(),
    "hanging text of 96": lambda: hanging_text(PIECES, 96).encode(),
    "narrow text, wide tables": lambda: hanging_text(PIECES, 44, cell=34).encode(),
    "text beside a margin": lambda: hanging_text(PIECES, 60, margin=12, cell=30).encode(),
    "text and tables of any width": lambda: hanging_text(PIECES, 150, margin=5, cell=60).encode(),
    "text of pages": lambda: hanging_text(PIECES, 72, margin=8, page=20).encode(),
}


def _read(content: bytes) -> Release:
    return read_release(content, source="a file", release_id=ReleaseId("a"))


def _facts(release: Release) -> tuple[list[tuple[str, bool]], list[str], str | None, str | None]:
    sentences = [(_plain(sentence.text), sentence.forward_looking) for sentence in release.sentences]
    statements = [_plain(span.of(release.text)) for span in release.cautionary]
    return sentences, statements, release.headline, str(release.date)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.removeprefix("•")).strip()


@pytest.mark.parametrize("form", FORMS)
def test_reads_the_same_from_a_page_a_word_file_and_hanging_text(form: str) -> None:
    assert _facts(_read(FORMS[form]())) == _facts(_read(RELEASE.encode()))


@pytest.mark.process
@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_reads_the_same_from_print_at_any_leading_in_any_columns(setting: Setting) -> None:
    """Lines led by 1.4 or more were a paragraph each; sizes in the matrix made every gap a cell's."""
    assert _facts(_read(set_in_type(PIECES, setting))) == _facts(_read(RELEASE.encode()))
