"""Checking articles: rules of the house form, of the page, of figures, and consistency inside an article."""
