"""The window: shows what `logic` decided, judges nothing."""
