"""Learns the weights in resources/learned from the labelled messages in tests/corpus."""
