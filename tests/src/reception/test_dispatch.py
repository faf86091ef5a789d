"""Which releases a question is put to."""

from collections.abc import Collection, Mapping

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.reception.dispatch import Dispatcher
from onrecord.reception.ports import Finder, Register, ReleaseChoice, Shares
from onrecord.release import Release, ReleaseId
from tests.fakes.releases import make_release

_OWN, _OTHER = ReleaseId("own"), ReleaseId("other")


class FakeDesk:
    """Answers nothing, over many releases."""

    releases: tuple[Release, ...] = (make_release([[("Northgate opened a mill.", False)]]),) * 400

    def answer(self, question: Question) -> Answer:
        return Answer(question=question, verdict=Verdict.NOT_FOUND)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        return (self.answer(question),)[:most]

    def more_context(self, answer: Answer, rank: int) -> Answer:
        return answer


class FakeRegister:
    """Knows one company among others."""

    has_one_company = False
    companies = 2

    def choose(self, text: str, *, company: str | None = None) -> ReleaseChoice | None:
        asked = text.replace("Common Plan", "the company")
        return ReleaseChoice(releases=(_OWN,), text=asked, names_company=True)

    def rivals(self, text: str, among: Collection[ReleaseId]) -> tuple[ReleaseId, ...]:
        return ()

    def names_somebody(self, text: str) -> bool:
        return True

    def without_name(self, text: str) -> str:
        return text

    def by_own_name(self, text: str) -> str:
        return text

    def is_name(self, text: str) -> bool:
        return False

    def is_common(self, word: str) -> bool:
        return True

    def one_company(self, releases: Collection[ReleaseId]) -> str | None:
        return None


class FakeFinder:
    """Finds other releases first, which hold the question's common words."""

    def likely(self, text: str, among: Collection[ReleaseId] | None = None) -> Mapping[ReleaseId, float]:
        return {_OWN: 0.57} if among == (_OWN,) else {_OTHER: 0.45}

    def holding(self, word: str) -> Mapping[ReleaseId, int]:
        return {}

    def as_held(self, text: str) -> str:
        return text


_register: Register = FakeRegister()
_finder: Finder = FakeFinder()


def test_a_company_s_own_release_is_asked_though_many_others_hold_the_words_of_its_name() -> None:
    """ "Peoples Financial" was asked of releases that hold both words, and never of its own."""
    put: list[tuple[ReleaseId, ...]] = []

    def over(ids: tuple[ReleaseId, ...], asks_back: bool, shares: Shares) -> FakeDesk:
        put.append(ids)
        return FakeDesk()

    dispatcher = Dispatcher(FakeDesk(), register=_register, answerer_over=over, finder=_finder)
    dispatcher.answer(Question(text="What does Common Plan make?"))

    assert put == [(_OWN,)]
