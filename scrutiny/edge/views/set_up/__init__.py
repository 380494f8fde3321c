"""The council's set-up: one page of sections, each with its own form, and a page for what is opened from it."""
