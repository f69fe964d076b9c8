"""One suite that holds any target to the contract: the mock in process, the mock over HTTP, the real service."""
