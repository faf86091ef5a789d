"""What a button sends: where words stand in one edition of one release, and nothing that must be remembered."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.answer import Answer
from onrecord.span import Span
from onrecord_bot.chat.answer_buttons import (
    Opinion,
    Press,
    answer_buttons,
    context_buttons,
    inline_buttons,
    opinion_from_data,
    pressed_from_data,
)
from onrecord_bot.messages.outgoing import Button
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


def _buttons(answer: Answer) -> list[Button]:
    return [button for row in answer_buttons(answer) for button in row]


@given(answers())
def test_what_a_button_sends_leads_back_to_its_passage(answer: Answer) -> None:
    held = [passage.release for passage in answer.passages]

    for passage, button in zip(answer.passages, _buttons(answer), strict=False):
        pressed = pressed_from_data(button.data or "", held)
        assert pressed is not None
        assert pressed.press is Press.MORE
        assert pressed.passage.text == passage.text
        assert pressed.passage.sentence.span == passage.sentence.span


@given(answers())
def test_a_button_holds_no_more_than_telegram_sends_back(answer: Answer) -> None:
    for button in _buttons(answer):
        assert len((button.data or "").encode()) <= 64


@given(answers().filter(lambda answer: bool(answer.passages)))
def test_a_release_that_changed_is_not_taken_for_the_one_that_was_shown(answer: Answer) -> None:
    release = answer.passages[0].release
    changed = replace(release, text=release.text.replace("northgate", "Northgate", 1) + "More.")
    button = answer_buttons(answer.keeping(1))[0][0]

    assert pressed_from_data(button.data or "", [changed]) is None


@given(st.text(max_size=64))
def test_ignores_button_data_that_is_not_ours(data: str) -> None:
    assert pressed_from_data(data, [make_release([[("It rose.", False)]])]) is None


@given(answers(), st.integers(0, 10**9 - 1), st.integers(0, 10**9 - 1), st.integers(0, 10**9 - 1))
def test_ignores_presses_with_impossible_numbers(answer: Answer, at: int, start: int, end: int) -> None:
    assume(answer.passages)
    release = answer.passages[0].release
    ours = str(answer_buttons(answer)[0][0].data).split(":")

    pressed = pressed_from_data(":".join([*ours[:2], str(at), str(start), str(end)]), [release])

    assert pressed is None or pressed.passage.text == release.text[start:end]


@given(answers(), st.data())
def test_made_up_numbers_cut_no_sentence(answer: Answer, data: st.DataObject) -> None:
    """A button's data said from where to where, and a client that made it up could have "not" cut off."""
    assume(answer.passages)
    release = answer.passages[0].release
    at = data.draw(st.integers(0, len(release.sentences) - 1))
    start = data.draw(st.integers(0, release.sentences[at].span.start))
    end = data.draw(st.integers(release.sentences[at].span.end, len(release.text)))
    ours = str(answer_buttons(answer)[0][0].data).split(":")

    pressed = pressed_from_data(":".join([*ours[:2], str(at), str(start), str(end)]), [release])

    shown = [unit.span for unit in release.sentences if unit.span.meets(Span(start=start, end=end))]
    assert (pressed is not None) == (shown[0].start == start and shown[-1].end == end)


def test_made_up_numbers_show_no_whole_release() -> None:
    release = make_release([[("It rose by four percent in May.", False)] * 1_000])
    ours = str(answer_buttons(answer_about(release, 1))[0][0].data).split(":")
    start, end = release.sentences[0].span.start, release.sentences[-1].span.end

    assert pressed_from_data(":".join([*ours[:3], str(start), str(end)]), [release]) is None


def test_under_every_answer_people_may_say_whether_it_helped() -> None:
    answer = answer_about(make_release([[("It rose.", False)]]), 1)

    pressed = [opinion_from_data(button.data or "") for button in _buttons(answer)[-2:]]
    assert pressed == [Opinion(helpful=True), Opinion(helpful=False)]
    assert opinion_from_data(answer_buttons(answer)[0][0].data or "") is None


def test_a_press_on_an_inline_message_names_its_release() -> None:
    release = make_release([[("It rose.", False)]])

    (row,) = inline_buttons(answer_about(release, 1))

    pressed = [opinion_from_data(button.data or "") for button in row]
    assert pressed == [Opinion(helpful=helps, edition=release.edition) for helps in (True, False)]


@given(answers().filter(lambda answer: bool(answer.passages)))
def test_an_answer_has_one_row_of_buttons_whatever_it_shows(answer: Answer) -> None:
    (row,) = answer_buttons(answer)

    assert len({button.label for button in row}) == len(row) == len(answer.passages) + 3


@given(answers().filter(lambda answer: bool(answer.passages)))
def test_copy_asks_for_the_first_passage_and_finds_the_others_by_the_buttons_beside_it(
    answer: Answer,
) -> None:
    held = [passage.release for passage in answer.passages]

    presses = [pressed_from_data(button.data or "", held) for button in _buttons(answer)]

    copies = [each for each in presses if each is not None and each.press is Press.COPY]
    assert [each.passage.text for each in copies] == [answer.passages[0].text]


def test_context_pages_on_in_the_message_that_shows_it() -> None:
    release = make_release([[("It rose.", False)]])

    more = context_buttons(answer_about(release, 1))[0][0]

    assert pressed_from_data(more.data or "", [release]).press is Press.ONWARD  # type: ignore[union-attr]
