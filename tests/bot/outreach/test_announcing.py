"""Which releases are announced to whom: each once, only what answers, and only what is news."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord.reception.quiet import QuietPeriod
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.outreach.announcing import Announcing
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.deliveries import Deliveries, DeliveryKind, DeliveryState
from onrecord_bot.storage.news.subscriptions import Subscription, SubscriptionKind, Subscriptions
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus, corrected_with
from onrecord_index.archive.database import open_database
from tests.fakes.fresh_releases import fresh_text
from tests.fakes.release_texts import release_text

CHANNEL = ChatPlace(chat=-1009, topic=5)


@dataclass
class News:
    archive: Archive
    subscriptions: Subscriptions
    deliveries: Deliveries
    announcing: Announcing

    def add(self, text: str, *, name: str = "red.txt", standing: ReleaseStatus = ReleaseStatus.OPEN) -> str:
        now = datetime.now(UTC)
        return self.archive.add(text.encode(), source=name, added_by="ida", now=now, standing=standing).id

    def subscribe(self, chat: int, kind: SubscriptionKind = SubscriptionKind.ALL, words: str = "") -> None:
        wanted = Subscription(place=ChatPlace(chat=chat), person=chat, language="fr", kind=kind, words=words)
        assert self.subscriptions.add(wanted, now=1.0)

    def planned(self) -> list[tuple[str, int]]:
        self.announcing.plan()
        return [(each.release, each.place.chat) for each, _ in self.deliveries.states()]


@pytest.fixture
def news(tmp_path: Path) -> News:
    return news_at(tmp_path, None)


def news_at(
    folder: Path, channel: ChatPlace | None, quiet: QuietPeriod | None = None, at: float | None = None
) -> News:
    """`at` is what the clock of the database says, if not the time."""
    database = open_database(f"sqlite:///{folder / 'onrecord.sqlite3'}")
    archive = Archive(database, quiet=quiet, clock=None if at is None else lambda: at)
    engine = database_at(f"sqlite:///{folder / 'bot-7.sqlite3'}")
    subscriptions, deliveries = Subscriptions(engine), Deliveries(engine)
    announcing = Announcing(
        archive,
        subscriptions,
        deliveries,
        channel=channel,
        clock=lambda: datetime.now(UTC).timestamp(),
    )
    announcing.plan()
    return News(archive, subscriptions, deliveries, announcing)


def test_each_release_that_opens_goes_once_to_who_wants_it(news: News) -> None:
    news.subscribe(1)
    news.subscribe(2, SubscriptionKind.COMPANY, "northgate mining")
    news.subscribe(3, SubscriptionKind.COMPANY, "acme")
    news.subscribe(4, SubscriptionKind.WORD, "silver")
    news.subscribe(5, SubscriptionKind.WORD, "silv")
    news.subscribe(1, SubscriptionKind.WORD, "silver")
    news.add(fresh_text())

    assert news.planned() == [("red", 1), ("red", 2), ("red", 4)]
    news.archive.stand("red", ReleaseStatus.HELD, who="ida")
    news.archive.stand("red", ReleaseStatus.OPEN, who="ida")
    assert news.planned() == [("red", 1), ("red", 2), ("red", 4)]


def test_a_release_that_waits_is_announced_when_it_opens(news: News) -> None:
    news.subscribe(1)
    news.add(fresh_text(), standing=ReleaseStatus.PENDING)
    assert not news.planned()

    news.archive.stand("red", ReleaseStatus.OPEN, who="ida")
    assert news.planned() == [("red", 1)]


def test_what_was_open_before_the_first_start_and_what_is_old_is_no_news(tmp_path: Path) -> None:
    before = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    before.add(fresh_text(grams=7).encode(), source="before.txt", added_by="ida", now=datetime.now(UTC))
    news = news_at(tmp_path, CHANNEL)
    news.subscribe(1)
    news.add(release_text(), name="old.txt")

    assert not news.planned()


def test_the_channel_keeps_its_topic(tmp_path: Path) -> None:
    news = news_at(tmp_path, CHANNEL)
    news.add(fresh_text())
    news.announcing.plan()

    ((delivery, state),) = news.deliveries.states()
    assert (delivery.place, state) == (CHANNEL, DeliveryState.DUE)


def test_a_correction_goes_to_who_got_the_card_of_what_it_corrects(news: News) -> None:
    news.subscribe(1, SubscriptionKind.WORD, "400")
    news.add(fresh_text())
    news.announcing.plan()
    ((delivery, _),) = news.deliveries.states()
    news.deliveries.settle(delivery, DeliveryState.SENT)
    news.add(fresh_text(grams=300), name="corrected.txt", standing=ReleaseStatus.PENDING)
    news.archive.supersede("red", "corrected", who="ida")
    assert news.planned() == [("red", 1)]

    news.archive.stand("corrected", ReleaseStatus.OPEN, who="ida")
    assert news.planned() == [("red", 1), ("corrected", 1)]


def test_a_chat_has_so_many_subscriptions_and_no_more_and_they_end_with_it(news: News) -> None:
    for number in range(20):
        news.subscribe(1, SubscriptionKind.WORD, f"word{number}")
    one_more = Subscription(
        place=ChatPlace(chat=1), person=1, language=None, kind=SubscriptionKind.WORD, words="more"
    )
    assert not news.subscriptions.add(one_more, now=1.0)
    assert news.subscriptions.end(ChatPlace(chat=1), words="word3") == 1

    news.subscriptions.forget(1)
    assert not news.subscriptions.all()


def test_what_a_release_corrects_is_found_without_reading_the_whole_archive(news: News) -> None:
    news.add(fresh_text())
    news.add(fresh_text(grams=300), name="corrected.txt")
    news.archive.supersede("red", "corrected", who="ida")

    assert [row.id for row in news.archive.rows(corrected_with("corrected"))] == ["red"]
    assert not news.archive.rows(corrected_with("red"))


def test_what_opens_in_a_quiet_period_is_announced_once_it_is_over_to_who_wants_it_then(
    tmp_path: Path,
) -> None:
    """It never was: somebody who had subscribed did not hear of it."""
    today = datetime.now(UTC).date()
    quiet = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=40))
    during, after = (news_at(tmp_path, None, quiet, at) for at in (None, quiet.ends))
    during.subscribe(1)
    for name in ("red", "held", "wrong", "right", "gone", "removed"):
        during.add(fresh_text(headline=f"Northgate Reports on {name}"), name=f"{name}.txt")
    assert during.planned() == []
    during.archive.supersede("wrong", "right")
    during.archive.stand("held", ReleaseStatus.HELD)
    during.archive.stand("gone", ReleaseStatus.DISCARDED)
    during.archive.remove("removed")
    during.subscribe(2)
    assert during.planned() == []

    assert sorted(after.planned()) == [("red", 1), ("red", 2), ("right", 1), ("right", 2)]
    after.archive.stand("held", ReleaseStatus.OPEN)
    assert len(after.planned()) == 6
    assert len(after.planned()) == 6
    assert after.deliveries.kept_back() == []


def test_a_period_that_is_taken_out_of_the_settings_before_it_ends_loses_no_card(tmp_path: Path) -> None:
    today = datetime.now(UTC).date()
    quiet = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=40))
    during = news_at(tmp_path, CHANNEL, quiet)
    during.add(fresh_text())
    assert during.planned() == []

    assert news_at(tmp_path, CHANNEL).planned() == [("red", CHANNEL.chat)]


@pytest.mark.parametrize(("opened", "kinds"), [(5, {"card": 5}), (6, {"digest": 1})])
def test_who_would_get_more_than_five_cards_after_a_quiet_period_gets_one_digest(
    tmp_path: Path, opened: int, kinds: dict[str, int]
) -> None:
    today = datetime.now(UTC).date()
    quiet = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=40))
    during, after = (news_at(tmp_path, None, quiet, at) for at in (None, quiet.ends))
    during.subscribe(1)
    during.subscribe(1, SubscriptionKind.WORD, "silver")
    during.subscribe(2, SubscriptionKind.WORD, "on1")
    for number in range(opened):
        during.add(fresh_text(headline=f"Northgate Reports on{number}"), name=f"n{number}.txt")
    during.announcing.plan()

    for _ in range(2):
        after.announcing.plan()

    due = [each for each, state in after.deliveries.states() if state is DeliveryState.DUE]
    assert Counter(each.kind.value for each in due if each.place.chat == 1) == kinds
    assert [each.release for each in due if each.place.chat == 2] == ["n1"]
    assert {name for each in due for name in each.releases} == {f"n{number}" for number in range(opened)}


def test_who_got_a_digest_gets_the_correction_of_what_it_lists_and_unsubscribing_ends_it(
    tmp_path: Path,
) -> None:
    today = datetime.now(UTC).date()
    quiet = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=40))
    during, after = (news_at(tmp_path, None, quiet, at) for at in (None, quiet.ends))
    during.subscribe(1)
    for number in range(6):
        during.add(fresh_text(headline=f"Northgate Reports on{number}"), name=f"n{number}.txt")
    during.announcing.plan()
    after.announcing.plan()

    assert [each.place.chat for each in after.deliveries.receivers(DeliveryKind.CARD, "n3")] == [1]
    after.deliveries.drop_due(ChatPlace(chat=1))
    assert not after.deliveries.due_count()


def test_cards_to_one_chat_are_taken_up_one_by_one_in_order(news: News) -> None:
    news.subscribe(1)
    news.subscribe(2)
    for number in range(3):
        news.add(fresh_text(headline=f"Northgate Reports on{number}"), name=f"n{number}.txt")
    news.announcing.plan()

    taken = list[tuple[int, str]]()
    while due := news.deliveries.take_up(now=2.0, most=8):
        assert len({each.place.chat for each in due}) == len(due)
        taken += [(each.place.chat, each.release) for each in due]

    assert [id_ for chat, id_ in taken if chat == 1] == ["n0", "n1", "n2"]
    assert [id_ for chat, id_ in taken if chat == 2] == ["n0", "n1", "n2"]


@pytest.mark.parametrize("state", [DeliveryState.FAILED, DeliveryState.WITHHELD])
def test_who_was_to_get_a_digest_that_never_arrived_got_nothing_of_what_it_lists(
    tmp_path: Path, state: DeliveryState
) -> None:
    today = datetime.now(UTC).date()
    quiet = QuietPeriod(first=today - timedelta(days=3), last=today + timedelta(days=40))
    during, after = (news_at(tmp_path, None, quiet, at) for at in (None, quiet.ends))
    for chat in (1, 2):
        during.subscribe(chat)
    for number in range(6):
        during.add(fresh_text(headline=f"Northgate Reports on{number}"), name=f"n{number}.txt")
    during.announcing.plan()
    after.announcing.plan()

    digests = [each for each, _ in after.deliveries.states() if each.kind is DeliveryKind.DIGEST]
    after.deliveries.settle(next(each for each in digests if each.place.chat == 1), state)

    assert [each.place.chat for each in after.deliveries.receivers(DeliveryKind.CARD, "n3")] == [2]
