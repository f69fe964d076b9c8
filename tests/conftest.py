"""What holds for all tests."""

from hypothesis import settings

# A busy machine is slow now and then, which is no defect; and everybody who runs the check draws the same inputs.
settings.register_profile("tests", deadline=None, derandomize=True, database=None)
settings.load_profile("tests")
