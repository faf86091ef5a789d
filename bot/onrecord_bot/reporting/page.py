"""A report as one page of HTML that needs nothing else: its charts stand in it, and it can be printed."""

from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from onrecord_bot.reporting.charts import bars, columns
from onrecord_bot.reporting.report import Report
from onrecord_bot.reporting.summary import facts_of, title_of

_MOST_GROUPS, _MOST_RELEASES, _MOST_DAYS = 100, 10, 92


def page_of(report: Report) -> str:
    """The page; of the groups the largest."""
    template = files("onrecord_bot.reporting").joinpath("report.html").read_text(encoding="utf-8")
    page = Environment(autoescape=True).from_string(template)
    charts = [Markup(chart) for chart in _charts(report)] if report.asked else []  # noqa: S704 - drawn by us
    return page.render(
        title=title_of(report), facts=facts_of(report), report=report, charts=charts, most=_MOST_GROUPS
    )


def _charts(report: Report) -> list[str]:
    days = sorted(report.days.items())[-_MOST_DAYS:]
    hours = [(f"{hour}", report.hours[hour]) for hour in range(24)]
    releases = report.releases.most_common(_MOST_RELEASES)
    return [
        columns("Questions by day (UTC)", [(f"{day:%b} {day.day}", count) for day, count in days]),
        columns("Questions by hour of the day (UTC)", hours),
        *([bars("Answers by release that they quote", releases)] if releases else []),
    ]
