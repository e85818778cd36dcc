"""The boards, a folder a page; none imports another."""
