"""Layout: the normal text of a page becomes blocks and articles."""
