import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, CfnBucket, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { accept, noAccessLogs, resourceOf } from './accept.ts';
import type { Encryption } from './encryption.ts';

export const incomingPrefix = 'incoming/';

/** Where files are dropped: every object under `incoming/` becomes a message in the queue. */
export class DropBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: { config: StageConfig; encryption: Encryption; queue: Queue }) {
    super(scope, id);
    const { retention, removal } = props.config;
    this.bucket = new Bucket(this, 'Bucket', {
      ...props.encryption.bucket,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      autoDeleteObjects: removal === 'destroy',
      lifecycleRules: [
        {
          id: 'raw',
          transitions: [
            {
              storageClass: StorageClass.INFREQUENT_ACCESS,
              transitionAfter: Duration.days(retention.rawToInfrequentAccessDays),
            },
          ],
          ...(retention.rawExpireDays ? { expiration: Duration.days(retention.rawExpireDays) } : {}),
        },
        { id: 'old-versions', noncurrentVersionExpiration: Duration.days(retention.oldVersionDays) },
        { id: 'aborted-uploads', abortIncompleteMultipartUploadAfter: Duration.days(3) },
      ],
    });
    accept(this.bucket, 'AwsSolutions-S1', noAccessLogs);
    this.notify(props.queue);
  }

  /**
   * Notifications as a property of the bucket. CDK's own way is a custom resource, because bucket and queue policy would
   * refer to each other; here the policy names the buckets of this stack by the prefix CloudFormation gives them.
   */
  private notify(queue: Queue): void {
    const stack = Stack.of(this);
    const ownBuckets = stack.formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: `${stack.stackName}-*`,
      arnFormat: ArnFormat.NO_RESOURCE_NAME,
    });
    const allowed = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': ownBuckets },
        },
      }),
    );
    const bucket = resourceOf(this.bucket);
    if (!(bucket instanceof CfnBucket) || !allowed.policyDependable)
      throw new Error('bucket or queue without resource');
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: incomingPrefix }] } },
        },
      ],
    };
    bucket.node.addDependency(allowed.policyDependable);
  }
}
