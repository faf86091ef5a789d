"""Charts as SVG for a page: their words take the page's own colour, in light and in dark."""

import io
from collections.abc import Sequence
from html import escape

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

_BAR, _INK = "#3a7ca5", "#010203"  # the ink stands for the colour of the page's words
_WIDTH, _HEIGHT, _LINE = 6.2, 2.1, 0.28


def columns(title: str, counts: Sequence[tuple[str, int]]) -> str:
    """Upright bars, a label under each; of many labels, some."""
    figure, axes = _figure(_HEIGHT, title)
    positions = range(len(counts))
    axes.bar(positions, [count for _, count in counts], color=_BAR, width=0.8)
    step = max(1, len(counts) // 12)
    axes.set_xticks(list(positions)[::step], [label for label, _ in counts][::step])
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return _svg(figure, title)


def bars(title: str, counts: Sequence[tuple[str, int]]) -> str:
    """Lying bars, the first on top, each with its label and its count."""
    figure, axes = _figure(0.7 + _LINE * len(counts), title)
    drawn = axes.barh([label for label, _ in counts][::-1], [count for _, count in counts][::-1], color=_BAR)
    axes.bar_label(drawn, padding=3, color=_INK)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    return _svg(figure, title)


def _figure(height: float, title: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title, loc="left", color=_INK)
    for side, spine in axes.spines.items():
        spine.set_visible(side in {"left", "bottom"})
        spine.set_color(_INK)
    axes.tick_params(colors=_INK)
    return figure, axes


def _svg(figure: Figure, title: str) -> str:
    """The drawing as an element of a page, which says its title to those who do not see it."""
    file = io.StringIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "onrecord"}):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    drawn = file.getvalue()
    drawn = drawn[drawn.index("<svg") :].replace(_INK, "currentColor")
    return drawn.replace("<svg", f'<svg role="img" aria-label="{escape(title)}"', 1)
