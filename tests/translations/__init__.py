"""The texts of the program and the catalogues of its languages."""
