"""Uploaded files: looked at by content, size and name, kept under random names, given out only with their record.

keeping    keep(upload, by=...), open_file(stored), remove(stored, by=...)
kinds      the kinds that may be uploaded, and the groups DOCUMENTS and PICTURES
checking   looked_at(upload, accept): what scrutiny.forms.files.UploadField asks before anything is kept
"""
