"""The version of the record models: a reader refuses data of a newer major version."""

SCHEMA_VERSION = "1.0.0"

#: the version of the code, which every record names as its converter
CONVERTER_VERSION = "0.1.0"
