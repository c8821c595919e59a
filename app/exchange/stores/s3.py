"""Stores that speak Amazon's S3: a bucket and a prefix in it."""

import os
from contextlib import suppress
from typing import Any

import aiohttp
from aiobotocore.session import AioSession
from botocore.exceptions import BotoCoreError, ClientError, SSLError
from fsspec.asyn import FSTimeoutError, sync
from s3fs import S3FileSystem

from app.errors import KnownError
from app.exchange.address import Address
from app.exchange.credentials import Credentials
from app.exchange.stores import store

REGION = "us-east-1"
"""What is signed where the address names no region; stores other than Amazon's mostly do not look at it."""

_WRONG_KEYS = frozenset({"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "NotSignedUp"})


def connect(address: Address, credentials: Credentials) -> "Bucket":
    """A client for bucket and prefix; the network is not asked yet."""
    return Bucket(address, credentials)


class Bucket:
    """A prefix of a bucket. A put is seen when it is complete, so that no temporary name is needed."""

    whole = True

    def __init__(self, address: Address, credentials: Credentials) -> None:
        """Prepare the client; raises KnownError(destination_credentials_missing)."""
        if not credentials.user or not credentials.password:
            # without them the library would look for some in files and on the network
            raise KnownError("destination_credentials_missing", place=address.place)
        self._bucket, _, prefix = address.path.partition("/")
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        endpoint = address.options.get("endpoint")
        config: dict[str, Any] = {
            "connect_timeout": store.CONNECT_SECONDS,
            "read_timeout": store.ANSWER_SECONDS,
            "retries": {"total_max_attempts": 1},
            "ignore_configured_endpoint_urls": True,
            # checksums that only Amazon's own store understands
            "request_checksum_calculation": "when_required",
            "response_checksum_validation": "when_required",
        }
        if endpoint:
            config["s3"] = {"addressing_style": "path"}
        if address.loopback:
            config["proxies"] = {}  # a proxy of the environment is for the way out
        self._system = S3FileSystem(
            key=credentials.user,
            secret=credentials.password,
            endpoint_url=endpoint,
            client_kwargs={"region_name": address.options.get("region", REGION)},
            config_kwargs=config,
            session=_session(),
            use_listings_cache=False,
            skip_instance_cache=True,
        )
        self._system.retries = 1

    def sizes(self) -> dict[str, int]:
        """The objects right under the prefix."""
        found: dict[str, int] = {}
        page: dict[str, Any] = {"Bucket": self._bucket, "Prefix": self._prefix, "Delimiter": "/"}
        while True:
            answer = self._system.call_s3("list_objects_v2", **page)
            for item in answer.get("Contents", ()):
                found[item["Key"].removeprefix(self._prefix)] = int(item["Size"])
            if not answer.get("IsTruncated"):
                return found
            page["ContinuationToken"] = answer["NextContinuationToken"]

    def size(self, name: str) -> int | None:
        """The size of one object."""
        try:
            return int(self._call("head_object", name)["ContentLength"])
        except FileNotFoundError as error:
            if _code(error) == "NoSuchBucket":
                raise
            return None

    def read(self, name: str, limit: int) -> bytes:
        """The content, piece by piece."""
        body = self._call("get_object", name)["Body"]

        async def pieces() -> bytes:
            found = bytearray()
            try:
                while len(found) <= limit and (piece := await body.read(store.PIECE)):
                    found += piece
            finally:
                body.close()
            return bytes(found)

        return bytes(sync(self._system.loop, pieces))

    def create(self, name: str, data: bytes) -> None:
        """Put an object where there is none."""
        if self.size(name) is not None:
            raise FileExistsError(name)
        try:
            self._call("put_object", name, Body=data, IfNoneMatch="*")
        except OSError as error:
            if _code(error) == "PreconditionFailed":
                raise FileExistsError(name) from error
            if _code(error) != "NotImplemented":
                raise
            self._call("put_object", name, Body=data)  # a store that knows no conditions

    def move(self, temporary: str, name: str) -> None:
        """There are no temporary names here."""
        raise NotImplementedError

    def remove(self, temporary: str) -> None:
        """There are no temporary names here."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the client's connections."""
        with suppress(OSError, BotoCoreError):
            sync(self._system.loop, self._system.s3.close)

    def _call(self, method: str, name: str, **more: object) -> Any:  # noqa: ANN401 - the library's answer
        return self._system.call_s3(method, Bucket=self._bucket, Key=self._prefix + name, **more)


_KINDS: store.Kinds = (
    (SSLError, "destination_certificate"),
    ((BotoCoreError, FSTimeoutError, aiohttp.ClientError), "destination_unreachable"),
)


def explained(error: Exception) -> store.Failure | None:
    """What a failure of the client or of the store stands for; None for a defect."""
    answer = error.__cause__ if isinstance(error.__cause__, ClientError) else error
    if not isinstance(answer, ClientError):
        return store.of_kind(error, _KINDS) or store.of_system(error)
    code = _code(answer)
    if code in _WRONG_KEYS:
        return store.Failure("destination_credentials_refused", code)
    if code == "NoSuchBucket":
        return store.Failure("destination_missing", code)
    return store.of_http(int(answer.response["ResponseMetadata"]["HTTPStatusCode"]), "" if code.isdigit() else code)


def _session() -> AioSession:
    """A session that reads no configuration of the machine: what it is to use stands in the address."""
    nothing = (None, None, None, None)
    devnull = (None, None, os.devnull, None)
    return AioSession(session_vars={"profile": nothing, "config_file": devnull, "credentials_file": devnull})


def _code(error: BaseException) -> str:
    answer = error if isinstance(error, ClientError) else error.__cause__
    return str(answer.response.get("Error", {}).get("Code", "")) if isinstance(answer, ClientError) else ""
