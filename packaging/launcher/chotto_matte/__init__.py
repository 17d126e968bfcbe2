"""ちょっと待って！ The one importable name of the installed program; see `__main__`."""
