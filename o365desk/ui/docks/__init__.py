"""The panes docked below: log and progress."""
