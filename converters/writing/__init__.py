"""Writing: article records become a data package."""
