"""Reads resources/ strictly: every error of every file at once, with file, line and reason."""

from logic.loading.bundled import RESOURCES, load
from logic.loading.earlier import Damage, Loaded, load_or_earlier
from logic.loading.problems import Problem, RulebookError

__all__ = ["RESOURCES", "Damage", "Loaded", "Problem", "RulebookError", "load", "load_or_earlier"]
