"""Which releases a question names, and of many those that it is likely about.

The dispatcher imports it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from onrecord.answering.release_facts import fact_asked
from onrecord.letters import words_of
from onrecord.reception.likelihood import asks_for_the_newest, comparable, likeliest, shares_of, with_own
from onrecord.reception.ports import Finder, Register, ReleaseChoice
from onrecord.release import ReleaseId

# A company is meant by its name if its releases hold so much of the question as those that hold most. Among
# few a name is seldom anybody else's: what only mentions it holds more of the question by chance.
_AGREES, _AGREES_AMONG_FEW, _FEW = 0.8, 0.2, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """Chooses among so many releases."""

    register: Register
    finder: Finder
    size: int

    def choose(self, text: str) -> ReleaseChoice | None:
        """The releases that a text names; of many, those alone that it is likely about."""
        named = self.register.choose(text)
        if self.register.has_one_company:
            return named
        names_company = named is not None and named.names_company
        shares = self.finder.likely(text)
        if not shares:
            return self._asking_back(text, named, named.releases) if named and names_company else named
        if named is not None and names_company:
            called = self.register.by_own_name(text)
            of_company = self.finder.likely(called, named.releases)
            say_it = self._that_say_the_name(text, named, shares)
            # Else it is somebody else's name too: a country, a month, a word.
            own, said = (max(each.values(), default=0.0) for each in (of_company, say_it))
            if own >= _AGREES_AMONG_FEW * said and fact_asked(named.text):
                return self._asking_back(text, named, named.releases)
            if self.size <= _FEW and own >= _AGREES_AMONG_FEW * said:
                return self._of_company_alone(text, named, of_company)
            if own >= _AGREES * said and called != text:
                return self.choose(called)
            if own >= _AGREES * said:
                return self._of_named(text, named, of_company, say_it)
        likely = likeliest(shares, text)
        if not likely:
            return named
        is_named = self.register.names_somebody(text)
        held = shares_of(likely, shares)
        chosen = ReleaseChoice(releases=likely, text=text, names_company=is_named, shares=held)
        return self._asking_back(text, chosen, comparable(shares, is_named=is_named))

    def _that_say_the_name(
        self, text: str, named: ReleaseChoice, shares: Mapping[ReleaseId, float]
    ) -> Mapping[ReleaseId, float]:
        """Those of some releases that a named company issued, or that say what a text calls it by."""
        kept = set(words_of(named.text))
        name = " ".join(word for word in words_of(text) if word not in kept)
        if not name:  # a ticker, or a name beside the same word
            return shares
        say_it = {*named.releases, *self.finder.likely(name, tuple(shares))}
        return {id_: share for id_, share in shares.items() if id_ in say_it}

    def _of_company_alone(
        self, text: str, named: ReleaseChoice, of_company: Mapping[ReleaseId, float]
    ) -> ReleaseChoice:
        """The likeliest releases of a company that a text names."""
        likely = likeliest(of_company, text) or named.releases
        chosen = replace(named, releases=likely, shares=shares_of(likely, of_company))
        return self._asking_back(text, chosen, comparable(of_company, is_named=True))

    def _of_named(
        self,
        text: str,
        named: ReleaseChoice,
        of_company: Mapping[ReleaseId, float],
        shares: Mapping[ReleaseId, float],
    ) -> ReleaseChoice:
        """The releases that are likely meant by a text that names a company.

        They may be others' too: not all that a company says is read as issued by it.
        """
        among = of_company if asks_for_the_newest(text) else with_own(of_company, shares)
        likely = likeliest(among, text) or named.releases
        chosen = ReleaseChoice(
            releases=likely, text=text, names_company=True, shares=shares_of(likely, among)
        )
        return self._asking_back(text, chosen, comparable(of_company, is_named=True))

    def _asking_back(self, text: str, chosen: ReleaseChoice, among: Collection[ReleaseId]) -> ReleaseChoice:
        """A choice; one that asks back if several companies may be meant, by its releases or by others.

        It is then about releases of these companies alone.
        """
        rivals = self.register.rivals(text, chosen.releases) or self.register.rivals(text, among)
        return replace(chosen, releases=rivals, asks_back=True, shares=()) if rivals else chosen
