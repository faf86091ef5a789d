"""The first release's questions, asked of other companies' releases: `python -m benchmarks.wrong_release`."""

from benchmarks.figures import Share
from benchmarks.material import FIRST, SKIPPED, cases, forms_of, labelled, material, release_in
from benchmarks.replies import ANSWERED, NOT_FOUND, asking


def main() -> None:
    """Print how many of these questions each verdict is given to, over one form of every other release."""
    folder = material()
    if folder is None:
        print(f"asked of other releases: {SKIPPED}")
        return
    questions = [
        case.question for case in cases(folder / "questions" / "alexco-dev.jsonl") if case.answerable
    ]
    names = [name for name in labelled(folder / "releases", "notice.txt") if name != FIRST]
    verdicts = [
        ask(question).verdict
        for name in names
        for ask in [asking([release_in(forms_of(folder / "releases", name)[0])])]
        for question in questions
    ]
    answered, refused = verdicts.count(ANSWERED), verdicts.count(NOT_FOUND)
    print(f"the first release's questions asked of {len(names)} others")
    print(f"  answered   {Share(count=answered, of=len(verdicts))}")
    print(f"  not found  {Share(count=refused, of=len(verdicts))}")


if __name__ == "__main__":
    main()
