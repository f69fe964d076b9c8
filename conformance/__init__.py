"""schemathesis, which knows the contract and nothing else of this project, looks for a breach of it by the mock."""
