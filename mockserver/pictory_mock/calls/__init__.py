"""What every operation is given and shares with others: the call, the job it names, pages of lists, things kept.

Whatever the operation is: nothing here knows one by its name.
"""

from .call import Call, Declined, Handler

__all__ = ["Call", "Declined", "Handler"]
