import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type ILayerVersion, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../lambdas/shared/env.ts';
import type { StageConfig } from '../config.ts';
import { accept } from './accept.ts';
import type { Encryption } from './encryption.ts';

export const runtime = Runtime.NODEJS_24_X;

export interface PipelineFunctionProps {
  name: FunctionName;
  config: StageConfig;
  encryption: Encryption;
  memoryMb: number;
  timeout: Duration;
  environment: Record<string, string>;
  layers?: ILayerVersion[];
}

/** What its bundle must not hold: Lance's native library comes in a layer. The SDK is bundled, which starts faster than Lambda's own copy and is the version tested. */
const externalModules = ['@lancedb/lancedb', 'apache-arrow'];
/** Not Node's version: esbuild then makes each expression with `\p{…}` anew whenever it is looked for. */
const target = 'es2024';
const mainFields = ['module', 'main'];
/** CommonJS packages in an ES module bundle still call require. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
/** Names stay readable in stack traces. */
const minify = { '--minify-whitespace': true, '--minify-syntax': true };

/** What is imported on first use goes into files of its own, so that a cold start reads and compiles a fifth of the code. */
const splitBundle = (entry: string, outputDir: string): string =>
  [
    `npx --no-install esbuild "${entry}" --bundle --splitting --platform=node --format=esm --target=${target}`,
    `--main-fields=${mainFields.join()} ${Object.keys(minify).join(' ')} ${externalModules.map((name) => `--external:${name}`).join(' ')}`,
    `--banner:js="${banner}" --entry-names=index --out-extension:.js=.mjs --outdir="${outputDir}" --allow-overwrite --log-level=warning`,
  ].join(' ');

/** NodejsFunction knows only bundles of one file; the second run of esbuild writes its files over that. */
const bundlingOf = (entry: string): BundlingOptions => ({
  format: OutputFormat.ESM,
  target,
  mainFields,
  externalModules,
  esbuildArgs: minify,
  banner,
  forceDockerBundling: false,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_inputDir, outputDir) => [splitBundle(entry, outputDir)],
  },
});

/** One Lambda function of `lambdas/<name>/services.ts`, with a log group and a role that may nothing but log and trace. */
export class PipelineFunction extends Construct {
  readonly function: NodejsFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: props.config.retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(props.encryption.key ? { encryptionKey: props.encryption.key } : {}),
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    props.encryption.grantUse(role);
    accept(this, 'AwsSolutions-IAM5[Resource::*]', 'Sending trace segments is an action without resources.');
    const entry = fileURLToPath(new URL(`../../lambdas/${props.name}/services.ts`, import.meta.url));
    this.function = new NodejsFunction(this, 'Function', {
      entry,
      handler: 'handler',
      description: `Newsdrop ${props.name}`,
      runtime,
      architecture: Architecture.custom(props.config.architecture),
      memorySize: props.memoryMb,
      timeout: props.timeout,
      role,
      layers: props.layers ?? [],
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      awsSdkConnectionReuse: false,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: stack.stackName,
      },
      bundling: bundlingOf(entry),
    });
  }

  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) }));
  }
}
