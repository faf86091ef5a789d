"""The same release on different sites reads alike; nothing of the site is among its text."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.release import ReleaseId
from onrecord_index.bundled import bundled_release, bundled_text
from onrecord_index.loading import read_release
from onrecord_index.readers.html.html import read_html
from onrecord_index.readers.text.text import read_text
from tests.fakes.release_files import bare_page, company_page, html_body, old_page, pieces_of, wire_page

HEADLINE = bundled_release().headline or ""
PIECES = pieces_of(read_text(bundled_text(), "bundled"))
ARTICLE = [piece for piece in PIECES if piece.text != "News Release"]
BODY = html_body(ARTICLE, HEADLINE)
BELOW = html_body([piece for piece in ARTICLE if piece.text != HEADLINE], "")


def _texts(page: bytes) -> list[str]:
    manuscript = read_html(page, "page")
    return [block.span.of(manuscript.text) for block in manuscript.blocks]


def test_reads_a_bare_page_to_the_sentences_of_its_text() -> None:
    page = bare_page(html_body(PIECES, HEADLINE))

    read = read_release(page, source="page", release_id=ReleaseId("page"))

    told = bundled_release()
    assert read.headline == told.headline
    assert (read.date, read.issuer, read.tickers) == (told.date, told.issuer, told.tickers)
    assert [(one.text, one.section, one.kind) for one in read.sentences] == [
        (one.text, one.section, one.kind) for one in told.sentences
    ]
    assert read.statements == told.statements


@pytest.mark.parametrize(
    "page",
    [wire_page(BODY), company_page(HEADLINE, BELOW), old_page(BODY)],
    ids=["wire", "company", "old"],
)
def test_takes_the_release_alone_out_of_a_site(page: bytes) -> None:
    assert _texts(page) == [piece.text for piece in ARTICLE]


def test_keeps_the_statement_and_the_contact_that_an_article_sets_apart() -> None:
    statement = "Forward-looking statements in this release are subject to risks. " * 4
    legal = f"<div class='related-legal'><p>{statement}</p></div>"
    contact = "<footer><p>Contact: Jane Roe<br>jane@roe.example</p></footer>"

    texts = _texts(wire_page(f"<h1>Title of it</h1><p>{'Prose of it runs here. ' * 30}</p>{legal}{contact}"))

    assert texts[0] == "Title of it"
    assert texts[-2:] == [statement.strip(), "Contact: Jane Roe\njane@roe.example"]


def test_keeps_the_only_statement_of_a_page_wherever_it_stands() -> None:
    statement = (
        "This release contains forward-looking statements, which are subject to risks and may not come true."
    )
    page = f"<html><body><nav>Menu</nav><h1>T</h1><p>{'Prose of it. ' * 40}</p><footer><p>{statement}</p></footer></body></html>"

    assert _texts(page.encode())[-1] == statement


def test_drops_the_statement_of_a_site_if_the_release_has_its_own() -> None:
    own = (
        "This release contains forward-looking statements, which are subject to risks and may not come true."
    )
    site = "The contents of this site may contain forward-looking statements, for which nobody is answerable."
    page = (
        f"<html><body><nav>Menu</nav><h1>Title of it</h1><p>{'Prose of it. ' * 40}</p><p>{own}</p>"
        f"<div id=colophon><div class=site-footer><p>{site}</p></div></div></body></html>"
    )

    assert _texts(page.encode())[-1] == own


def test_drops_the_labels_of_a_page_of_investor_relations() -> None:
    labels = (
        "<h1>News Details</h1><p>View all news</p><h2>Title of it</h2><p>PDF Version</p><p>3 min read</p>"
    )
    page = f"<html><body><nav>Menu</nav>{labels}<p>{'Prose of it. ' * 40}</p></body></html>"

    assert _texts(page.encode())[:1] == ["Title of it"]
    assert len(_texts(page.encode())) == 2


def test_drops_the_form_of_a_mailing_list() -> None:
    form = (
        f"<div><h3>Stay informed</h3><p>{'Join our list to get our news. ' * 4}</p><form><input></form></div>"
    )
    page = f"<html><body><nav>Menu</nav><div><h2>Title of it</h2><p>{'Prose of it. ' * 40}</p></div>{form}</body></html>"

    assert len(_texts(page.encode())) == 2


def test_keeps_a_date_that_stands_above_the_headline() -> None:
    page = wire_page(
        f"<div>Press release</div><div>May 3, 2026, 08:00 ET</div><h1>Title</h1><p>{'Prose. ' * 40}</p>"
    )

    assert _texts(page)[:2] == ["May 3, 2026, 08:00 ET", "Title"]


def test_keeps_all_of_a_page_without_running_text() -> None:
    assert _texts(b"<html><body><main><h1>Short</h1><p>News.</p></main></body></html>") == ["Short", "News."]


def test_takes_the_headline_that_the_page_is_titled_after_though_it_stands_outside_the_text() -> None:
    page = (
        "<html><head><title>Harbor Bell Opens a Shop :: Harbor Bell</title><script src=x></script></head><body>"
        "<h1>Investors</h1><div><span>May 3, 2026</span><h2>Harbor Bell Opens a Shop</h2><a href=/n>Back to all news</a>"
        f"<div class=text><p>{'Prose of it runs here. ' * 30}</p></div></div></body></html>"
    )

    assert _texts(page.encode())[:2] == ["May 3, 2026", "Harbor Bell Opens a Shop"]


def test_passes_over_the_name_of_the_site_as_headline() -> None:
    page = (
        "<html><body><div id=top><h1><a href=/>Harbor Bell</a></h1></div><main><h2>A Shop Opens</h2>"
        f"<p>{'Prose of it runs here. ' * 30}</p></main></body></html>"
    )

    assert _texts(page.encode())[0] == "A Shop Opens"


def test_keeps_a_statement_that_stands_outside_the_article() -> None:
    statement = (
        "This release contains forward-looking statements, which are subject to risks and may not come true."
    )
    page = (
        f"<html><body><nav>Menu</nav><article><h1>Title of it</h1><p>{'Prose of it runs here. ' * 30}</p></article>"
        f"<div><p>{statement}</p></div></body></html>"
    )

    assert _texts(page.encode())[-1] == statement


@given(st.binary(max_size=30), st.floats(0, 1, exclude_max=True), st.integers(0, 400))
def test_reads_or_refuses_any_mutation_of_a_page(noise: bytes, where: float, cut: int) -> None:
    whole = wire_page(
        "<h1>Title of it</h1><table><tr><td>a</td></tr></table><ul><li>b</li></ul><p>Prose.</p>"
    )
    at = int(where * len(whole))

    with suppress(UnreadableRelease):
        assert read_html(whole[:at] + noise + whole[at + cut :], "page").blocks


def test_recognises_the_furniture_of_a_site_by_its_class_names() -> None:
    page = b"""<html><body><div class="acme-cookie">This website uses cookies. <a href="#">Accept</a></div>
<div class="pane--header"><a href="/">Bell</a><ul><li><a href="/a">About</a></li><li><a href="/b">News</a></li>
<li><a href="/c">Filings</a></li></ul></div><h2>Harbor Bell Declares a Dividend of $0.45</h2>
<div><a href="/x.pdf">Download PDF (opens in new window)</a></div><p>TULSA, May 5, 2031 - Harbor Bell Corp.
today declared a quarterly dividend of $0.45 a share, payable in June to whoever holds its shares in May.</p>
<div class="footer">Copyright 2031 Bell</div></body></html>"""

    release = read_release(page, source="a page", release_id=ReleaseId("page"))

    assert release.text.startswith("Harbor Bell Declares a Dividend of $0.45\n\nTULSA")
    assert release.text.endswith("in May.")


TITLE = "Harbor Bell Opens a Second Foundry"
SHORT = f"<h1>{TITLE}</h1><p>Harbor Bell plc today opened a foundry.</p><p>We plan to cast 400 bells in Hull in 2026, and more of them from the year after that.</p>"
LONG = "<p>Our colleagues in nineteen countries cast and tune bells for ships, churches and clocks with care.</p>"
TABLE = "<table><tr><td>Sales</td><td>7,120</td></tr></table>"


def _site(body: str) -> bytes:
    links = "<nav><a href='/a'>Products</a> <a href='/b'>Investors</a></nav>"
    return (
        f"<html><head><title>{TITLE} | Harbor Bell</title></head><body>{links}{body}</body></html>".encode()
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='flyout'>{LONG * 5}</div><div>{SHORT}</div>",
        f"<div id='cb'>{LONG * 4}</div><div>{SHORT}</div>",
        f"<article><h3><a href='/1'>Other</a></h3>{LONG * 4}</article><article>{SHORT}</article>",
        f"<div role='tabpanel' aria-hidden='true' style='display:none'>{SHORT}</div><p>Open the tab.</p>",
    ],
    ids=["menus of prose", "cookies", "longer teaser", "unopened tab"],
)
def test_keeps_a_release_that_is_shorter_than_what_stands_around_it(body: str) -> None:
    """The menus' prose was taken for the article, and the release was lost without a word."""
    assert _texts(_site(body))[:2] == [TITLE, "Harbor Bell plc today opened a foundry."]


@pytest.mark.parametrize("name", ["modal-body", "overlay", "menu-section", "search-result"])
def test_keeps_sections_named_like_parts_of_a_site_unless_they_hold_links(name: str) -> None:
    parts = "".join(
        f"<section class='{name}'>{LONG.replace('nineteen', str(at))}</section>" for at in range(9)
    )
    parts += f"<section class='row no-sidebar'>{LONG}</section>"
    links = f"<section class='{name}'><a href='/x'>Other news</a></section>"

    assert len(_texts(_site(f"<main><h1>{TITLE}</h1>{parts}{links}</main>"))) == 11


def test_keeps_a_table_that_an_article_sets_in_an_aside() -> None:
    assert "Sales\t7,120" in _texts(_site(f"<main>{SHORT}<aside>{TABLE}</aside></main>"))
    linked = "<aside><h3>Related news</h3><p>Copper doubles</p></aside>"
    assert "Copper doubles" not in _texts(_site(f"<main>{SHORT}{linked}</main>"))


def test_says_how_much_of_the_page_it_left_out() -> None:
    other = f"<div class='related'>{LONG * 2}</div>"

    assert read_html(_site(SHORT), "page").left_out == 0
    page = read_html(_site(f"<main>{SHORT}{LONG * 6}{other}</main>"), "page")
    assert page.left_out == pytest.approx(0.22, abs=0.05)


NOTICE = "EMBARGOED UNTIL DECEMBER 2, 2030, 7:00 A.M. GMT"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<title>x | Wire</title>", f"<title>{NOTICE}</title>"),
        ('<header role="banner">', f'<header role="banner"><div>{NOTICE}</div>'),
        ('<main id="main">', f'<div class="strip">{NOTICE}</div><main id="main">'),
        ('<article class="news-release">', f'<article class="news-release"><p>{NOTICE}</p>'),
    ],
    ids=["title", "header", "above the article", "above the headline"],
)
def test_a_notice_of_an_embargo_around_the_article_opens_the_text(before: str, after: str) -> None:
    page = wire_page(BODY).decode()
    assert before in page

    assert _texts(page.replace(before, after).encode()) == [NOTICE, *(piece.text for piece in ARTICLE)]


def test_a_notice_of_an_embargo_in_a_link_or_a_teaser_is_not_of_the_release() -> None:
    link, teaser = f"<a href='/e'>{NOTICE}</a>", f"<article><header>{NOTICE}</header><p>Other.</p></article>"
    page = wire_page(BODY).decode()
    page = page.replace('<header role="banner">', f'<header role="banner">{link}')
    page = page.replace("<section><h2>More", f"<section>{teaser}<h2>More")

    assert _texts(page.encode()) == [piece.text for piece in ARTICLE]
