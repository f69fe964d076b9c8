"""What holds for all tests."""

from collections.abc import Iterator
from pathlib import Path

import certifi
import pytest
from hypothesis import settings

# A busy machine is slow now and then, which is no defect; and everybody who runs the check draws the same inputs.
settings.register_profile("tests", deadline=None, derandomize=True, database=None)
settings.load_profile("tests")

END = "-----END CERTIFICATE-----\n"


@pytest.fixture(scope="session", autouse=True)
def few_certificates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every HTTP client reads all certificates when it is made, which takes longer than most tests; none needs them."""
    first, end, _ = Path(certifi.where()).read_text(encoding="ascii", errors="ignore").partition(END)
    file = tmp_path_factory.mktemp("certificates") / "one.pem"
    file.write_text(first[first.index("-----BEGIN") :] + end, encoding="ascii")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(certifi, "where", lambda: str(file))
        patch.delenv("SSL_CERT_FILE", raising=False)  # comes before that one
        yield
