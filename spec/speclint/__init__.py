"""The contract's own lint: what OpenAPI tools do not look at, each rule with a test that it can fail.

A wrong contract would fool the client, the mock and the contract tests alike, because all three are made from
it. So the contract itself is checked here, by code that imports none of them:

    PYTHONPATH=spec python -m speclint [--spec spec/pictory.yaml]

A check is a plain function from a `Document` to `Finding`s; `speclint.checks.CHECKS` names them all.
"""
