"""S3: keys, many objects, stores that know less than Amazon's, and a machine that is set up for another cloud."""

import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from app.exchange.credentials import Credentials
from app.exchange.destination import destination
from app.exchange.stores.s3 import Bucket
from tests.exchange.servers import BUCKET, PASSWORD, USER, failure, s3_client, s3_place

NAME = "0123456789abcdef0123456789abcdef.bundle.age"


@pytest.fixture
def strict(s3: str) -> Iterator[str]:
    """The store, which now asks who is there."""

    def after(requests: str) -> None:
        asking = HTTPConnection(s3.removeprefix("http://"), timeout=10)
        asking.request("POST", "/moto-api/reset-auth", requests, {"Content-Type": "text/plain"})
        asking.getresponse().close()
        asking.close()

    s3_client(s3).create_bucket(Bucket=BUCKET)
    after("0")
    yield s3
    after("inf")


def test_a_wrong_key_is_said(strict: str) -> None:
    with destination(f"s3://{BUCKET}/x?endpoint={strict}", Credentials(USER, PASSWORD)) as place:
        assert failure(place.names) == "destination_credentials_refused"
        assert failure(lambda: place.write(NAME, b"data")) in {
            "destination_credentials_refused",
            "destination_forbidden",  # to a question for one object the store answers without a reason
        }


def test_without_keys_nobody_is_asked(s3: str) -> None:
    with destination(f"s3://{BUCKET}?endpoint={s3}", Credentials()) as place:
        assert failure(place.names) == "destination_credentials_missing"


def test_a_store_that_does_not_answer_cannot_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with destination(f"s3://{BUCKET}?endpoint=http://127.0.0.1:{port}", Credentials(USER, PASSWORD)) as place:
        assert failure(place.names) == "destination_unreachable"


def test_a_list_that_comes_in_pages_is_read_to_its_end(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTO_S3_DEFAULT_MAX_KEYS", "3")
    place = s3_place(s3, "pages")
    names = [f"{number:032x}.receipt.age" for number in range(10)]
    for name in names:
        place.plant(name, name.encode())
    with place.open() as store:
        assert store.names() == {name: len(name) for name in names}


def test_a_bucket_without_a_prefix_is_a_place(s3: str) -> None:
    s3_client(s3).create_bucket(Bucket="whole-bucket")
    with destination(f"s3://whole-bucket?endpoint={s3}&region=eu-west-2", Credentials(USER, PASSWORD)) as place:
        place.write(NAME, b"data")
        assert place.names() == {NAME: 4}
        assert place.read(NAME) == b"data"


def test_an_object_that_came_between_the_look_and_the_put_stays(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = s3_place(s3, "between")
    place.plant(NAME, b"first")
    monkeypatch.setattr(Bucket, "size", lambda _bucket, _name: None)
    with place.open() as store:
        assert store.names() == {NAME: 5}
        store.write(NAME, b"second")
    assert place.look() == {NAME: b"first"}


def test_a_store_that_knows_no_conditions_is_written_without(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from botocore.exceptions import ClientError

    asked = Bucket._call

    def call(self: Bucket, method: str, name: str, **more: Any) -> Any:
        if "IfNoneMatch" in more:
            answer = {"Error": {"Code": "NotImplemented"}, "ResponseMetadata": {"HTTPStatusCode": 501}}
            raise OSError from ClientError(answer, "PutObject")
        return asked(self, method, name, **more)

    monkeypatch.setattr(Bucket, "_call", call)
    place = s3_place(s3, "plain")
    with place.open() as store:
        store.write(NAME, b"first")
        store.write(NAME, b"second")
    assert place.look() == {NAME: b"first"}


def test_what_the_machine_is_set_up_for_does_not_matter(s3: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = s3_place(s3, "other")
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "another")
    with place.open() as store:
        store.write(NAME, b"data")
        assert store.names() == {NAME: 4}
