import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { PutBucketNotificationConfigurationCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { account, awsEnv, region } from './motoServer.ts';

/** Like prod and like dev, but on the CPU that Lance's native library is installed for here. */
const stages = {
  rehearsal: { removal: 'retain', architecture: 'x86_64' },
  trial: { removal: 'destroy', architecture: 'x86_64' },
};
type Stage = keyof typeof stages;
export const stackNameOf = (stage: Stage): string => `newsdrop-${stage}`;
const root = fileURLToPath(new URL('../../', import.meta.url));
const outputOf = (stage: Stage): string => join(root, 'cdk.out', stage);
const run = promisify(execFile);

/** The server now and then answers a call that comes beside others with an error page, which the SDK can't parse. */
const serverFaltered = (error: unknown): boolean => String(error).includes('mismatched tags <html>');

/** The CDK command line against the server; buckets are reached as `bucket.localhost`, which not every system resolves. */
export async function cdk(port: number, stage: Stage, ...args: string[]): Promise<string> {
  const preload = fileURLToPath(new URL('./localhostNames.cjs', import.meta.url));
  const env = { ...process.env, ...awsEnv(`http://localhost:${port}`), NODE_OPTIONS: `--require ${preload}` };
  const settings = ['-c', `stage=${stage}`, '-c', `stages=${JSON.stringify(stages)}`];
  const all = ['cdk', ...args, ...settings, '--ci', '--output', outputOf(stage)];
  const attempt = () => run('npx', all, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  const { stdout, stderr } = await attempt().catch((error: unknown) => {
    if (serverFaltered(error)) return attempt();
    throw error;
  });
  return stdout + stderr;
}

export const bootstrap = (port: number, stage: Stage): Promise<string> =>
  cdk(port, stage, 'bootstrap', `aws://${account}/${region}`);

export const deploy = (port: number, stage: Stage): Promise<string> =>
  cdk(port, stage, 'deploy', '--method=direct', '--require-approval', 'never');

interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, string>;
}

/** The template that was deployed, with what became of its resources. */
export async function deployedStack(endpoint: string, stage: Stage) {
  const stackName = stackNameOf(stage);
  const text = readFileSync(join(outputOf(stage), `${stackName}.template.json`), 'utf8');
  const resources: Record<string, TemplateResource> = JSON.parse(text).Resources;
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: stackName }));
  const physical = new Map(StackResources.map((one) => [one.LogicalResourceId, one.PhysicalResourceId ?? '']));
  const idOf = (start: string) => Object.keys(resources).find((id) => id.startsWith(start)) ?? '';

  const resolve = (value: unknown) => resolved(value, physical);

  return {
    name: (start: string) => physical.get(idOf(start)) ?? '',
    functionOf(id: string) {
      const { Properties = {}, Metadata = {} } = resources[idOf(`${id}Function`)] ?? {};
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      const environment = Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, resolve(value)]));
      return { bundle: join(outputOf(stage), String(Metadata['aws:asset:path'])), environment };
    },
    /** The server's CloudFormation makes buckets without versions and notifications: both are set here, as the template has them. */
    completeDropBucket(): Promise<void> {
      const id = idOf('DropsBucket');
      const { NotificationConfiguration } = resources[id]?.Properties ?? {};
      const [wanted] = (NotificationConfiguration as { QueueConfigurations: { Event: string; Queue: unknown }[] })
        .QueueConfigurations;
      return completeBucket(endpoint, physical.get(id) ?? '', resolve(wanted?.Queue));
    },
  };
}

/** References resolved: enough for environment variables and notification targets. */
function resolved(value: unknown, physical: ReadonlyMap<string | undefined, string>): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [name, inner] = Object.entries(value)[0] ?? [];
  if (name === 'Ref') return physical.get(inner) ?? String(inner);
  if (name === 'Fn::Join') return inner[1].map((part: unknown) => resolved(part, physical)).join('');
  if (name === 'Fn::GetAtt') return `arn:aws:sqs:${region}:${account}:${physical.get(inner[0])?.split('/').at(-1)}`;
  throw new Error(`can not resolve ${JSON.stringify(value)}`);
}

async function completeBucket(endpoint: string, Bucket: string, QueueArn: string): Promise<void> {
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  const Filter = { Key: { FilterRules: [{ Name: 'prefix' as const, Value: 'incoming/' }] } };
  const QueueConfigurations = [{ Events: ['s3:ObjectCreated:*' as const], QueueArn, Filter }];
  await s3.send(
    new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { QueueConfigurations } }),
  );
}

export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
