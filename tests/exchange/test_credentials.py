"""Credentials come from the environment or the system's keyring, and stand nowhere else."""

import pytest

from app.exchange.credentials import Credentials, find, forget, keep
from tests.exchange.rings import Ring
from tests.exchange.servers import failure

URL = "webdav+https://cloud.example.org/dav/leeds"
ANN = Credentials("ann", "hunter2")


def test_what_is_kept_is_found_again_for_every_place_on_that_server(ring: Ring) -> None:
    keep(URL, ANN)
    assert find(URL, {}) == ANN
    assert find("webdav+https://cloud.example.org/dav/york", {}) == ANN
    assert find("webdav+https://other.example.org/dav", {}) == Credentials()
    assert ring.items == {
        ("casewalk webdav+https://cloud.example.org", "user"): "ann",
        ("casewalk webdav+https://cloud.example.org", "password"): "hunter2",
    }


@pytest.mark.usefixtures("ring")
def test_a_user_of_the_address_has_a_password_of_their_own() -> None:
    keep("sftp://ann@example.org/x", Credentials(password="hunter2"))
    assert find("sftp://ann@example.org/y", {}) == ANN
    assert find("sftp://jo@example.org/y", {}) == Credentials("jo")


def test_what_is_kept_anew_replaces_all_that_was_kept(ring: Ring) -> None:
    keep(URL, ANN)
    keep(URL, Credentials("jo", key="~/.ssh/id"))
    assert find(URL, {}) == Credentials("jo", key="~/.ssh/id")
    forget(URL)
    assert ring.items == {}


@pytest.mark.usefixtures("ring")
def test_the_environment_goes_first_and_is_not_mixed_with_the_keyring() -> None:
    keep(URL, ANN)
    environment = {
        "CASEWALK_DESTINATION_USER": "jo",
        "CASEWALK_DESTINATION_KEY": "/keys/jo",
        "CASEWALK_DESTINATION_KNOWN_HOSTS": "/keys/known",
    }
    assert find(URL, environment) == Credentials("jo", "", "/keys/jo", "/keys/known")


def test_a_folder_asks_no_keyring(ring: Ring) -> None:
    ring.locked = True
    assert find("/media/stick", {}) == Credentials()


def test_a_locked_keyring_is_a_sentence(ring: Ring) -> None:
    ring.locked = True
    assert failure(lambda: find(URL, {})) == "credentials_not_kept"
    assert failure(lambda: keep(URL, ANN)) == "credentials_not_kept"


def test_a_machine_without_a_keyring_keeps_nothing_and_says_so() -> None:
    assert find(URL, {}) == Credentials()
    assert failure(lambda: keep(URL, ANN)) == "credentials_not_kept"


def test_a_password_is_not_shown() -> None:
    assert "hunter2" not in repr(ANN)
