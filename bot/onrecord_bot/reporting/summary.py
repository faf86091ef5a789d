"""A report in a few lines, for a terminal and a chat, and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from onrecord.answer import Verdict
from onrecord_bot.replies.texts import TONGUES
from onrecord_bot.reporting.report import Group, Report

_GROUPS_TOLD = 5


def title_of(report: Report) -> str:
    """What a report is about: its days, or everything on record."""
    days = sorted(report.days)
    first = _day(report.start) if report.start else (days[0].isoformat() if days else None)
    last = _day(report.end - 1) if report.end != float("inf") else (days[-1].isoformat() if days else None)
    return f"Questions from {first} to {last}" if first and last else "Questions"


def facts_of(report: Report) -> Sequence[tuple[str, str]]:
    """The figures of a report, each with its name. What is besides is left out if there is none of it."""
    counts = report.verdicts
    languages = ", ".join(
        f"{TONGUES.get(code, code)} {count:,}" for code, count in report.languages.most_common()
    )
    besides = (
        ("Small talk besides", report.talk),
        ("Without an answer, words no longer kept", report.erased),
    )
    return [
        ("Questions", f"{report.asked:,}"),
        ("Answered", _share(counts[Verdict.ANSWERED.value], report.asked)),
        ("Closest passages shown", _share(counts[Verdict.CLOSEST.value], report.asked)),
        ("Not said by a release", _share(counts[Verdict.NOT_FOUND.value], report.asked)),
        ("Rated helpful, not helpful", f"{report.opinions.helpful:,}, {report.opinions.not_helpful:,}"),
        ("Languages", languages or "not kept"),
        *((name, f"{count:,}") for name, count in besides if count),
    ]


def summary_lines(report: Report) -> Iterator[str]:
    """The figures, then the largest groups of questions without an answer."""
    yield title_of(report)
    if not report.asked:
        yield "Nobody asked anything in these days."
        return
    for name, value in facts_of(report):
        yield f"{name}: {value}"
    if report.groups:
        yield ""
        yield "Most asked without an answer:"
    for group in report.groups[:_GROUPS_TOLD]:
        of = f"{group.company}, " if group.company else ""
        yield f"- {group.questions[0][0]} ({of}{_times(group)})"
    if len(report.groups) > _GROUPS_TOLD:
        yield f"and {len(report.groups) - _GROUPS_TOLD:,} more"


def report_object(report: Report) -> Mapping[str, Any]:
    """The whole report for programs."""
    return {
        "title": title_of(report),
        "asked": report.asked,
        "verdicts": dict(report.verdicts),
        "talk": report.talk,
        "hours": {str(hour): report.hours[hour] for hour in range(24)},
        "days": {day.isoformat(): count for day, count in sorted(report.days.items())},
        "releases": dict(report.releases.most_common()),
        "languages": dict(report.languages.most_common()),
        "helpful": report.opinions.helpful,
        "not_helpful": report.opinions.not_helpful,
        "erased": report.erased,
        "groups": [_group_object(group) for group in report.groups],
    }


def _group_object(group: Group) -> Mapping[str, Any]:
    near = group.nearest
    return {
        "count": group.count,
        "company": group.company,
        "questions": [{"question": words, "count": count} for words, count in group.questions],
        "nearest": None
        if near is None
        else {
            "text": near.text,
            "release": near.release,
            "headline": near.headline,
            "date": near.date.isoformat() if near.date else None,
            "cautionary": list(near.statements),
            "lacks_statement": near.lacks_statement,
        },
    }


def _times(group: Group) -> str:
    return "once" if group.count == 1 else f"{group.count:,} times"


def _share(count: int, whole: int) -> str:
    return f"{count:,} ({count / whole:.0%})" if whole else f"{count:,}"


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
