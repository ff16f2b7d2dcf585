"""Checking packages: descriptor, files, tables, keys, references and what the rows say of each other."""
