"""The only room that knows where documentation comes from: CSV files."""

from o365desk.documentation.csv_export import safe_file_name, write_csv
from o365desk.documentation.csv_import import preview, read
from o365desk.documentation.fields import FIELDS, guess_mapping

__all__ = ["FIELDS", "guess_mapping", "preview", "read", "safe_file_name", "write_csv"]
