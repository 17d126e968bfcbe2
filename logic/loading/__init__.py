"""Reads resources/ strictly: every error of every file at once, with file, line and reason."""

from logic.loading.loader import RESOURCES, load
from logic.loading.problems import Problem, RulebookError

__all__ = ["RESOURCES", "Problem", "RulebookError", "load"]
