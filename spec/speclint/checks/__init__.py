"""All checks by name, in the order in which they run."""

from collections.abc import Callable, Iterator, Mapping

from speclint.checks.accounts import check_credit_sources, check_files, check_history
from speclint.checks.answers import check_answers
from speclint.checks.callbacks import check_callbacks
from speclint.checks.errors import check_error_bodies
from speclint.checks.examples import check_examples_exist, check_examples_fit
from speclint.checks.extensions import check_extensions
from speclint.checks.forms import check_forms
from speclint.checks.jobs import check_job_states, check_jobs
from speclint.checks.kept import (
    check_also,
    check_collections,
    check_locks,
    check_quotas,
    check_secrets,
    check_unique,
    check_uploads,
    check_whole_bodies,
)
from speclint.checks.keywords import check_keywords
from speclint.checks.links import check_links
from speclint.checks.names import check_names
from speclint.checks.operations import check_method_names, check_retry
from speclint.checks.oracle import check_oracle, check_refusals
from speclint.checks.order import check_order
from speclint.checks.pages import check_pages
from speclint.checks.parameters import check_parameters
from speclint.checks.prices import check_contents
from speclint.checks.provenance import check_provenance
from speclint.checks.queries import check_query_examples, check_query_names
from speclint.checks.repeated import check_repeated
from speclint.checks.security import check_security
from speclint.checks.source import check_source
from speclint.checks.structure import check_structure
from speclint.checks.tables import check_open_enums, check_tables
from speclint.checks.unused import check_unused
from speclint.document import Document, Finding

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
    "answers": check_answers,
    "callbacks": check_callbacks,
    "jobs": check_jobs,
    "job-states": check_job_states,
    "pages": check_pages,
    "whole-bodies": check_whole_bodies,
    "collections": check_collections,
    "locks": check_locks,
    "uploads": check_uploads,
    "secrets": check_secrets,
    "unique": check_unique,
    "also": check_also,
    "quotas": check_quotas,
    "error-bodies": check_error_bodies,
    "parameters": check_parameters,
    "query-names": check_query_names,
    "tables": check_tables,
    "contents": check_contents,
    "files": check_files,
    "history": check_history,
    "credit-sources": check_credit_sources,
    "open-enums": check_open_enums,
    "forms": check_forms,
    "keywords": check_keywords,
    "order": check_order,
    "examples-exist": check_examples_exist,
    "examples-fit": check_examples_fit,
    "unused": check_unused,
    "repeated": check_repeated,
    "refusals": check_refusals,
    "query-examples": check_query_examples,
    "oracle": check_oracle,
}
