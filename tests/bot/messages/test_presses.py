"""The register of what buttons carry."""

import re

import pytest

from onrecord_bot.messages import presses

PATTERNS = {name: value for name, value in vars(presses).items() if isinstance(value, re.Pattern)}
EXAMPLES = {
    "PASSAGE": ["m:0123456789ab:0:12:0", "n:0123456789ab:0:12:9", "c:0123456789ab:5:9:0"],
    "OPINION": ["h:1", "h:0:0123456789ab"],
    "OVERDUE": ["q:1:700"],
    "RELEASE_LIST": ["l:2"],
    "REPORT": ["r:0:700", "r:1:-7"],
    "UPLOAD": ["u:o:0123456789abcdef01234567", "u:f:0123456789abcdef01234567"],
    "WITHDRAWAL": ["x:1:0123456789abcdef01234567"],
    "ASK_COMPANY": ["k:a:700", "k:2:-7"],
    "STAFF_DECIDES": ["y:t:7", "y:d:12"],
    "LATER": ["z:t:7", "z:a:7", "z:n:7"],
    "CHOICE": ["w:0123456789abcdef"],
    "ACCESS": ["access:allowed:7", "access:refused:-1007"],
}


def test_every_pattern_has_examples() -> None:
    assert set(EXAMPLES) == set(PATTERNS)


@pytest.mark.parametrize(
    ("name", "data"), [(name, data) for name, examples in EXAMPLES.items() for data in examples]
)
def test_no_two_patterns_match_the_same_button(name: str, data: str) -> None:
    """python-telegram-bot matches from the start and asks in order: a shared prefix would hide a button."""
    assert [other for other, pattern in PATTERNS.items() if pattern.match(data)] == [name]
