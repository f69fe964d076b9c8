"""What is made: for each operation that starts jobs, how these are ordered, what they tell and which files they have.

`maker` knows all of them. They are imported with the first job of their kind.
"""
