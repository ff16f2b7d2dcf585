"""Binary forms of the tables: Parquet, SQLite, a spreadsheet. Made from the CSV tables, compared with them by content."""
