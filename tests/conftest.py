"""What all tests share: the rulebook as it is shipped, read once."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import settings

from logic.loading import load
from logic.rulebook import Rulebook

# Tests leave nothing in the user's own folders (set before any test module loads the rulebook).
os.environ.setdefault("CHOTTO_MATTE_DATA", tempfile.mkdtemp(prefix="chotto-matte-tests-"))

# No deadline: a busy machine must not turn a test red. Work is counted in steps instead.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The bundled rulebook."""
    return load()
