"""What requests point to: uploads and the mock's own files, looked into; whatever lies elsewhere is never fetched."""
