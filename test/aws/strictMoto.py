"""moto's server, nearer to AWS where our tests need it.

Conditional writes are as atomic as AWS's: its threads check and write in two steps, so two writers can both pass.
CloudFormation deletes no bucket that holds objects, and CDK's function that empties buckets before they are deleted has a
stand-in, since moto runs functions in Docker only and a deploy would wait for its answer for ever.
"""

import sys
from threading import Lock

from moto.cloudformation import cloudformation_backends, parsing
from moto.cloudformation.custom_model import CustomModel
from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from moto.s3.models import FakeBucket, s3_backends
from moto.utilities.utils import get_partition
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


class EmptiedBucket(CustomModel):
    """Custom::S3AutoDeleteObjects: does nothing when it is made, empties its bucket when it is deleted."""

    # moto files a model by the name of its module.
    __module__ = CustomModel.__module__

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        made = cls(region_name, "", kwargs["LogicalId"], resource_name)
        made.bucket = cloudformation_json["Properties"]["BucketName"]
        made.set_data({})
        cloudformation_backends[account_id][region_name].get_stack(kwargs["StackId"]).add_custom_resource(made)
        return made

    def delete(self, account_id, region_name):
        bucket = s3_backends[account_id][get_partition(region_name)].buckets.get(self.bucket)
        if bucket:
            bucket.keys.clear()


def delete_empty_bucket(cls, resource_name, cloudformation_json, account_id, region_name):
    backend = s3_backends[account_id][get_partition(region_name)]
    if backend.buckets[resource_name].keys:
        raise ValueError(f"{resource_name} is not empty")
    backend.delete_bucket(resource_name)


class_of = parsing.resource_class_from_type
parsing.resource_class_from_type = lambda type_: (
    EmptiedBucket if type_ == "Custom::S3AutoDeleteObjects" else class_of(type_)
)
FakeBucket.delete_from_cloudformation_json = classmethod(delete_empty_bucket)

run_simple(
    "127.0.0.1",
    int(sys.argv[1]),
    AtomicWrites(DomainDispatcherApplication(create_backend_app)),
    threaded=True,
    request_handler=MotoRequestHandler,
)
