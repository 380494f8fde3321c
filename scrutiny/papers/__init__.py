"""The neutral paper: what any council paper is made of, and its forms on the web and as PDF."""
