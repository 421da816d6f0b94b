import { CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { ArticleStore } from './constructs/articleStore.ts';
import { BudgetAlarm, stackTag } from './constructs/budgetAlarm.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { DropBucket, incomingPrefix } from './constructs/dropBucket.ts';
import { Encryption } from './constructs/encryption.ts';
import { grantRead, grantSearchIndexWrite, grantSend, grantState, grantWrite } from './constructs/grants.ts';
import { PipelineFunction } from './constructs/pipelineFunction.ts';
import { QueueStage } from './constructs/queueStage.ts';
import { maxReceives, QueueWithDeadLetters } from './constructs/queueWithDeadLetters.ts';
import { SearchApi } from './constructs/searchApi.ts';
import { LanceLayer } from './layers/lanceLayer.ts';

const timeouts = { clean: Duration.minutes(5), deduplicate: Duration.minutes(1), index: Duration.minutes(3) };

/** The pipeline in the order an article goes through it. Nothing has a fixed name: stages live side by side in one account. */
export class NewsdropStack extends Stack {
  private readonly config: StageConfig;
  private readonly encryption: Encryption;
  private readonly store: ArticleStore;
  private readonly lance: LanceLayer;

  constructor(scope: Construct, id: string, { stage, config }: { stage: string; config: StageConfig }) {
    super(scope, id, {
      description: `Newsdrop (${stage}): news in, clean, deduplicated, enriched, searchable JSON out`,
    });
    Tags.of(this).add(stackTag, this.stackName);
    this.config = config;
    this.encryption = new Encryption(this, 'Encryption', config);
    this.store = new ArticleStore(this, 'Articles', { config, encryption: this.encryption });
    this.lance = new LanceLayer(this, 'LanceLayer', config.architecture);

    const dropped = this.queue('Dropped', timeouts.clean);
    const cleaned = this.queue('Cleaned', timeouts.deduplicate);
    const judged = this.queue('Judged', timeouts.index);
    const drops = new DropBucket(this, 'Drops', { config, encryption: this.encryption, queue: dropped.queue });

    const clean = this.cleanArticles(drops, dropped, cleaned);
    const deduplicate = this.deduplicateArticles(dropped, cleaned, judged);
    const index = this.indexArticles(judged);
    const search = this.searchArticles();
    const maintain = this.maintainIndex();
    const api = new SearchApi(this, 'SearchApi', { config, encryption: this.encryption, search });

    const stages = [clean, deduplicate, index];
    const { topic } = new Alarms(this, 'Alarms', {
      config,
      encryption: this.encryption,
      stages,
      functions: [...stages, search, maintain],
    });
    new BudgetAlarm(this, 'Spend', { topic, monthlyDollars: config.budget.monthlyDollars });
    const { dashboard } = new Dashboard(this, 'Dashboard', { stages, search });

    this.output('DropBucket', drops.bucket.bucketName, `files go under ${incomingPrefix}`);
    this.output('ArticleBucket', this.store.bucket.bucketName, 'articles/, rejected/ and the search index');
    this.output('StateTable', this.store.table.tableName, 'identities, signatures and the ledger');
    this.output('ApiUrl', api.url, 'search; requests are signed for execute-api');
    for (const each of stages) this.outputQueues(each);
    this.output('AlarmTopic', topic.topicArn, 'subscribe to hear of alarms');
    this.output('DashboardName', dashboard.dashboardName, 'CloudWatch dashboard');
  }

  private cleanArticles(drops: DropBucket, dropped: QueueWithDeadLetters, cleaned: QueueWithDeadLetters): QueueStage {
    const clean = new QueueStage(this, 'CleanArticles', {
      ...this.functionProps('clean-articles', 1769),
      timeout: timeouts.clean,
      environment: {
        ...this.stageEnvironment(),
        DROP_BUCKET: drops.bucket.bucketName,
        DROPPED_QUEUE_URL: dropped.queue.queueUrl,
        CLEANED_QUEUE_URL: cleaned.queue.queueUrl,
        INPUT_LIMITS: JSON.stringify(this.config.inputLimits),
      },
      source: dropped,
      batchSize: 10,
      batchSeconds: 2,
      maxConcurrency: this.config.concurrency.clean,
    });
    grantRead(clean, drops.bucket, incomingPrefix);
    grantWrite(clean, this.store.bucket, 'work/', 'rejected/');
    grantState(clean, this.store.table);
    grantSend(clean, dropped.queue);
    grantSend(clean, cleaned.queue);
    return clean;
  }

  private deduplicateArticles(
    dropped: QueueWithDeadLetters,
    cleaned: QueueWithDeadLetters,
    judged: QueueWithDeadLetters,
  ): QueueStage {
    const deduplicate = new QueueStage(this, 'DeduplicateArticles', {
      ...this.functionProps('deduplicate-articles', 1024),
      timeout: timeouts.deduplicate,
      environment: {
        ...this.stageEnvironment(),
        DROPPED_QUEUE_URL: dropped.queue.queueUrl,
        JUDGED_QUEUE_URL: judged.queue.queueUrl,
        DEDUP_SETTINGS: JSON.stringify(this.config.dedup),
      },
      source: cleaned,
      batchSize: 50,
      batchSeconds: 2,
      maxConcurrency: this.config.concurrency.deduplicate,
    });
    grantRead(deduplicate, this.store.bucket, 'work/', 'articles/');
    grantState(deduplicate, this.store.table);
    grantSend(deduplicate, dropped.queue);
    grantSend(deduplicate, judged.queue);
    return deduplicate;
  }

  private indexArticles(judged: QueueWithDeadLetters): QueueStage {
    const index = new QueueStage(this, 'IndexArticles', {
      ...this.functionProps('index-articles', 1769),
      timeout: timeouts.index,
      environment: { ...this.stageEnvironment(), SEARCH_URI: this.searchUri() },
      layers: [this.lance],
      source: judged,
      // One commit of the search index serves a whole batch: the fuller the batch, the fewer S3 writes.
      batchSize: 100,
      batchSeconds: 10,
      maxConcurrency: this.config.concurrency.index,
    });
    grantRead(index, this.store.bucket, 'work/', 'articles/');
    grantWrite(index, this.store.bucket, 'articles/', 'withdrawn/');
    grantSearchIndexWrite(index, this.store.bucket);
    grantState(index, this.store.table);
    return index;
  }

  private searchArticles(): PipelineFunction {
    const search = new PipelineFunction(this, 'SearchArticles', {
      ...this.functionProps('search-articles', 1769),
      timeout: Duration.seconds(29),
      environment: { ARTICLE_BUCKET: this.store.bucket.bucketName, SEARCH_URI: this.searchUri() },
      layers: [this.lance],
    });
    grantRead(search, this.store.bucket, 'articles/', 'withdrawn/', 'search/');
    return search;
  }

  private maintainIndex(): PipelineFunction {
    const maintain = new PipelineFunction(this, 'MaintainIndex', {
      ...this.functionProps('maintain-index', 3008),
      timeout: Duration.minutes(15),
      environment: { SEARCH_URI: this.searchUri(), ...this.searchRetention() },
      layers: [this.lance],
    });
    grantSearchIndexWrite(maintain, this.store.bucket);
    new Rule(this, 'Maintenance', {
      description: 'Newsdrop: indexes what is new, compacts and expires',
      schedule: Schedule.rate(Duration.minutes(15)),
      enabled: !this.config.paused,
      targets: [new LambdaFunction(maintain.function, { event: RuleTargetInput.fromObject({}), retryAttempts: 1 })],
    });
    return maintain;
  }

  private queue(id: string, functionTimeout: Duration): QueueWithDeadLetters {
    return new QueueWithDeadLetters(this, id, { encryption: this.encryption, functionTimeout });
  }

  private functionProps<Name extends string>(name: Name, memoryMb: number) {
    return { name, memoryMb, config: this.config, encryption: this.encryption };
  }

  private stageEnvironment() {
    return {
      ARTICLE_BUCKET: this.store.bucket.bucketName,
      STATE_TABLE: this.store.table.tableName,
      MAX_RECEIVES: String(maxReceives),
    };
  }

  private searchRetention(): Record<string, string> {
    const { searchDays } = this.config.retention;
    return searchDays === undefined ? {} : { RETENTION_DAYS: String(searchDays) };
  }

  private searchUri(): string {
    return `s3://${this.store.bucket.bucketName}/search`;
  }

  private outputQueues({ node, source }: QueueStage): void {
    this.output(`${node.id}QueueUrl`, source.queue.queueUrl, `queue of ${node.id}`);
    this.output(`${node.id}DeadLettersUrl`, source.deadLetters.queueUrl, `dead letters of ${node.id}`);
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
