"""Faults on the way of a call: what each kind of `core.faults` does to a request or to its answer.

`stages` is the line of a call as faults see it, `spoiling` breaks bodies by their schemas, `endings` says how an answer
leaves. The connection itself is dealt with by who has it: `transport` in process, `connection` over HTTP.
"""
