import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { accept, noAccessLogs } from './accept.ts';
import type { Encryption } from './encryption.ts';

/** Longer than dead letters can lie in a queue, so that what they point to is still there. */
const workDays = 30;

/**
 * The products and what is known of them: a bucket for articles, rejections, work in progress and the search index, and
 * the state table. The bucket keeps no old versions: a retracted article's body must be gone when its tombstone is written.
 */
export class ArticleStore extends Construct {
  readonly bucket: Bucket;
  readonly table: Table;

  constructor(scope: Construct, id: string, { config, encryption }: { config: StageConfig; encryption: Encryption }) {
    super(scope, id);
    const removalPolicy = config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.bucket = new Bucket(this, 'Bucket', {
      ...encryption.bucket,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy,
      autoDeleteObjects: config.removal === 'destroy',
      lifecycleRules: [
        { id: 'work', prefix: 'work/', expiration: Duration.days(workDays) },
        { id: 'rejected', prefix: 'rejected/', expiration: Duration.days(config.retention.rejectedDays) },
        { id: 'aborted-uploads', abortIncompleteMultipartUploadAfter: Duration.days(3) },
      ],
    });
    accept(this.bucket, 'AwsSolutions-S1', noAccessLogs);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...encryption.table,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: config.removal === 'retain' },
      deletionProtection: config.removal === 'retain',
      removalPolicy,
    });
    if (config.removal === 'destroy')
      accept(this.table, 'AwsSolutions-DDB3', 'A stage that may be destroyed is filled again from its raw files.');
  }
}
