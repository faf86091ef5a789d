"""One fault on each method in turn, of Telegram's or on the way: nothing is lost, and the bot stays up."""

from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import running_bot, stop_bot

QUESTION, ANSWER, CONTACT = "how much is the payroll?", "$22 million", "info@"
AT_START = (
    "getMe",
    "deleteWebhook",
    "setMyCommands",
    "setMyDescription",
    "setMyShortDescription",
    "getUpdates",
)
FAULTS = {
    "bad request": Fault(400, "Bad Request: something is wrong with it"),
    "unauthorized": Fault(401, "Unauthorized"),
    "not found": Fault(404, "Not Found"),
    "conflict": Fault(409, "Conflict: terminated by other getUpdates request"),
    "server error": Fault(500, "Internal Server Error"),
    "gateway": Fault(502, "Bad Gateway"),
    "cut before it was taken": Fault(cut=True),
    "cut after it was taken": Fault(cut=True, after_taking=True),
}
pytestmark = pytest.mark.process


def _saying(api: BotApi, words: str) -> list[int]:
    """The messages that were sent or edited to say something, in order."""
    calls = (*api.sent("sendMessage"), *api.sent("editMessageText"))
    return [call.result["message_id"] for call in calls if call.result and words in str(call.params["text"])]


def _ask(api: BotApi) -> int:
    """Ask, and return the number of the question once it is answered."""
    before = len(_saying(api, ANSWER))
    question = api.push_text(QUESTION)
    api.wait_until(lambda: len(_saying(api, ANSWER)) > before)
    return question


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_one_fault_on_each_method_in_turn_loses_nothing_and_ends_nothing(
    tmp_path: Path, fault: Fault
) -> None:
    """A 400 lost a question in silence; a 401 or a 404 ended the bot for good."""
    with BotApi() as api:
        for method in AT_START:
            api.fail_next(method, fault)
        with running_bot(api.url, tmp_path) as process:
            _ask(api)
            for method in ("getUpdates", "sendMessage"):
                api.fail_next(method, fault)
                _ask(api)
            edited = _ask(api)
            api.fail_next("editMessageText", fault)
            api.push_edit(7, edited, "who can I call?")
            api.wait_until(lambda: bool(_saying(api, CONTACT)))
            api.fail_next("answerInlineQuery", fault)
            api.push_inline(QUESTION)
            api.fail_next("answerCallbackQuery", fault)
            _ask(api)
            before = len(api.sent())
            api.push_press(7, _saying(api, ANSWER)[-1], "More")
            api.wait_for("sendMessage", count=before + 1)
            _ask(api)

            assert process.poll() is None
            status, _ = stop_bot(process)
    assert status == 0
