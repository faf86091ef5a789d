"""Companies whose best sentences answer a question equally."""

import pytest

from onrecord.answering.meant.rivals import rival_companies
from onrecord.answering.ports import Hit
from tests.fakes.companies import company_release


@pytest.mark.parametrize(("form", "lacking", "count"), [(1.0, 0.39, 2), (1.0, 0.5, 0), (0.0, 0.39, 0)])
def test_what_has_the_form_of_an_answer_may_lack_more_of_the_words(
    form: float, lacking: float, count: int
) -> None:
    """Over hundreds of releases "who heads it?" was answered by one company, "heads" being rare."""
    hits = [
        Hit(
            release=company_release(company),
            position=4,
            score=20.0,
            coverage=0.8,
            strength=1.0,
            fits=True,
            form=form,
            lacking=lacking,
        )
        for company in ("bell", "foods")
    ]

    assert len(rival_companies(hits, "who heads it?")) == count
