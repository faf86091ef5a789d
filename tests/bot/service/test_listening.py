"""What the process does where Telegram refuses its webhook, and how it sees that nothing is delivered."""

import asyncio
from types import SimpleNamespace

import pytest
from telegram import WebhookInfo

from onrecord.errors import BadSettings, WebhookRefused
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.service.listening import _judge_refusal, _keep_asking

ADDRESS = "https://bot.example/hook"


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


@pytest.mark.parametrize(
    ("address", "pending", "is_heard"),
    [(ADDRESS, 0, True), (ADDRESS, 3, False), ("", 0, False), ("https://else.example/other", 0, False)],
)
async def test_a_webhook_that_is_gone_or_brings_nothing_home_is_no_sign_of_life(
    address: str, pending: int, *, is_heard: bool
) -> None:
    """Telegram answered each minute, and the bot was taken for well while no delivery reached it."""
    asked, contact = asyncio.Event(), LastContact()

    async def info() -> WebhookInfo:
        asked.set()
        return WebhookInfo(url=address, has_custom_certificate=False, pending_update_count=pending)

    application = SimpleNamespace(bot=SimpleNamespace(get_webhook_info=info))
    asking = asyncio.create_task(_keep_asking(application, ADDRESS, contact))  # type: ignore[arg-type]
    await asked.wait()
    await asyncio.sleep(0)
    asking.cancel()

    assert (contact.age_seconds() < 60) is is_heard
