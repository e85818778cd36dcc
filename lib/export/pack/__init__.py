"""The pack of a meeting: its slides as one HTML file, PPTX, DOCX (minutes) or XLSX."""
