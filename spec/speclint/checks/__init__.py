"""All checks by name, in the order in which they run."""

from collections.abc import Callable, Iterator, Mapping

from speclint.document import Document, Finding

from .errors import check_error_bodies
from .examples import check_examples_exist, check_examples_fit
from .extensions import check_extensions
from .forms import check_forms
from .jobs import check_job_states, check_jobs
from .keywords import check_keywords
from .links import check_links
from .names import check_names
from .operations import check_method_names, check_retry
from .oracle import check_oracle, check_refusals
from .order import check_order
from .pages import check_pages
from .provenance import check_provenance
from .security import check_security
from .source import check_source
from .structure import check_structure
from .tables import check_open_enums, check_tables
from .unused import check_unused

Check = Callable[[Document], Iterator[Finding]]

FOUNDATION: Mapping[str, Check] = {
    "source": check_source,
    "structure": check_structure,
    "extensions": check_extensions,
}
"""What the other checks take for granted: each runs only if those before it find nothing."""

CHECKS: Mapping[str, Check] = {
    "links": check_links,
    "names": check_names,
    "security": check_security,
    "provenance": check_provenance,
    "method-names": check_method_names,
    "retry": check_retry,
    "jobs": check_jobs,
    "job-states": check_job_states,
    "pages": check_pages,
    "error-bodies": check_error_bodies,
    "tables": check_tables,
    "open-enums": check_open_enums,
    "forms": check_forms,
    "keywords": check_keywords,
    "order": check_order,
    "examples-exist": check_examples_exist,
    "examples-fit": check_examples_fit,
    "unused": check_unused,
    "refusals": check_refusals,
    "oracle": check_oracle,
}
