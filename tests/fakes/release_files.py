"""The same release in other forms: what a site, a word processor or a printer makes of its text."""

import textwrap
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape
from io import BytesIO

from onrecord.manuscript import BlockKind, Manuscript
from onrecord_index.readers.builder import Piece

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEADER_RELATION = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_RELATIONS}/header" Target="header1.xml"/></Relationships>"""
_SPACES = f'xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}"'
_STYLES = f"""<w:styles xmlns:w="{_WORD}">
<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="H2"><w:name w:val="House 2"/><w:basedOn w:val="Heading2"/></w:style>
<w:style w:styleId="Bullets"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""


def pieces_of(manuscript: Manuscript) -> list[Piece]:
    """The blocks of a manuscript, to be written in another form."""
    return [Piece(kind=block.kind, text=block.span.of(manuscript.text)) for block in manuscript.blocks]


def marked_text(pieces: Sequence[Piece]) -> str:
    """The blocks in Markdown: signs for headings and bullets, tabs between cells."""
    signs = {BlockKind.HEADING: "## ", BlockKind.BULLET: "- "}
    written = [signs.get(piece.kind, "") + piece.text for piece in pieces if piece.kind]
    return "\n\n".join(written).replace("## ", "# ", 1) + "\n"


def hanging_text(
    pieces: Sequence[Piece], width: int, *, margin: int = 0, cell: int = 24, page: int = 0
) -> str:
    """The release as text made from a page: hard wraps, hanging bullets, cells set apart by blanks."""
    lines: list[str] = []
    for piece in pieces:
        if piece.kind is BlockKind.TABLE_ROW:
            lines.append("".join(f"{words:<{cell}}" for words in piece.text.split("\t")).rstrip())
            continue
        sign = "• " if piece.kind is BlockKind.BULLET else ""
        lines += ["", *textwrap.wrap(sign + piece.text, width, subsequent_indent=" " * len(sign))]
    if page:
        for number, at in enumerate(range(page, len(lines) + page, page), 1):
            lines[at:at] = ["", f"- {number} -", "\f"]
    return "\n".join(" " * margin + line if line else "" for line in lines) + "\n"


def mail_with(pieces: Sequence[Piece], subject: str) -> bytes:
    """An e-mail of two forms, as a wire's alert has them: typed, and as a page."""
    message = EmailMessage()
    message["From"] = "News <news@wire.example>"
    message["To"] = "reader@example.com"
    message["Subject"] = subject
    message["Date"] = "Mon, 06 Oct 2025 08:00:00 +0000"
    message.set_content(hanging_text(pieces, 72))
    message.add_alternative(bare_page(html_body(pieces, subject)).decode(), subtype="html")
    return message.as_bytes()


def html_body(pieces: Sequence[Piece], headline: str) -> str:
    """Paragraphs, headings, list entries and rows as elements, one a line, the headline as <h1>."""
    return "\n".join(_element(piece, headline) for piece in pieces)


def bare_page(body: str) -> bytes:
    """A document with nothing around the release."""
    return f"<!DOCTYPE html>\n<html><head><title>x</title></head><body>{body}</body></html>".encode()


def mostly_others_page() -> str:
    """A page that holds more of other texts, in boxes of related news, than of its release."""
    prose = "<p>Our colleagues in nineteen countries cast and tune bells for ships and clocks with care.</p>"
    related = f"<div class='related'>{prose * 2}</div>"
    return (
        "<html><head><title>Harbor Bell Opens a Foundry in Hull | Harbor Bell</title></head><body>"
        "<nav><a href='/a'>Products</a></nav><main><h1>Harbor Bell Opens a Foundry in Hull</h1>"
        f"<p>HULL, May 5, 2025 - Harbor Bell plc (LSE: HBL) today opened a foundry.</p>{prose * 6}"
        f"{related * 10}</main></body></html>"
    )


def wire_page(body: str) -> bytes:
    """A news wire's page: header, menus, cookie banner, share buttons, an article, related news, footer."""
    return f"""<!doctype html><html lang="en"><head><title>x | Wire</title><script src="/a.js"></script>
<style>p {{color: red}}</style></head><body class="has-sidebar">
<a class="skip-link" href="#main">Skip to main content</a>
<div id="onetrust-consent-sdk" role="dialog"><p>We and our 214 partners use cookies to store information on your device,
 for personalised content and for audience research. You may change your choice at any time.</p><button>Accept</button></div>
<header role="banner"><a href="/">Wire</a><nav><ul><li><a href="/news">News</a></li><li><a href="/p">Products</a></li>
<li><a href="/contact">Contact us</a></li></ul></nav><form><input name="q"><button>Search</button></form></header>
<main id="main"><div class="breadcrumb"><a href="/">Home</a> › <a href="/mining">Mining</a></div>
<article class="news-release">
<div class="share-bar"><ul><li><a href="//f">Facebook</a></li><li><a href="//x">X</a></li><li><a href="//l">LinkedIn</a></li></ul></div>
{body}
<div class="tags">Tags: <a href="/t/1">Silver</a>, <a href="/t/2">Mining</a></div>
<p><img src="pixel.gif" alt=""></p>
</article>
<section><h2>More press releases from this source</h2>
<article><h3><a href="/1">Northern Copper doubles its output in Chile as prices climb</a></h3>
<p>Northern Copper Ltd. said on Tuesday that it doubled its output in the second quarter after its new mill started up.</p></article>
<article><h3><a href="/2">Harbour Foods names a new chair</a></h3><p>Read the <a href="/2">full story</a></p></article>
</section></main>
<aside class="sidebar"><h3>Trending topics</h3><ul><li><a href="/a">Artificial intelligence</a></li><li><a href="/b">Banks</a></li></ul>
<p>Journalists: sign up here and receive the newest releases of your field by e-mail each morning, free of charge.</p></aside>
<footer><p>Wire is not responsible for what its members publish. © 2026 Wire Ltd. All rights reserved everywhere in the world.</p>
<ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>
<script>window.x = "<p>not text</p>";</script></body></html>""".encode()


def company_page(headline: str, body: str) -> bytes:
    """A company's site in a CMS: no element says what the article is; the headline stands far above it."""
    return f"""<html><head><link rel="stylesheet" href="s.css"><meta charset="utf-8"></head><body id="news">
<form action="/" method="post"><div id="topNav"><div><a href="/about">About</a> <a href="/projects">Projects</a>
<a href="/investors">Investors</a> <a href="/careers">Careers</a></div></div>
<div class="hero"><div class="inner"><h1>{headline}</h1></div></div>
<div class="wrapper"><div class="col-3 leftMenu"><ul><li><a href="/i/1">Overview</a></li><li><a href="/i/2">Stock quote</a></li>
<li><a href="/i/3">Filings</a></li></ul></div>
<div class="col-9"><div class="module module-details"><a href="/news">Back to all news</a> <span><a href="/x.pdf">Download PDF</a></span>
<div class="module_body">{body}</div></div>
<div class="module"><h2>Latest News</h2><div><div><a href="/n/1">Company to present at the spring conference in Zurich</a></div>
<div><a href="/n/2">Company closes its private placement and thanks its shareholders for their trust over years</a></div></div></div>
</div></div>
<div class="siteFooter"><div>Subscribe to our newsletter</div><div><a href="/privacy">Privacy</a> | <a href="/terms">Terms of use</a></div>
<div>Copyright 2026 the company</div></div></form></body></html>""".encode()


def old_page(body: str) -> bytes:
    """A site laid out in tables, as they were in 2004."""
    return f"""<HTML><HEAD><SCRIPT SRC="m.js"></SCRIPT></HEAD><BODY BGCOLOR=white><TABLE WIDTH=780><TR><TD COLSPAN=2>
<A HREF=/><IMG SRC=logo.gif></A></TD></TR><TR><TD WIDTH=140 VALIGN=top><TABLE><TR><TD><A HREF=/a>About us</A></TD></TR><TR><TD>
<A HREF=/n>News releases</A></TD></TR><TR><TD><A HREF=/p>Properties</A></TD></TR><TR><TD><A HREF=/c>Contact</A></TD></TR></TABLE></TD>
<TD VALIGN=top>{body}</TD></TR><TR><TD COLSPAN=2 ALIGN=center><FONT SIZE=1><A HREF=/a>About us</A> | <A HREF=/n>News releases</A> |
<A HREF=/p>Properties</A> | <A HREF=/c>Contact</A></FONT></TD></TR></TABLE></BODY></HTML>""".encode()


def _element(piece: Piece, headline: str) -> str:
    words = escape(piece.text).replace("\n", "<br>\n")
    if piece.text == headline:
        return f"<h1>{words}</h1>"
    if piece.kind is BlockKind.HEADING:
        return f"<h3>{words}</h3>"
    if piece.kind is BlockKind.BULLET:
        return f"<ul><li>{words}</li></ul>"
    if piece.kind is BlockKind.TABLE_ROW:
        cells = "".join(f"<td>{cell}</td>" for cell in words.split("\t"))
        return f"<table><tr>{cells}</tr></table>"
    return f"<p>{words}</p>"


def docx_of(pieces: Sequence[Piece], headline: str) -> bytes:
    """A Word file as Word writes one, with the styles and lists that its menus give."""
    body = "".join(_word_element(piece, headline) for piece in pieces)
    return docx_with(f"<w:body>{body}<w:sectPr/></w:body>")


def docx_with(body: str, *, header: str = "") -> bytes:
    """A Word file around the XML of its body; the part of its page header is related to it as rId1."""
    main = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_SPACES}>{body}</w:document>'
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("word/document.xml", main)
        package.writestr("word/styles.xml", _STYLES)
        if header:
            package.writestr("word/_rels/document.xml.rels", _HEADER_RELATION)
            package.writestr("word/header1.xml", f'<w:hdr xmlns:w="{_WORD}">{header}</w:hdr>')
    return packed.getvalue()


def _word_element(piece: Piece, headline: str) -> str:
    words = escape(piece.text)
    if piece.text == headline:
        return _word_paragraph(words, '<w:pStyle w:val="Title"/>')
    if piece.kind is BlockKind.HEADING:
        return _word_paragraph(words, '<w:pStyle w:val="H2"/>')
    if piece.kind is BlockKind.BULLET:
        return _word_paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
    if piece.kind is BlockKind.TABLE_ROW:
        cells = "".join(f"<w:tc>{_word_paragraph(cell)}</w:tc>" for cell in words.split("\t"))
        return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    return _word_paragraph(words)


def _word_paragraph(words: str, settings: str = "") -> str:
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in words.split("\n"))
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r>{runs}</w:r></w:p>"
