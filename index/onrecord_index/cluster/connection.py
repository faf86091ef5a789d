"""The connection to the search servers, and what goes wrong with it, each in one sentence."""

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import opensearchpy
from opensearchpy import OpenSearch
from opensearchpy import exceptions as errors

from onrecord.errors import BadSettings, SearchFault
from onrecord_index.cluster.address import SearchAddress

# A search takes milliseconds. What takes so long is given up, and another server is asked.
SEARCH_SECONDS = 2.0
# Writing a part of an archive, or taking a copy of a shard in.
WRITE_SECONDS = 60.0
_RETRIES = 2
# What a server says that another one, or the same a moment later, may not say. One that has only just come
# back has said 500 of a search that the others answer.
_PASSING = (429, 500, 502, 503, 504)
_CONNECTIONS = 16  # of this process to one server

AWAY = "no search server can be reached"
SLOW = "the search servers do not answer in time"
UNKNOWN_USER = "the search servers refuse the user or the password in it"
FORBIDDEN = "the search servers do not let its user work with the index"
UNFIT = "the certificate of the search servers does not fit; ONRECORD_SEARCH_CA may name who signed it"
NO_TLS = "the search servers do not speak TLS at that address"
READ_ONLY = "the search servers accept no changes, because the index is read-only"
FULL = "the search servers accept no changes, because a disk there is full"
GONE = "the index is not on the search servers any more"
AHEAD = "the index on the search servers is far ahead of this process"
PARTLY = "the search servers cannot search the whole index"


# opensearch-py's client: its methods take more than their signatures say.
Client = Any


def connected(address: SearchAddress, ca: Path | None = None) -> Client:
    """A client that tries every server. Nothing is sent yet. Raises BadSettings for a `ca` of no use."""
    # What it says of a failure would show people's words, and where it was sent.
    for name in ("opensearch", "opensearchpy.trace"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        ssl.create_default_context(cafile=ca)
    except OSError as error:
        raise BadSettings(["ONRECORD_SEARCH_CA: is not a file of certificates"]) from error
    return OpenSearch(
        hosts=[{"host": host, "port": port} for host, port in address.hosts],
        http_auth=(address.user, address.password) if address.user else None,
        use_ssl=address.is_secure,
        ca_certs=str(ca) if ca and address.is_secure else None,
        timeout=SEARCH_SECONDS,
        max_retries=_RETRIES,
        retry_on_timeout=True,
        retry_on_status=_PASSING,
        pool_maxsize=_CONNECTIONS,
    )


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """What the servers or the way to them do wrong is raised as SearchFault."""
    try:
        yield
    except (errors.OpenSearchException, opensearchpy.helpers.BulkIndexError) as error:
        # From None: what the client says may hold an address, and what was asked.
        raise SearchFault(reason_of(error)) from None


def reason_of(error: Exception) -> str:
    """What is wrong, as SearchFault takes it: it names no address, no word and no password."""
    if isinstance(error, errors.SSLError):
        return UNFIT if "CERTIFICATE_VERIFY_FAILED" in str(error) else NO_TLS
    if isinstance(error, errors.ConnectionTimeout):
        return SLOW
    if isinstance(error, errors.ConnectionError):
        return AWAY
    if isinstance(error, errors.TransportError):
        return reason_of_refusal(error.status_code, f"{error.error} {error.info}")
    return "the search servers answer in a way that is not understood"


def reason_of_refusal(status: int | str, told: Any) -> str:
    """What is wrong by the status of a response and what it says."""
    words = str(told)
    if "cluster_block_exception" in words:
        # Elasticsearch's and OpenSearch's ClusterBlock: 12 is set where a disk passes its flood stage.
        return FULL if "/12/" in words else READ_ONLY if "index" in words else AWAY
    if status == 401:
        return UNKNOWN_USER
    if status == 403:
        return FORBIDDEN
    if status == 404 and "index_not_found_exception" in words:
        return GONE
    return SLOW if status in {429, 504} else f"the search servers failed (status {status})"
