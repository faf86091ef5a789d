"""A page: what a browser shows of the release, and nothing else."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind, Manuscript
from onrecord_index.readers.html.html import is_html, read_html

P, H, B, R = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TABLE_ROW


def _read(body: str) -> Manuscript:
    return read_html(f"<html><body>{body}</body></html>".encode(), "page")


def _blocks(body: str) -> list[tuple[BlockKind, str]]:
    manuscript = _read(body)
    return [(block.kind, block.span.of(manuscript.text)) for block in manuscript.blocks]


def test_undoes_entities_and_blanks_that_only_markup_makes() -> None:
    assert _blocks("<p>Smith &amp; Sons\n   sold&nbsp;&nbsp;5 &lt; 6&#146;s co\u00adpper</p>") == [
        (P, "Smith & Sons sold 5 < 6’s copper")
    ]


def test_keeps_a_line_break_and_parts_paragraphs_at_two() -> None:
    assert _blocks("<div>Jane Roe<br>Director<br><br>Next one</div>") == [
        (P, "Jane Roe\nDirector"),
        (P, "Next one"),
    ]


def test_joins_letters_that_inline_tags_part() -> None:
    assert _blocks("<p>the 24<sup>th</sup> <i>day</i><b>s</b></p>") == [(P, "the 24th days")]


def test_sets_the_raised_mark_of_a_note_apart_from_the_figure_or_the_word_that_it_stands_at() -> None:
    """ "12 trains by 2029." with a note was quoted as "by 2029.1"."""
    page = "<p>Add 12 by 2029.<sup>1</sup> Sales<sup>2, 3</sup> rose to 41<sup>(4)</sup> and 7 m<sup>2</sup>.</p>"

    assert _blocks(f"{page}<p><sup>1</sup> Subject to funding.</p>") == [
        (P, "Add 12 by 2029.¹ Sales², ³ rose to 41(4) and 7 m2."),
        (P, "1 Subject to funding."),
    ]


def test_reads_a_headline_in_bold_over_lines_as_one_and_an_address_as_lines() -> None:
    assert _blocks("<p><b>HARBOR BELL ANNOUNCES<br>SECOND QUARTER RESULTS</b></p>") == [
        (H, "HARBOR BELL ANNOUNCES SECOND QUARTER RESULTS")
    ]
    assert _blocks("<p><b>HARBOR BELL CORP.<br>1 Main Street</b></p>") == [
        (P, "HARBOR BELL CORP.\n1 Main Street")
    ]


def test_joins_a_heading_over_two_elements_if_neither_half_can_stand_alone() -> None:
    assert _blocks("<div><b>Harbor Bell Reports Sales of</b></div><div><b>Ten Million</b></div>") == [
        (H, "Harbor Bell Reports Sales of Ten Million")
    ]
    assert _blocks("<h1>Harbor Bell Reports Sales</h1><h2>AND RAISES ITS OUTLOOK</h2>") == [
        (H, "Harbor Bell Reports Sales AND RAISES ITS OUTLOOK")
    ]
    assert _blocks("<h1>News Release</h1><h2>For Immediate Release</h2>") == [
        (H, "News Release"),
        (H, "For Immediate Release"),
    ]


def test_reads_lists_with_their_bullets_on_one_line_each() -> None:
    manuscript = _read("<p>We did:</p><ul><li>one</li><li><p>two</p><p>more of two</p></li></ul><p>End</p>")

    assert manuscript.text == "We did:\n\none\ntwo\n\nmore of two\n\nEnd"
    assert [block.kind for block in manuscript.blocks] == [P, B, B, P, P]


def test_reads_bullets_laid_out_in_cells() -> None:
    row = "<tr><td></td><td><font>&#9679;</font></td><td><p>Sales rose <b>5%</b>.</p></td></tr>"

    assert _blocks(f"<table>{row}{row}</table>") == [(B, "● Sales rose 5%.")] * 2


def test_reads_bullets_that_only_their_style_sets_off() -> None:
    sign = '<span>•</span><span style="padding-left:14pt">'

    assert _blocks(f"<div>{sign}Sales rose</span></div><div>{sign}5% margin</span></div>") == [
        (B, "• Sales rose"),
        (B, "• 5% margin"),
    ]
    assert _blocks("<p>o&nbsp;&nbsp;&nbsp;one</p><p>of two</p>") == [(B, "• one"), (P, "of two")]


def test_drops_the_link_to_the_contents_of_a_filing() -> None:
    assert _blocks('<h5><a href="#toc">Table of Contents</a></h5><p>It grew.</p>') == [(P, "It grew.")]


def test_joins_signs_with_the_number_in_the_next_cell() -> None:
    row = "<tr><td>Loss</td><td>$</td><td>(1,234</td><td>)</td><td>&nbsp;</td><td>12.5</td><td>%</td></tr>"

    assert _blocks(f"<table>{row}<tr><td></td></tr></table>") == [(R, "Loss\t$ (1,234)\t12.5%")]


def test_reads_prose_that_a_table_only_places_as_paragraphs() -> None:
    nested = f"<table><tr><td><p>{'Long. ' * 60}</p></td></tr><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"

    assert _blocks(nested) == [(P, ("Long. " * 60).strip()), (P, "a")]


def test_reads_addresses_placed_side_by_side_one_after_the_other() -> None:
    cells = "<td>Jane Roe<br>Director</td><td>John Doe<br>Media</td>"

    assert _blocks(f"<table><tr>{cells}</tr></table>") == [(P, "Jane Roe\nDirector"), (P, "John Doe\nMedia")]
    assert _blocks(f"<table><tr>{cells}</tr><tr><td>5</td><td>6</td></tr></table>") == [
        (R, "Jane Roe Director\tJohn Doe Media"),
        (R, "5\t6"),
    ]


def test_drops_a_page_number_and_joins_the_sentence_that_runs_over() -> None:
    page = "<p>The Company does not</p><p>2</p><hr><p>intend to update this.</p>"

    assert _blocks(page) == [(P, "The Company does not intend to update this.")]


def test_reads_the_character_set_a_page_declares() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><p>“Café”</p></html>'.encode("cp1252")

    assert read_html(page, "page").text == "“Café”"


def test_reads_a_utf_8_page_with_a_broken_character_as_utf_8() -> None:
    """One slip once turned every quotation mark of a page into three letters."""
    page = f'<meta charset="utf-8"><p>{"“Café” " * 10}\xff</p>'.encode().replace(b"\xc3\xbf", b"\xff")

    assert read_html(b"<html>" + page, "page").text == f"{'“Café” ' * 10}\ufffd"


def test_undoes_hard_wraps_in_text_given_as_typed() -> None:
    typed = "The quick brown fox jumps over the lazy dog again and\nagain until the day has gone and night comes over the\nfields.\n"

    assert _blocks(f"<pre>{typed}\nSecond.\n</pre>") == [
        (P, " ".join(typed.split("\n")).strip()),
        (P, "Second."),
    ]


def test_tells_a_page_from_a_text_about_tags() -> None:
    assert is_html(b"\xef\xbb\xbf \n<!-- x --><!DOCTYPE HTML><p>x")
    assert is_html(b"<div><p>x</p></div>\n")
    assert not is_html(b"Our <html> tool is new.\n")
    assert not is_html(b"<p align=center>\n\n# Title\n\nText in Markdown.\n")


def test_refuses_a_page_longer_than_any_release() -> None:
    with pytest.raises(UnreadableRelease, match="more than 10,000,000 characters"):
        _read("word " * 2_000_001)


@given(
    st.text(),
    st.lists(
        st.sampled_from(
            "<p> </p> <table> <tr> <td> </td> <li> <ul> </ul> <br> <pre> <h1> </h1> <hr> • $ ) 5 a <b> <article> <nav> <aside> </article>".split()
        ),
        max_size=40,
    ),
)
def test_gives_blocks_that_cover_all_text_or_refuses(words: str, tags: list[str]) -> None:
    try:
        manuscript = _read(words + " ".join(tags))
    except UnreadableRelease:
        return

    covered = [False] * len(manuscript.text)
    for block in manuscript.blocks:
        assert block.span.of(manuscript.text) == block.span.of(manuscript.text).strip()
        for position in range(block.span.start, block.span.end):
            assert not covered[position]
            covered[position] = True
    assert all(done or character.isspace() for done, character in zip(covered, manuscript.text, strict=True))


@given(st.binary())
def test_reads_or_refuses_any_bytes(content: bytes) -> None:
    with suppress(UnreadableRelease):
        assert read_html(content, "page").blocks


@pytest.mark.parametrize("tag", ["div", "p", "section"])
def test_reads_a_block_that_its_style_sets_inline_as_part_of_the_line(tag: str) -> None:
    """Filing agents set each figure in a <div> of its own, shown inline: it cut the sentence in three."""
    price = f'<{tag} style="font-size:9pt;display: inline;">7.35</{tag}>'

    assert _blocks(f"<div>We sell units at ${price} each.</div>") == [(P, "We sell units at $7.35 each.")]


def test_keeps_entries_and_cells_apart_that_a_style_sets_inline() -> None:
    inline = 'style="display:inline"'

    assert _blocks(f"<ul><li {inline}>Ely</li><li {inline}>Bath</li></ul>") == [(B, "Ely"), (B, "Bath")]
