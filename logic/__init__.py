"""The judgement: pure Python, no Qt. See docs/architecture.md for how it flows."""

__version__ = "0.1.0"
