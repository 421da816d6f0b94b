import { RemovalPolicy } from 'aws-cdk-lib';
import { TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { accept } from './accept.ts';

/** Who must use the customer's key on our behalf: S3 to notify the queue, CloudWatch and Budgets to raise alarms, logs to write. */
const services = ['s3.amazonaws.com', 'cloudwatch.amazonaws.com', 'budgets.amazonaws.com', 'logs.amazonaws.com'];

/** How everything at rest is encrypted: by AWS's own keys, or by one customer key with yearly rotation. */
export class Encryption extends Construct {
  readonly key: IKey | undefined;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    if (!config.customerKey) return;
    const key = new Key(this, 'Key', {
      description: 'Newsdrop: buckets, queues, table, logs and alarms',
      enableKeyRotation: true,
      removalPolicy: config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const service of services) key.grantEncryptDecrypt(new ServicePrincipal(service));
    this.key = key;
  }

  /** Lets a role read and write what is encrypted with the customer's key. */
  grantUse(role: Role): void {
    if (!this.key) return;
    this.key.grantEncryptDecrypt(role);
    for (const action of ['kms:GenerateDataKey*', 'kms:ReEncrypt*'])
      accept(role, `AwsSolutions-IAM5[Action::${action}]`, 'Both are families of the same right, on this one key.');
  }

  get bucket() {
    return this.key
      ? { encryption: BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED };
  }

  get queue() {
    return this.key
      ? { encryption: QueueEncryption.KMS, encryptionMasterKey: this.key }
      : { encryption: QueueEncryption.SQS_MANAGED };
  }

  get table() {
    return this.key
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key }
      : { encryption: TableEncryption.DEFAULT };
  }
}
