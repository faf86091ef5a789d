"""The persons of one release: which of them a surname means, and what their title is."""

import re
from dataclasses import dataclass, field
from itertools import islice

from onrecord.release import Speaker
from onrecord.speech.person import Person, read_person
from onrecord.speech.person_names import is_suffix

Key = tuple[str, str]
# A name in a release stands within a dozen words of its title.
_WORDS_BEFORE = 9
_MENTIONS_READ = 6
_PLACES_READ = 40
# In front of a surname stands a first name, an initial, a particle or an honorific.
_MAY_BEGIN_NAME = re.compile(r"(?:(?<![\w’'])[(“\"]?[^\W\d_a-zß-ÿ][^\s,;:]*|\b[a-z]{1,4})\s+$")
# "Ann Poe, who farms there, said": she has not spoken, and the next words may be hers.
_SENTENCE_BEGUN = re.compile(r"(?:^|\n|[.!?][\"”’)]*\s)\s*(?=[A-Z])")
_IS_PERSON = re.compile(
    r",? (?:who|\d\d,|(?:has |had |also )?(?:said|says|told|asked|spoke|thanked|recalled|remembered|wrote)\b)"
)
_TOLD = 160


@dataclass(slots=True)
class KnownPersons:
    """Anybody who was named so far. One person keeps one name and one title through the whole release."""

    text: str
    issuer: frozenset[str]
    _members: dict[Key, Speaker] = field(default_factory=dict[Key, Speaker])
    _found: dict[tuple[str, str], list[Person]] = field(default_factory=dict[tuple[str, str], list[Person]])

    def identify(self, person: Person) -> Key | None:
        """Who the person is; None if a lone surname fits nobody, or more than one."""
        name = person.name[0]
        if len(person.name) > 1:
            return self._welcome(person)
        known = [
            key
            for key in self._members
            if name.lower() == key[1] or (not person.honoured and name.lower() == key[0])
        ]
        if known:
            return known[0] if len(known) == 1 else None
        return self._seek(name, person)

    def speaker(self, key: Key) -> Speaker:
        """The person's one name, with the title that the release gives anywhere."""
        speaker = self._members[key]
        if speaker.title is None:
            titles = (
                each.title for each in self._mentions(key[1]) if each.title and _key_of(each.name) == key
            )
            speaker = Speaker(name=speaker.name, title=next(titles, None))
            self._members[key] = speaker
        return speaker

    def person_of_pronoun(self, start: int, end: int, last: Key | None) -> Key | None:
        """Whom "she" means: who spoke last, unless another member is named in text[start:end] since.

        Before anybody spoke, the only member named so far.
        """
        between = self.text[start:end]
        named = {
            key for key in self._members if re.search(rf"\b{re.escape(key[1])}\b", between, re.IGNORECASE)
        }
        if last:
            new = self._newcomers(between)
            if new:
                return self._welcome(new[0]) if len(new) == 1 and named <= {last} else None
            return last if named <= {last} else None
        return named.pop() if start == 0 and len(named) == 1 else None

    def _newcomers(self, between: str) -> list[Person]:
        """Return those who have not spoken yet and of whom a sentence begins to tell."""
        found: list[Person] = []
        for begun in _SENTENCE_BEGUN.finditer(between):
            told = between[begun.end() :].partition("\n")[0][:_TOLD]
            person = read_person(told, self.issuer)
            if person is None or len(person.name) < 2 or _key_of(person.name) in self._members:
                continue
            before, _, behind = told.partition(" ".join(person.name))
            if _IS_PERSON.match(behind) or (person.title and (before or behind.startswith(","))):
                found.append(person)
        return found

    def _welcome(self, person: Person) -> Key:
        key = _key_of(person.name)
        member = self._members.get(key)
        if member is None or (member.title is None and person.title):
            name = member.name if member else " ".join(person.name)
            self._members[key] = Speaker(name=name, title=person.title)
        return key

    def _seek(self, name: str, person: Person) -> Key | None:
        """The one full name in the text that ends with the surname, or a surname with its honorific."""
        full = _shortest(self._mentions(name) or ([] if person.honoured else self._first_names(name)))
        titled = {_key_of(each.name) for each in full if each.title}
        keys = titled if len(titled) == 1 else {_key_of(each.name) for each in full}
        if len(keys) == 1:
            key = keys.pop()
            for each in full:
                if _key_of(each.name) == key:
                    self._welcome(each)
            return key
        if keys or not (person.honoured or person.title):
            return None
        key = ("", name.lower())
        alone = f"{person.honoured} {name}" if person.honoured else name
        self._members.setdefault(key, Speaker(name=alone, title=person.title))
        return key

    def _first_names(self, name: str) -> list[Person]:
        """Persons with a title in the text whose first name this is."""
        known = self._found.get(("first", name))
        if known is None:
            places = re.finditer(rf"\b{re.escape(name)}(?= [A-Z])", self.text)
            found = [self._read_back(place) for place in islice(places, _MENTIONS_READ)]
            known = [each for each in found if each and each.title and each.name[0] == name != each.name[-1]]
            self._found["first", name] = known
        return known

    def _mentions(self, surname: str) -> list[Person]:
        """The first persons named in the text by a full name that ends with the surname, in order."""
        known = self._found.get(("last", surname))
        if known is None:
            places = re.finditer(rf"\b{re.escape(surname)}\b", self.text, re.IGNORECASE)
            found = (self._mention_at(place) for place in islice(places, _PLACES_READ))
            known = list(islice((person for person in found if person), _MENTIONS_READ))
            self._found["last", surname] = known
        return known

    def _read_back(self, place: re.Match[str]) -> Person | None:
        """The person named at the place, with a title in front or behind."""
        return self._mention_at(place, first=True) or read_person(
            self.text[place.start() : place.start() + 120], self.issuer
        )

    def _mention_at(self, place: re.Match[str], *, first: bool = False) -> Person | None:
        before = self.text[max(0, place.start() - 120) : place.start()].rpartition("\n")[2]
        after = self.text[place.start() : place.end() + 120]
        after = re.sub(r"^(\S+[^.:;,!?\s])\n(?=\S)", r"\1, ", after).partition("\n")[
            0
        ]  # Name, below it the title
        if not first and not _MAY_BEGIN_NAME.search(before):
            return None
        starts = [word.start() for word in re.finditer(r"\S+", before)][-_WORDS_BEFORE:]
        for start in starts:
            phrase = before[start:] + after
            if not before[start].isupper() or place[0] in before[start:]:
                continue
            person = read_person(phrase, self.issuer, among_others=True)
            if (
                person
                and len(person.name) > 1
                and _key_of(person.name)[0 if first else 1] == place[0].lower()
            ):
                return person
        return None


def _key_of(name: tuple[str, ...]) -> Key:
    words = [word.lower() for word in name if not is_suffix(word)] or [word.lower() for word in name]
    return words[0], words[-1]


def _shortest(persons: list[Person]) -> list[Person]:
    """The persons without those whose name another one's ends: "Appoints Ann Lee" beside "Ann Lee"."""
    names = {each.name for each in persons}
    return [
        each
        for each in persons
        if not any(len(other) < len(each.name) and each.name[-len(other) :] == other for other in names)
    ]
