"""Statistical disclosure control: small numbers of people, and what gives them away."""
