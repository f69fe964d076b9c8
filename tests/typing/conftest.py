"""The client of the small contract, for its nested bodies."""

from tests.codegen.conftest import mini_out, mini_path, names

__all__ = ["mini_out", "mini_path", "names"]
