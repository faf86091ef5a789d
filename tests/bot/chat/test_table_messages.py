"""A table's row as a Telegram message: in fixed width, word for word, the column asked for set off."""

from typing import Any

from onrecord.answer import Answer, Verdict
from onrecord.answering.passages import passage_at
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons, pressed_from_data
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.commands.json_output import answer_object
from onrecord_bot.messages.outgoing import Message, Style
from tests.fakes.stretches import stretch
from tests.fakes.tables import CAPTION, table_release


def _answer(question: str = "gross profit in the third quarter?", caption: str = CAPTION) -> Answer:
    held = table_release(caption=caption)
    position = next(at for at, unit in enumerate(held.sentences) if unit.text.startswith("Gross profit"))
    passage = passage_at(held, position, held.sentences[position].span, question=question)
    return Answer(question=Question(text=question), verdict=Verdict.ANSWERED, passages=(passage,))


def _styled(message: Message, style: Style) -> list[str]:
    return [stretch(message, e) for e in message.entities if e.style is style]


def _told(answer: Answer) -> list[Any]:
    passages: Any = answer_object(answer, id_=None, milliseconds=0.0)["passages"]
    return list(passages)


def test_the_heads_and_the_row_stand_word_for_word_in_one_block_of_fixed_width() -> None:
    answer = _answer()

    (message,) = render_answer(answer)

    assert _styled(message, Style.FIXED) == [answer.passages[0].text]


def test_nothing_overlaps_a_block_of_fixed_width() -> None:
    """Telegram takes no other entity inside "pre": https://core.telegram.org/bots/api#formatting-options."""
    (message,) = render_answer(_answer())

    (fixed,) = (entity for entity in message.entities if entity.style is Style.FIXED)
    others = [entity for entity in message.entities if entity is not fixed]
    end = fixed.offset + fixed.length
    assert all(each.offset >= end or each.offset + each.length <= fixed.offset for each in others)


def test_the_column_asked_for_stands_in_bold_below() -> None:
    (message,) = render_answer(_answer())

    assert _styled(message, Style.BOLD) == ["Three Months Ended · Sept. 30, 2024: 2,240"]


def test_a_caption_that_looks_forward_comes_with_the_statement_in_the_same_message() -> None:
    answer = _answer(caption="Outlook: Sales Expected to Grow in 2025")

    (message,) = render_answer(answer)

    assert _styled(message, Style.FOLDED) == list(answer.passages[0].release.statements)


def test_the_json_names_each_slice_and_what_it_is() -> None:
    answer = _answer()
    release = answer.passages[0].release

    (passage,) = _told(answer)

    told = [release.text[each["start"] : each["end"]] for each in passage["slices"]]
    assert [each["role"] for each in passage["slices"]] == [
        "caption",
        "unit",
        "column heads",
        "column heads",
        "match",
    ]
    assert passage["text"] == "\n".join(told)
    assert (passage["start"], passage["end"]) == (passage["slices"][0]["start"], passage["slices"][-1]["end"])
    assert passage["sentence"] == told[-1]


def test_a_passage_of_one_slice_names_none() -> None:
    release = table_release()
    passage = passage_at(release, 1, release.sentences[1].span)
    answer = Answer(question=Question(text="sails?"), verdict=Verdict.ANSWERED, passages=(passage,))

    (told,) = _told(answer)

    assert "slices" not in told


def test_a_press_for_more_of_a_row_keeps_its_heads() -> None:
    answer = _answer()
    more = answer_buttons(answer)[0][0].data or ""

    pressed = pressed_from_data(more, [answer.passages[0].release])

    assert pressed is not None
    assert pressed.passage.above == answer.passages[0].above
