"""The only room that knows SQLAlchemy: engine, tables, migrations, one file of functions per subject."""
