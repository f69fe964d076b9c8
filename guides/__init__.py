"""Runs programs such as the vendor's guides hold, in Node and Python, against the mock: `nox -s guides`.

Nobody there uses our client: what such a program prints tells whether the mock is the service that it was written for.
"""
