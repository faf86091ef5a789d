"""Draw the pictures of README.md from `pictures.tsv`: `python -m benchmarks.pictures`.

Change a figure in the table, run this, and commit both. It needs matplotlib, which the `bench` extra brings.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

TABLE = Path(__file__).with_name("pictures.tsv")
_BLIND, _NOW, _TARGET = "#b8c4d0", "#1f6f8b", "#c0392b"
_HEIGHT = 0.36


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One figure of one picture: first measured blind, as it is today, and its target.

    The values count cases out of `of`. A share is out of 1.
    """

    picture: str
    what: str
    of: float
    blind: float
    now: float
    target: float

    def label(self, value: float) -> str:
        """Return a value as README.md writes it: 42, or .984."""
        return f"{value:g}" if self.of > 1 else f"{value:.3f}".removeprefix("0")


def bars() -> list[Bar]:
    """Return the rows of the table, in order."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return [
            Bar(
                picture=row["picture"],
                what=row["what"],
                **{name: float(row[name]) for name in ("of", "blind", "now", "target")},
            )
            for row in csv.DictReader(table, delimiter="\t")
        ]


def description(rows: Sequence[Bar]) -> str:
    """Return the figures of a picture in words. The picture carries them, for readers who cannot see it."""
    return "; ".join(
        f"{bar.what}: blind {bar.label(bar.blind)}, now {bar.label(bar.now)}, target {bar.label(bar.target)}"
        + (f" (of {bar.of:g})" if bar.of > 1 else "")
        for bar in rows
    )


def picture_file(picture: str) -> Path:
    """Return where a picture is kept."""
    return TABLE.with_name(f"{picture.replace(' ', '-')}.svg")


def _draw(picture: str, rows: Sequence[Bar]) -> None:
    import matplotlib as mpl  # pyright: ignore[reportMissingImports]  # the extra "bench"

    mpl.use("svg")
    # The same table gives the same file, whenever and wherever it is drawn.
    mpl.rcParams.update({"svg.hashsalt": "onrecord", "svg.fonttype": "path", "font.size": 10})
    from matplotlib import pyplot as plt  # pyright: ignore[reportMissingImports]

    figure, axes = plt.subplots(figsize=(7.2, 0.9 + 0.8 * len(rows)))
    places = list(range(len(rows)))[::-1]
    for values, colour, ink, shift, name in (
        ([bar.blind for bar in rows], _BLIND, "black", _HEIGHT / 2, "blind: before its misses were seen"),
        ([bar.now for bar in rows], _NOW, "white", -_HEIGHT / 2, "now"),
    ):
        heights = [value / bar.of for value, bar in zip(values, rows, strict=True)]
        axes.barh([at + shift for at in places], heights, _HEIGHT, color=colour, label=name)
        for at, value, bar in zip(places, values, rows, strict=True):
            axes.text(0.012, at + shift, bar.label(value), color=ink, va="center")
    for number, (at, bar) in enumerate(zip(places, rows, strict=True)):
        share = bar.target / bar.of
        axes.vlines(
            share, at - _HEIGHT, at + _HEIGHT, colors=_TARGET, linestyles="dotted", linewidth=2,
            label="target" if number == 0 else "_",  # a name with this sign stands in no legend
        )  # fmt: skip
    names = [bar.what + (f" (of {bar.of:g})" if bar.of > 1 else "") for bar in rows]
    axes.set_yticks(places, names)
    axes.set_xlim(0, 1.02)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(picture[:1].upper() + picture[1:], loc="left", fontweight="bold", pad=26)
    axes.legend(
        loc="lower left", bbox_to_anchor=(0, 1.0), ncols=3, frameon=False, fontsize=8, borderaxespad=0
    )
    figure.savefig(
        picture_file(picture), bbox_inches="tight",
        metadata={"Date": None, "Title": picture, "Description": description(rows)},
    )  # fmt: skip
    plt.close(figure)


def main() -> None:
    """Draw every picture of the table."""
    for picture, rows in groupby(bars(), key=lambda bar: bar.picture):
        _draw(picture, list(rows))
        print(picture_file(picture).name)


if __name__ == "__main__":
    main()
