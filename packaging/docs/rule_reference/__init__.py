"""Writes docs/rules/: what every rule looks for, says and decides, for people who read no TOML."""
