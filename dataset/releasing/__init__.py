"""Releasing: whether the dataset can go out, what changed since the last release, and the archive."""
