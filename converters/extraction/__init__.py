"""Extraction: the articles of a page yield numerals, metrics, measures and programme mentions."""
