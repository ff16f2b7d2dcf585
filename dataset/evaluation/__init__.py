"""How well a package reads what people read: scores against records coded by hand."""
