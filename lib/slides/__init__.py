"""Slides of meetings at any moment, in any language, without a browser: for packs and for pages."""
