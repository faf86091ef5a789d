"""What the process does where Telegram refuses its webhook."""

import pytest

from onrecord.errors import BadSettings, WebhookRefused
from onrecord_bot.service.listening import _judge_refusal


@pytest.mark.parametrize(
    "reason",
    [
        "Bad webhook: HTTPS URL must be provided for webhook",
        "Bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ],
)
def test_a_wrong_port_or_scheme_is_a_wrong_setting_at_once(reason: str) -> None:
    with pytest.raises(BadSettings, match="Telegram refuses it"):
        _judge_refusal(reason, pause=0.5)


def test_a_name_that_does_not_resolve_is_tried_for_a_while_and_may_pass() -> None:
    """It was taken for a wrong setting at once, and nothing started the process again."""
    reason = "Bad webhook: Failed to resolve host: Temporary failure in name resolution"

    _judge_refusal(reason, pause=16.0)
    with pytest.raises(WebhookRefused):
        _judge_refusal(reason, pause=30.0)
