"""Publishing: what the dataset says of itself, in the forms that catalogues and tools ask for. All made from metadata.toml
and the built tables; nothing here depends on the day or the machine."""
