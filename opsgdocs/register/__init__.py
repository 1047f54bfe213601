"""The register keeps what documents say across runs: SQLite in one file, or PostgreSQL by its address."""
