"""The mark of methods that the service keeps for older programs: editors show it, and it costs nothing at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import deprecated as deprecated  # noqa: PLC0414  # told again on purpose
else:

    def deprecated(message: str) -> Callable[[Any], Any]:  # noqa: ARG001  # for whoever reads the code
        """PEP 702, for type checkers and editors only: nothing is warned of when such a method is called."""
        return lambda function: function
