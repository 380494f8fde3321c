"""Papers that need both the review and its action plan, and where drawn papers are kept."""
