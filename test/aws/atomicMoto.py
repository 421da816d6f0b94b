"""moto's server with conditional writes as atomic as AWS's: its threads check and write in two steps, so two writers can both pass."""

import sys
from threading import Lock

from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from werkzeug.serving import run_simple


def is_conditional(environ):
    puts = environ["REQUEST_METHOD"] == "PUT" and ("HTTP_IF_NONE_MATCH" in environ or "HTTP_IF_MATCH" in environ)
    return puts or environ.get("HTTP_X_AMZ_TARGET", "").startswith("DynamoDB")


class AtomicWrites:
    """Lets conditional S3 writes and DynamoDB calls through one at a time."""

    def __init__(self, app):
        self.app = app
        self.one_at_a_time = Lock()

    def __call__(self, environ, start_response):
        if not is_conditional(environ):
            return self.app(environ, start_response)
        with self.one_at_a_time:
            return list(self.app(environ, start_response))


run_simple(
    "127.0.0.1",
    int(sys.argv[1]),
    AtomicWrites(DomainDispatcherApplication(create_backend_app)),
    threaded=True,
    request_handler=MotoRequestHandler,
)
