"""Today: how many asked what, and how often a release answered, in figures and charts."""

import re
from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup
from starlette.responses import Response

from onrecord.answer import Verdict
from onrecord_bot.reporting.charts import bars, columns
from onrecord_bot.reporting.report import Report
from onrecord_bot.web.bots import Bots
from onrecord_bot.web.figures import DAYS, Figures
from onrecord_bot.web.house import Asked, say, shown

_MOST_RELEASES, _GROUPS_SHOWN, _CHARTS_KEPT = 8, 5, 32
_LONGEST_LABEL = 28
_STYLE = re.compile(r' style="([^"]*)"')
_NAMES = re.compile(r' id="(?:figure|axes|patch|text|line2d|matplotlib\.axis|xtick|ytick)_\d+"')
_UNSAID = re.compile(r"<metadata>.*?</metadata>|<style.*?</style>", re.DOTALL)
Counts = tuple[tuple[str, int], ...]


class Today:
    """The first page."""

    def __init__(self, bots: Bots, figures: Figures) -> None:
        self._bots = bots
        self._figures = figures

    def show(self, asked: Asked) -> Response:
        """The page about the last 7, 30 or 90 days."""
        wanted = asked.query.get("days", "")
        days = next((each for each in DAYS if str(each) == wanted), DAYS[0])
        report = self._figures.of(days)
        return shown(
            "today.html",
            asked,
            page="today",
            report=report,
            days=days,
            choices=DAYS,
            figures=_figures(report, waiting=self._bots.waiting_count()),
            charts=list(charts_of(report)) if report.asked else [],
            groups=report.groups[:_GROUPS_SHOWN],
        )


def _figures(report: Report, *, waiting: int) -> Sequence[tuple[str, str, str]]:
    """Each figure with its name, and the share of all questions that it is."""
    counts = report.verdicts
    whole = report.asked or 1
    shares = [
        (say("ANSWERED"), counts[Verdict.ANSWERED.value]),
        (say("CLOSEST"), counts[Verdict.CLOSEST.value]),
        (say("NOT_SAID"), counts[Verdict.NOT_FOUND.value]),
    ]
    return [
        (say("QUESTIONS"), f"{report.asked:,}", ""),
        *((name, f"{count:,}", f"{count / whole:.0%}") for name, count in shares),
        (say("HELPFUL"), f"{report.opinions.helpful:,} / {report.opinions.not_helpful:,}", ""),
        (say("WAITING"), f"{waiting:,}", ""),
    ]


def charts_of(report: Report) -> Sequence[Markup]:
    """The charts of a report, in the language that is spoken."""
    months = say("SHORT_MONTHS").split()
    days = tuple((f"{day.day} {months[day.month - 1]}", count) for day, count in sorted(report.days.items()))
    hours = tuple((f"{hour}", report.hours[hour]) for hour in range(24))
    most = enumerate(report.releases.most_common(_MOST_RELEASES), 1)
    releases = tuple((_label(id_, number), count) for number, (id_, count) in most)
    drawn = [_columns(say("BY_DAY"), days), _columns(say("BY_HOUR"), hours)]
    return [*drawn, *([_bars(say("BY_RELEASE"), releases)] if releases else [])]


def _label(id_: str, number: int) -> str:
    """An id short enough to stand beside its bar, and no other's."""
    return id_ if len(id_) <= _LONGEST_LABEL else f"{id_[: _LONGEST_LABEL - 6]}… ({number})"


@lru_cache(_CHARTS_KEPT)
def _columns(title: str, counts: Counts) -> Markup:
    return chart_markup(columns(title, counts))


@lru_cache(_CHARTS_KEPT)
def _bars(title: str, counts: Counts) -> Markup:
    return chart_markup(bars(title, counts))


def chart_markup(drawn: str) -> Markup:
    """A chart without styles of its own, which no page here may have: each becomes attributes instead."""
    plain = _NAMES.sub("", _UNSAID.sub("", drawn))
    return Markup(_STYLE.sub(lambda found: _attributes(found[1]), plain))  # noqa: S704 - drawn by us, titles escaped


def _attributes(style: str) -> str:
    parts = (part.partition(":") for part in style.split(";") if ":" in part)
    named = {name.strip(): value.strip() for name, _, value in parts}
    named.pop("font-family", None)  # the page's own
    return "".join(f' {name}="{value}"' for name, value in named.items() if "'" not in value)


def warm() -> None:
    """Draw a chart that nobody sees: the first takes a second longer than others."""
    chart_markup(columns("Questions", (("1", 1), ("2", 2))))
