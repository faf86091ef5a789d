"""Words that show that a stretch in capital letters is not a place, though it has the form of one."""

from onrecord.languages.rule import Phrase, any_of, phrase

# Each example is a stretch as it stands before a dash or a date.
NOT_PLACES: tuple[Phrase, ...] = (
    phrase(
        any_of(
            *("inc", "corp", "corporation", "ltd", "limited", "llc", "llp", "plc", "gmbh", "group"),
            *("holdings?", "company", "resources", "mining"),
        ),
        "ACME ANVILS CORP",
        "Northgate Resources",
        but_not=("DENVER", "Mumbai"),
    ),
    phrase(
        any_of(
            *(r"announce\w*", "reports?", "results?", "updates?", "release[sd]?", "news", "press", "media"),
            *("statement", "notice", "correction", "breaking", "advisory", "alert", r"launch\w*"),
        ),
        "Final Results",
        "PRESS STATEMENT",
        but_not=("SPRINGFIELD",),
    ),
    phrase(
        any_of(
            *("quarter", "fiscal", "year", "today", "months?", "weeks?", "ended", "ending", "period"),
            *("interim", "annual", "quarterly", "deadline", "effective", "half"),
        ),
        "SIX MONTHS TO",
        "Third Quarter",
        but_not=("Halfway, Oregon",),
    ),
    phrase(
        any_of(
            *("highlights?", "summary", "overview", "activities", "source", "contacts?", "dates?"),
            *("updated", "modified", "posted"),
        ),
        "KEY HIGHLIGHTS",
        "Operating Activities",
        but_not=("HIGHLAND PARK",),
    ),
    phrase(
        any_of(
            *("trust$", "hospitals?$", "football club$", "rugby club$", "rowing club$", "association$"),
            *("society$", "foundation$", "museum$", "theat(?:re|er)$", "bakery$", "brewery$", "council$"),
        ),
        "Harden Hospitals Trust",
        "MARROW FOOTBALL CLUB",
        but_not=("HARDEN", "Trustee Bay"),
    ),
    phrase(
        any_of("conference", "webinar", "presentation", "meeting", "event"),
        "General Meeting",
        but_not=("Eventide, Maine",),
    ),
)
# A sentence that names a day opens with one of these: "On May 5", "Effective June 1".
OPENERS = (
    *("on", "in", "at", "as", "by", "from", "since", "until", "before", "after", "during", "for"),
    *("following", "effective", "starting", "beginning", "when", "this", "today", "yesterday"),
    *("ended", "ending", "through", "dated"),
)
