"""What is generated from the models: Table Schema, JSON Schema, SQL and the data dictionary.

``python -m shizheng.schema.export`` writes them to ``schema/exported/``; a test fails when those files are stale.
"""
