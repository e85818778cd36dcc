"""Parts of the page of members: register, map, passports, years in the consortium."""
