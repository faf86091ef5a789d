"""The field's other words: what a question's words lead to."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadWordList
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.wording.rules import bundled_thesaurus
from onrecord_index.wording.thesaurus import GROUP, INSIDE, LOOSE, SAME, Expansion, Thesaurus, load_thesaurus
from tests.fakes.patience import PATIENCE_SECONDS


def thesaurus(*rules: str) -> Thesaurus:
    return load_thesaurus("\n".join(rules), analyse=terms_of)


def only_wording(rules: str, question: str) -> Expansion:
    (wording,) = thesaurus(rules).expansions(question)
    return wording


def test_leads_from_each_member_of_a_group_to_every_other() -> None:
    wording = only_wording("employee, staff, workforce", "How many staff?")

    assert wording.asked == ("staff",)
    assert wording.others == {("employe",): GROUP, ("workforc",): GROUP}


def test_treats_the_forms_of_one_member_as_the_same() -> None:
    wording = only_wording("CEO = chief executive officer, boss", "Who is the Chief Executive Officer?")

    assert wording.asked == ("chief", "executive", "officer")
    assert wording.others == {("ceo",): SAME, ("boss",): GROUP}


def test_links_looser_relatives_to_the_group_but_not_to_each_other() -> None:
    rules = "mine ~ deposit, pit"

    assert only_wording(rules, "the mine").others == {("deposit",): LOOSE, ("pit",): LOOSE}
    assert only_wording(rules, "the pit").others == {("mine",): LOOSE}


def test_a_question_form_leads_to_its_answer_forms_and_never_back() -> None:
    rules = "where ... based > head office ~ street"

    assert only_wording(rules, "Where are you guys based?").others == {
        ("head", "offic"): GROUP,
        ("street",): LOOSE,
    }
    assert thesaurus(rules).expansions("the head office") == ()


def test_allows_at_most_four_words_between() -> None:
    rules = thesaurus("where ... based > head office")

    assert rules.expansions("where four words stand between based")
    assert not rules.expansions("where many more words than that stand between based")


def test_asks_with_stop_words_alone_if_a_rule_names_them() -> None:
    assert only_wording("in charge > president", "who's in charge here").asked == ("charg",)
    assert only_wording("why > due to", "Why?").asked == ()


def test_a_stop_word_in_a_group_names_nothing_on_its_own() -> None:
    assert thesaurus("up, higher, rising").expansions("sign up") == ()


def test_passes_over_small_words_and_their_short_forms() -> None:
    assert thesaurus("who runs > president").expansions("Who’s the one that runs it?") == ()
    assert thesaurus("who ... one ... runs > president").expansions("Who’s the one that runs it?")
    assert thesaurus("mine of gold, goldmine").expansions("the mine with gold") == ()
    assert thesaurus("board of directors, directorate").expansions("the board, directors")


def test_recognises_only_the_longest_member_if_one_contains_another() -> None:
    rules = thesaurus("head office, headquarters", "office, branch")

    assert [wording.others for wording in rules.expansions("the head office")] == [{("headquart",): GROUP}]


def test_joins_what_a_shape_and_its_words_mean_into_one_wording() -> None:
    """A concept is covered once: "how many people" must not weigh as a shape and again as "people"."""
    rules = thesaurus("how many ... people > employees", "people = person, folks")

    (wording,) = rules.expansions("How many people are there?")

    assert wording.asked == ("mani", "peopl")
    near = {("folk",): GROUP * INSIDE}
    assert wording.others == {("employe",): GROUP, ("peopl",): SAME, ("person",): SAME} | near


def test_does_not_search_for_a_form_that_is_meaningless_without_stop_words() -> None:
    assert only_wording("profitable, in the black", "Is it profitable?").others == {}
    assert only_wording("profitable, in the black", "Are we in the black?").others == {("profit",): GROUP}
    assert only_wording("founder, founded by", "the founder").others == {("found",): GROUP}


def test_keeps_the_strongest_if_two_rules_lead_to_one_phrase() -> None:
    rules = thesaurus("pay ~ earnings", "pay, earnings")

    assert rules.expansions("pay")[0].others == {("earn",): GROUP}


def test_does_not_chain_rules() -> None:
    rules = thesaurus("boss, leader", "leader, pioneer")

    assert ("pioneer",) not in rules.expansions("boss")[0].others


def test_adds_the_rules_of_a_file_of_your_own() -> None:
    rules = load_thesaurus("boss, leader", "# ours\n\nboss, captain  # nautical", analyse=terms_of)

    assert set(rules.expansions("boss")[0].others) == {("leader",), ("captain",)}


@pytest.mark.parametrize(
    "line", ["alone", "a ~", "> b", "a >", "a > b > c", "a ~ b ~ c", "a ~ b > c", "~", ","]
)
def test_refuses_a_line_that_is_not_a_rule(line: str) -> None:
    with pytest.raises(BadWordList) as refused:
        thesaurus("boss, leader", line)

    assert refused.value.number == 2
    assert refused.value.line == line


WORDS = st.lists(
    st.sampled_from("who how many is the boss people head office runs where based staff of it".split()),
    max_size=9,
)


@given(WORDS)
def test_covers_each_term_of_a_question_at_most_once(words: list[str]) -> None:
    rules = thesaurus(
        "boss, leader",
        "who ... runs > boss",
        "how many ... people > staff",
        "people, staff",
        "head office, base",
        "where ... based > head office",
    )
    question = " ".join(words)

    asked = [term for wording in rules.expansions(question) for term in wording.asked]

    assert Counter(asked) <= Counter(terms_of(question))


@given(st.text(max_size=60))
def test_reads_any_question_at_all(question: str) -> None:
    for wording in thesaurus("boss, leader", "who ... runs > boss").expansions(question):
        assert all(0 < strength <= 1 for strength in wording.others.values())


BUNDLED = load_thesaurus(bundled_thesaurus(), analyse=terms_of)


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("Who is the boss?", "chief executive officer"),
        ("who's in charge over there", "president"),
        ("How many folks work for you?", "employees"),
        ("Where are you guys based?", "head office"),
        ("How do I get in touch?", "telephone"),
        ("how can I reach you", "email"),
        ("What's the ticker?", "NYSE"),
        ("How big is the land?", "hectares"),
        ("When did it open?", "commenced"),
        ("How much do they make a year?", "revenue"),
        ("Has anyone sued?", "litigation"),
        ("Did the feds approve?", "federal government"),
        ("Was anybody fired?", "layoffs"),
        ("Will you clean up the river?", "remediation"),
        ("Who checked the numbers?", "qualified person"),
        ("Is it safe to take?", "adverse events"),
        ("What could go wrong?", "risk factors"),
        ("Who bought the firm?", "acquisition"),
        ("How many litres?", "gallons"),
        ("the labor market", "labour"),
    ],
)
def test_knows_the_words_of_the_field_out_of_the_box(question: str, phrase: str) -> None:
    found = {other for wording in BUNDLED.expansions(question) for other in wording.others}

    assert terms_of(phrase) in found


def test_gives_no_shape_to_a_question_that_merely_holds_a_small_word() -> None:
    assert BUNDLED.expansions("it is what it is") == ()


def test_the_wording_does_not_depend_on_earlier_questions() -> None:
    """Lines are analysed when a question first needs them: the order of that is nobody's answer."""
    questions = (
        "who is the boss?",
        "how much money do they make?",
        "when will it start up?",
        "why did it fall?",
    )
    fresh = [_bundled().expansions(question) for question in questions]

    asked_before, ready = _bundled(), _bundled()
    for question in reversed(questions):
        asked_before.expansions(question)
    ready.make_ready()

    assert [asked_before.expansions(question) for question in questions] == fresh
    assert [ready.expansions(question) for question in questions] == fresh


def _bundled() -> Thesaurus:
    return load_thesaurus(bundled_thesaurus(), analyse=terms_of)


def test_a_question_during_warm_up_waits_for_the_last_rules() -> None:
    """The last lines were taken off the list before their rules were there: who came then found none."""
    begun, go_on = Event(), Event()

    def analyse(text: str) -> tuple[str, ...]:
        if text == "boss man" and making_ready:
            begun.set()
            go_on.wait(PATIENCE_SECONDS)
        return terms_of(text)

    making_ready: list[bool] = []
    rules = load_thesaurus("boss, boss man", analyse=analyse)
    making_ready.append(True)
    with ThreadPoolExecutor(2) as threads:
        ready = threads.submit(rules.make_ready)
        begun.wait(PATIENCE_SECONDS)
        asked = threads.submit(rules.expansions, "the boss")
        wait([asked], timeout=0.2)  # it would be done at once if it did not wait
        go_on.set()
        ready.result(10)

        assert asked.result(10)[0].others == {("boss", "man"): GROUP}
