"""The mock as a WSGI application: the API, the files it points to, the control API, the contract."""

from __future__ import annotations

import functools
import json
import traceback
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from flask import Flask, Response, redirect, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import Rule

import pictory_spec

from . import control, resources, teaching
from .cross_origin import allow, preflight
from .problems import Problem
from .teaching.finding import FileCache

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from pictory_spec import Operation

    from .api import Endpoint
    from .core import Account, World
    from .core.faults_aim import Chosen
    from .core.job import Job

CONTROL = "/_mock"
"""Where the control API is served."""
MOUNT = "/pictoryapis"
"""Where the API is served, as in the address of the real service."""


class _Rule(Rule):
    """The way to an operation. Addresses are never made from it, so nothing is prepared for that: it would take longer
    than all the rest of the start."""

    def _compile_builder(self, append_unknown: bool = True) -> Any:  # noqa: ARG002
        return _no_address


def _no_address(*_: Any) -> None:
    raise AssertionError("addresses of operations are written out, never built")


class Mock(Flask):
    """Keeps `%2F` in a path apart from `/`, where the server passes on the path as it was sent.

    WSGI decodes both to a slash; the id of a job, however malformed, would then look like another path.
    """

    url_rule_class = _Rule

    def __init__(self, world: World) -> None:
        super().__init__("pictory_mock", static_folder=None)
        self.world = world
        self.url_map.merge_slashes = False

    def early_fault(self, method: str, target: str, key: str) -> tuple[Chosen | None] | None:
        """What goes wrong with a call of which only the head has been read yet: its method, its target, its API key.

        None if there is nothing to choose from.
        """
        if not self.world.troubled:
            return None
        from .faulty.stages import choose
        from .passage import account_of

        path = unquote_to_bytes(_kept_apart(target.partition("?")[0])).decode(errors="replace")
        try:
            name, arguments = self.url_map.bind("").match(path, method)
        except HTTPException:
            return None
        operation = pictory_spec.OPERATIONS.get(name)
        return (choose(self.world, account_of(self.world, key), operation, arguments),) if operation else None

    def wsgi_app(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("REQUEST_URI", ""))
        if "%" in path and path.startswith("/") and "%2f" in path.lower():
            environ["PATH_INFO"] = unquote_to_bytes(_kept_apart(path.partition("?")[0])).decode("latin-1")
        allowed = preflight(environ, self.url_map.bind("")) if environ["REQUEST_METHOD"] == "OPTIONS" else None
        if allowed is not None:
            return allowed(environ, start_response)
        return super().wsgi_app(environ, start_response)

    def log_exception(self, *_: Any) -> None:
        """Tell of what went wrong, as Flask does, but without the secrets that the request may hold."""
        from .core.masking import masked

        self.logger.error(masked(f"{request.method} {request.path} failed\n{traceback.format_exc()}"))


def _kept_apart(path: str) -> str:
    return path.replace("%2f", "%2F").replace("%2F", "%252F")


def create_app(
    world: World, public_url: str | None = None, strict: bool = False, check_responses: bool = False
) -> Mock:
    """The application that serves a world.

    `public_url` is where clients reach it (default: as each request says); media addresses begin with it. `strict`
    refuses fields that the contract does not know (so does a strict world). `check_responses` checks every answer of
    the API against the contract and raises `api.ContractViolation`, an `AssertionError`, if one does not fit.
    """
    app = Mock(world)
    app.config["PROPAGATE_EXCEPTIONS"] = check_responses
    teaching.install(world, resources.HANDLERS)
    base = public_url.rstrip("/") if public_url else None
    _serve_api(app, world, base, strict=strict or world.strict, check_responses=check_responses)
    _serve_media(app, world)
    _serve_uploads(app, world)
    _serve_pages(app, world)
    app.register_blueprint(control.blueprint(world), url_prefix=CONTROL)
    app.after_request(lambda response: allow(request.path, response))
    app.register_error_handler(HTTPException, lambda error: _unknown(error, world))
    app.register_error_handler(Problem, Problem.response)
    return app


def _serve_api(app: Flask, world: World, public_url: str | None, *, strict: bool, check_responses: bool) -> None:
    operations = pictory_spec.OPERATIONS
    if unknown := sorted(set(resources.HANDLERS) - set(operations)):
        raise RuntimeError(
            f"the mock has handlers of operations that the contract does not have: {', '.join(unknown)}. "
            f"Take them out of {resources.TABLE}."
        )
    for name, operation in operations.items():
        endpoint = _endpoint(world, operation, strict, check_responses, public_url)
        if operation.method != "GET" and name not in resources.HANDLERS:
            endpoint = _unwritten(world, operation)
        rule = MOUNT + operation.path.replace("{", "<").replace("}", ">")
        methods = [operation.method]
        app.add_url_rule(rule, name, endpoint, methods=methods, provide_automatic_options=False)


def _endpoint(
    world: World, operation: Operation, strict: bool, check_responses: bool, public_url: str | None
) -> Callable[..., Response]:
    """The way in to an operation. What stands behind it is made with the first call, to start soon."""

    @functools.cache
    def behind() -> Endpoint:
        from .api import Endpoint

        handler = resources.HANDLERS.get(operation.id)
        if handler is None:
            from .calls.showing import teller

            handler = teller(resources.HANDLERS)
        return Endpoint(world, operation, handler, strict, check_responses, public_url)

    return lambda **path: behind()(**path)


def _unwritten(world: World, operation: Operation) -> Callable[..., Response]:
    """The way in to an operation that does something, where nobody has written what: an example would be a lie."""

    def problem(**_: str) -> Response:
        from .passage import let_in, write_down

        answer = Problem(501, resources.unwritten(operation)).response()
        whose = let_in(world) or world
        number = write_down(whose, operation.id, b"", answer.status_code, answer.get_data())
        answer.headers["X-Mock-Request-Id"] = number
        return answer

    return problem


def _serve_media(app: Flask, world: World) -> None:
    cache = FileCache()
    app.extensions["pictory_mock.media"] = cache
    world.watchers.append(cache.watch)

    def file(address: str) -> Response:
        from .delivery import deliver
        from .media import MissingLibraryError

        found = world.find_file(address)
        if found is None:
            uploaded = _uploaded(world, address)
            if uploaded is None:
                detail = "one is there once its job is completed, or once it was uploaded."
                raise Problem(404, f"There is no file at {request.path}; {detail}")
            return uploaded
        try:
            # To be revalidated each time: after a reset the same address may lead to another video.
            return deliver(request, cache.path(found), found.mimetype, found.name)
        except MissingLibraryError as error:
            raise Problem(501, str(error)) from error
        except FileNotFoundError as error:  # its job was cleaned at this very moment
            raise Problem(404, f"There is no file at {request.path} any more; its job was cleaned.") from error

    app.add_url_rule("/media/<path:address>", "media", file)


def _uploaded(world: World, key: str) -> Response | None:
    """The answer with an uploaded file, if there is one of this key."""
    from .delivery import deliver
    from .sources import uploads

    found = uploads.find(world, key)
    if found is None:
        return None
    try:
        answer = deliver(request, found.path, found.mimetype, found.tag)
    except FileNotFoundError as error:  # it was forgotten at this very moment
        raise Problem(404, f"There is no file at {request.path} any more.") from error
    del answer.headers["Content-Disposition"]  # the name that it is kept under says nothing
    answer.headers["Content-Type"] = found.mimetype  # as it was signed, with its own parameters and no others
    # Whatever it is, it is somebody's: a page among it must not act as if it were the mock's.
    answer.headers["Content-Security-Policy"] = "sandbox"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _serve_uploads(app: Flask, world: World) -> None:
    def upload(address: str) -> Response:
        from .receiving import receive

        return receive(world, address, request)

    def forget(account: Account, job: Job) -> None:
        if job.course.cleaned is not None:
            from .sources import uploads

            uploads.watch(account, job)

    app.add_url_rule("/upload/<path:address>", "upload", upload, methods=["PUT"], provide_automatic_options=False)
    world.watchers.append(forget)


def _serve_pages(app: Flask, world: World) -> None:
    def openapi() -> Response:
        return Response(json.dumps(pictory_spec.document(), ensure_ascii=False), mimetype="application/json")

    def index() -> Response:
        from .core.masking import masked
        from .dashboard import render

        return Response(render(world, masked(request.host_url)), mimetype="text/html")

    app.add_url_rule("/openapi.json", "openapi", openapi)
    app.add_url_rule("/", "index", index)
    app.add_url_rule("/docs", "docs", index)
    for path in (CONTROL, f"{CONTROL}/"):
        app.add_url_rule(path, f"to_index {path}", lambda: redirect("/"))


def _unknown(error: HTTPException, world: World) -> Response:
    """What the mock does not serve at all: never an answer of the API, but worth a line in the journal."""
    answer = _problem(error).response()
    if request.path.startswith(MOUNT):
        from .passage import let_in, write_down

        whose = let_in(world) or world
        answer.headers["X-Mock-Request-Id"] = write_down(whose, None, b"", answer.status_code, answer.get_data())
    return answer


def _problem(error: HTTPException) -> Problem:
    if isinstance(error, MethodNotAllowed):
        allowed = ", ".join(sorted(error.valid_methods or ()))
        detail = f"{request.path} does not answer to {request.method}, only to {allowed}. {_what_is_here()}"
        return Problem(405, detail, headers={"Allow": allowed})
    if isinstance(error, NotFound):
        return Problem(404, f"There is nothing at {request.path}. {_what_is_here()}")
    return Problem(error.code or 500, str(error.description))


def _what_is_here() -> str:
    if request.path.startswith(f"{CONTROL}/"):
        calls = (f"{method} {CONTROL}{path}" for method, path in control.calls())
        return f"The control API has: {'; '.join(calls)}."
    operations = (f"{op.method} {MOUNT}{op.path}" for op in pictory_spec.OPERATIONS.values())
    return f"The operations of the API are: {'; '.join(operations)}. The mock itself is told about at /."
