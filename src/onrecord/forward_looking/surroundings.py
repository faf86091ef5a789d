"""What stands around a sentence, as far as it tells whether the sentence looks forward."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """`section` and `kind` are the values of SectionKind and SentenceKind (release.py).

    `lead_in`: for a bullet or table row, the sentence that opens its list or table ("is expected to:").
    `heading`: the heading it stands under. `previous`: the sentence before it in the same paragraph.
    `covered`: what the release's own cautionary statement says it covers ("statements with respect to X"),
    lower case, without the names of that sentence's grammar; empty where it does not say.
    """

    section: str = "body"
    kind: str = "sentence"
    lead_in: str | None = None
    heading: str | None = None
    previous: str | None = None
    covered: tuple[str, ...] = ()
