"""Reporters: what was found, as text, JSON, SARIF or annotations of a code host."""
