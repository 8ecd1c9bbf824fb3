"""The only room that knows Qt: main window, views, models, operations, widgets, theme."""
