"""The address of the search servers: what it may be, and that no error shows what stands in it."""

import pytest

from onrecord_index.cluster.address import SearchAddress, search_address


def test_an_address_names_who_comes_in_where_and_under_which_prefix() -> None:
    found = search_address("https://onrecord:se%40cret@search.example.com:9201/wire")

    assert found.hosts == (("search.example.com", 9201),)
    assert (found.user, found.password, found.prefix) == ("onrecord", "se@cret", "wire")
    assert found.is_secure
    assert (found.shards, found.replicas) == (3, 1)


def test_an_address_may_name_several_servers_and_how_the_index_is_parted() -> None:
    found = search_address("https://a:b@one,two:9300,[fe80::1]:9200/wire?shards=6&replicas=2")

    assert found.hosts == (("one", 9200), ("two", 9300), ("fe80::1", 9200))
    assert (found.shards, found.replicas) == (6, 2)


@pytest.mark.parametrize(
    "url",
    [
        "search.example.com:9200/wire",
        "ftp://search.example.com/wire",
        "https://search.example.com",
        "https://search.example.com/",
        "https://search.example.com/Wire",
        "https://search.example.com/_all",
        "https://search.example.com/a*",
        "https://search.example.com/a/b",
        "https://search.example.com:99999/wire",
        "https://one,:9200/wire",
        "https://user@search.example.com/wire",
        "http://user:secret@search.example.com/wire",
        "https://search.example.com/wire?shards=0",
        "https://search.example.com/wire?shards=many",
        "https://search.example.com/wire?nodes=3",
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ValueError, match=r"must|may") as refused:
        search_address(url)

    assert "example.com" not in str(refused.value)
    assert "secret" not in str(refused.value)


def test_without_tls_only_this_machine_is_spoken_to() -> None:
    assert not search_address("http://127.0.0.1:9200/wire").is_secure
    assert not search_address("http://[::1]:9200,localhost:9201/wire").is_secure


def test_a_password_is_not_shown_with_the_address() -> None:
    address = SearchAddress(hosts=(("one", 9200),), is_secure=True, prefix="wire", password="secret")

    assert "secret" not in repr(address)
