"""What slips of the finger cost: the labelled questions with typing errors, beside the same without."""

import random
import string
from dataclasses import replace

from benchmarks.material import SKIPPED, cases, material
from onrecord.answering.rehearsal import Case, rehearse
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import load_release

SETS = {
    "alexco-2012-05-24": "questions/alexco-dev.jsonl",
    "punitaqui": "releases/labels/punitaqui.qa.jsonl",
    "trailbreaker": "releases/labels/trailbreaker.qa.jsonl",
}
TYPOS, SEEDS = 2, range(10)
# Two slips in a word of three letters leave nothing to read.
_SHORTEST = 4


def main() -> None:
    folder = material()
    if folder is None:
        print(SKIPPED)
        return
    print("| questions | Hit@1 | with two typos, mean of ten draws | lost | clean ones changed |")
    print("|---|---|---|---|---|")
    for name, file in SETS.items():
        desk = answerer_over([load_release(folder / "releases" / f"{name}.txt")])
        asked = cases(folder / file)
        clean = rehearse(desk.answer, asked)
        right = clean.figures["hit1"] or 0.0
        drawn = [
            rehearse(desk.answer, [_misspelt(case, seed) for case in asked]).figures["hit1"] for seed in SEEDS
        ]
        mean = sum(filter(None, drawn)) / len(drawn)
        faultless = [outcome for outcome in clean.outcomes if outcome.case.kind != "typo"]
        changed = sum(outcome.answer.read_as is not None for outcome in faultless)
        print(f"| {name} | {right:.3f} | {mean:.3f} | {right - mean:+.3f} | {changed} of {len(faultless)} |")


def _misspelt(case: Case, seed: int) -> Case:
    """The case with its question misspelt; the same seed misspells the same way."""
    random_numbers = random.Random(f"{seed} {case.id} {case.question.text}")
    words = case.question.text.split()
    long = [at for at, word in enumerate(words) if len(word) >= _SHORTEST and word.isalpha()]
    for at in random_numbers.sample(long, k=min(TYPOS, len(long))):
        words[at] = _slip(words[at], random_numbers)
    return replace(case, question=replace(case.question, text=" ".join(words)))


def _slip(word: str, random_numbers: random.Random) -> str:
    """The word with a letter left out, doubled, replaced, or changed with the next; not its first."""
    at = random_numbers.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    slips = (
        before + after,
        before + letter + letter + after,
        before + random_numbers.choice(string.ascii_lowercase) + after,
        before + after[:1] + letter + after[1:],
    )
    return random_numbers.choice(slips)


if __name__ == "__main__":
    main()
