"""Word files: what Word shows, and within bounds."""

import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind
from onrecord.release import ReleaseId
from onrecord_index.bundled import bundled_release, bundled_text
from onrecord_index.loading import read_release
from onrecord_index.readers.choice import read_manuscript
from onrecord_index.readers.text.text import read_text
from onrecord_index.readers.word.docx import read_docx
from tests.fakes.release_files import docx_of, docx_with, pieces_of

P, H, B, R = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TABLE_ROW
OFF = '<w:b w:val="0"/>'


def _blocks(body: str) -> list[tuple[BlockKind, str]]:
    manuscript = read_docx(docx_with(f"<w:body>{body}</w:body>"), "file")
    return [(block.kind, block.span.of(manuscript.text)) for block in manuscript.blocks]


def _run(words: str, settings: str = "") -> str:
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_reads_the_bundled_release_to_the_sentences_of_its_text() -> None:
    told = bundled_release()
    file = docx_of(pieces_of(read_text(bundled_text(), "bundled")), told.headline or "")

    read = read_release(file, source="file", release_id=ReleaseId("file"))

    assert (read.headline, read.date, read.issuer) == (told.headline, told.date, told.issuer)
    assert [(one.text, one.section, one.kind) for one in read.sentences] == [
        (one.text, one.section, one.kind) for one in told.sentences
    ]
    assert read.statements == told.statements


def test_reads_headings_lists_and_tables_as_styles_and_settings_say() -> None:
    cells = "".join(f"<w:tc><w:p>{_run(cell)}</w:p></w:tc>" for cell in ("Loss", "$", "(5", ")"))
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>{_run("Results")}</w:p>'
        f"<w:p>{_run('Outlook', '<w:b/>')}</w:p>"
        f"<w:p>{_run('Not bold', OFF)}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="Bullets"/></w:pPr>{_run("one")}</w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="Bullets"/></w:pPr>{_run("two")}</w:p>'
        f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )

    assert _blocks(body) == [
        (H, "Results"),
        (H, "Outlook"),
        (P, "Not bold"),
        (B, "one"),
        (B, "two"),
        (R, "Loss\t$ (5)"),
    ]


def test_reads_what_word_shows_of_tracked_changes_fields_and_hidden_text() -> None:
    deleted = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    field = '<w:r><w:instrText> HYPERLINK "http://x" </w:instrText></w:r>'
    inserted = f"<w:ins>{_run('new ')}</w:ins>"
    control = f"<w:sdt><w:sdtContent>{_run('words')}</w:sdtContent></w:sdt>"

    assert _blocks(f"<w:p>{deleted}{field}{inserted}{_run('secret', '<w:vanish/>')}{control}</w:p>") == [
        (P, "new words")
    ]


def test_reads_bullets_and_rows_that_are_typed_with_tabs() -> None:
    typed = ["o<w:tab/>one", "§<w:tab/>two", "Sales<w:tab/>$ 5<w:tab/>(4)", "To:<w:tab/>all editors"]
    runs = (part.replace("<w:tab/>", "</w:t><w:tab/><w:t>") for part in typed)

    assert _blocks("".join(f"<w:p><w:r><w:t>{run}</w:t></w:r></w:p>" for run in runs)) == [
        (B, "• one"),
        (B, "• two"),
        (R, "Sales\t$ 5\t(4)"),
        (P, "To: all editors"),
    ]


@pytest.mark.parametrize("opening", ["o", "Sales<w:tab/>", "§<w:tab/>"])
def test_reads_a_paragraph_of_blanks_as_fast_as_one_of_words(opening: str) -> None:
    """A rule with two ways to share blanks between its parts once took hours over these."""
    run = f"<w:t>{opening}".replace("<w:tab/>", "</w:t><w:tab/><w:t>")

    blocks = _blocks(f'<w:p><w:r>{run}</w:t><w:t xml:space="preserve">{" " * 200_000}x</w:t></w:r></w:p>')

    assert blocks[0][1].endswith(" x")


def test_parts_words_at_a_page_break_unless_the_sentence_goes_on() -> None:
    broken = f'<w:p>{_run("Words before")}<w:r><w:br w:type="page"/></w:r>{{}}</w:p>'

    assert _blocks(broken.format(_run("go on."))) == [(P, "Words before go on.")]
    assert _blocks(broken.format(_run("Next."))) == [(P, "Words before"), (P, "Next.")]


def test_reads_a_text_box_once() -> None:
    box = f"<w:txbxContent><w:p>{_run('In a box')}</w:p></w:txbxContent>"
    both = f"<Choice>{box}</Choice><Fallback>{box}</Fallback>"

    assert _blocks(f"<w:p>{_run('Beside it')}<w:r>{both}</w:r></w:p>") == [(P, "In a box"), (P, "Beside it")]


def test_reads_the_strict_form_of_the_vocabulary() -> None:
    file = docx_with(f"<w:body><w:p>{_run('Outlook', '<w:b/>')}</w:p></w:body>")
    strict = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as package, zipfile.ZipFile(strict, "w") as changed:
        for name in package.namelist():
            part = package.read(name)
            changed.writestr(
                name,
                part.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            )

    manuscript = read_docx(strict.getvalue(), "file")

    assert [(block.kind, block.span.of(manuscript.text)) for block in manuscript.blocks] == [(H, "Outlook")]


def test_finds_the_main_part_by_its_relation_when_its_type_is_the_default_of_all() -> None:
    """Exports of meeting programs name no part: their types stand in a Default, and they were refused."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr(
            "[Content_Types].xml", f'<Types><Default Extension="xml" ContentType="{main}"/></Types>'
        )
        relation = '<Relationship Id="r" Type="http://x.example/officeDocument" Target="/text/main.xml"/>'
        package.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
        word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        package.writestr(
            "text/main.xml", f"<w:document {word}><w:p><w:r><w:t>Shoes</w:t></w:r></w:p></w:document>"
        )

    assert read_docx(packed.getvalue(), "file").text == "Shoes"


def test_says_so_when_a_packed_file_is_not_a_word_document() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("a.txt", "text")

    with pytest.raises(UnreadableRelease, match="not a Word document"):
        read_manuscript(packed.getvalue(), "file")


@pytest.mark.parametrize(
    ("mark", "reason"), [("EncryptedPackage", "encrypted"), ("WordDocument", "older Office file")]
)
def test_says_so_when_a_word_file_is_encrypted_or_old(mark: str, reason: str) -> None:
    file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + mark.encode("utf-16-le")

    with pytest.raises(UnreadableRelease, match=reason):
        read_manuscript(file, "file")


def test_refuses_a_file_that_unpacks_to_more_than_any_document() -> None:
    bomb = docx_with(f"<w:body>{' ' * 40_000_000}</w:body>")

    assert len(bomb) < 100_000
    with pytest.raises(UnreadableRelease, match="more than 30 MB"):
        read_docx(bomb, "file")


def test_expands_no_entity() -> None:
    main = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>a &e; b</w:t></w:r></w:p></w:document>'
    packed = BytesIO(docx_with(""))
    with zipfile.ZipFile(packed) as package:
        types = package.read("[Content_Types].xml")
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("word/document.xml", main)

    assert read_docx(packed.getvalue(), "file").text.strip() == "a"


@given(st.binary(min_size=1, max_size=20), st.floats(0, 1, exclude_max=True))
def test_reads_or_refuses_any_mutation(noise: bytes, where: float) -> None:
    whole = docx_with("<w:body><w:p><w:r><w:t>Some words.</w:t></w:r></w:p></w:body>")
    at = int(where * len(whole))

    with suppress(UnreadableRelease):
        assert read_docx(whole[:at] + noise + whole[at + len(noise) :], "file").blocks


@given(st.text("<w:ptblrc/>sd &;\"='", max_size=60))
def test_reads_or_refuses_any_markup(body: str) -> None:
    with suppress(UnreadableRelease):
        assert read_docx(docx_with(f"<w:body>{body}</w:body>"), "file").blocks


@pytest.mark.parametrize(
    ("kind", "settings", "is_shown"),
    [("default", "", True), ("first", "<w:titlePg/>", True), ("first", "", False)],
)
def test_a_notice_of_an_embargo_in_a_page_header_that_is_shown_opens_the_text(
    kind: str, settings: str, *, is_shown: bool
) -> None:
    paragraphs = ("Red Creek Mining Corp.", "EMBARGOED UNTIL", "December 2, 2030, 7:00 a.m. GMT")
    header = "".join(f"<w:p>{_run(words)}</w:p>" for words in paragraphs)
    section = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="rId1"/>{settings}</w:sectPr>'
    body = f"<w:body><w:p>{_run('Red Creek Reports Assays')}</w:p>{section}</w:body>"

    release = read_release(docx_with(body, header=header), source="file.docx", release_id=ReleaseId("a"))

    expected = "EMBARGOED UNTIL\n\nDecember 2, 2030, 7:00 a.m. GMT\n\n" if is_shown else ""
    assert release.text == f"{expected}Red Creek Reports Assays"
    assert (release.embargo.until if release.embargo else None) == (
        datetime(2030, 12, 2, 7, tzinfo=UTC) if is_shown else None
    )
