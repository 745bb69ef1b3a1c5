"""Correcting anything: a form made of the fields of what was written down, whatever kind it is."""
