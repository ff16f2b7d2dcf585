"""Normalising: decoded text becomes house-form text with a map of every character to its raw span."""
