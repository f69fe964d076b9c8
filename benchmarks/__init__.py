"""What things cost, each measured side by side with a floor in the same run: `python -m benchmarks [name ...]`.

Absolute times differ from machine to machine and from minute to minute; the ratio of two things measured in turn does
not. Nothing here is an assertion in a test: a table is printed, and somebody reads it.
"""
