"""What all tests share: the rulebook as it is shipped, read once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from logic.loading import load
from logic.rulebook import Rulebook

# No deadline: a busy machine must not turn a test red. Work is counted in steps instead.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The bundled rulebook."""
    return load()
