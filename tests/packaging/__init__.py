"""Tests of what is installed: the launcher, the wheel, the translations."""
