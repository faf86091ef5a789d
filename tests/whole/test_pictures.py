"""The pictures of benchmarks/README.md show the figures of their table, and the page says the same."""

from itertools import groupby

from benchmarks.pictures import TABLE, bars, description, picture_file

_PAGE = TABLE.with_name("README.md")


def test_each_picture_is_drawn_from_the_table_as_it_is() -> None:
    """If this fails, run `python -m benchmarks.pictures` (with the `bench` extra) and commit the pictures."""
    stale = [
        picture
        for picture, rows in groupby(bars(), key=lambda bar: bar.picture)
        if description(list(rows)) not in picture_file(picture).read_text(encoding="utf-8")
    ]

    assert not stale


def test_the_page_shows_each_picture_and_states_its_figures() -> None:
    """If this fails, bring `benchmarks/pictures.tsv` up to date with the page, and draw again."""
    page = _PAGE.read_text(encoding="utf-8")
    figures = set(page.replace("|", " ").split())

    assert all(picture_file(bar.picture).name in page for bar in bars())
    assert not [bar for bar in bars() if not {bar.label(bar.blind), bar.label(bar.now)} <= figures]
