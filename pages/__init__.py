"""The pages: one short file each, in the folder of its menu section."""
