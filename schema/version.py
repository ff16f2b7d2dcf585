"""The version of the record models: a reader refuses data of a newer major version."""

SCHEMA_VERSION = "1.0.0"
