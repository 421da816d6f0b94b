import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { Encryption } from './encryption.ts';
import type { PipelineFunction } from './pipelineFunction.ts';

const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    caller: '$context.identity.userArn',
    milliseconds: '$context.responseLatency',
  }),
);

/** The read-only HTTP API: every request signed by an IAM identity, throttled, and logged without its query. */
export class SearchApi extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(
    scope: Construct,
    id: string,
    props: { config: StageConfig; encryption: Encryption; search: PipelineFunction },
  ) {
    super(scope, id);
    const logs = new LogGroup(this, 'Logs', {
      retention: props.config.retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(props.encryption.key ? { encryptionKey: props.encryption.key } : {}),
    });
    this.api = new HttpApi(this, 'Api', {
      description: 'Newsdrop search',
      createDefaultStage: false,
      defaultAuthorizer: new HttpIamAuthorizer(),
    });
    this.api.addRoutes({
      path: '/{proxy+}',
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('Search', props.search.function),
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: accessLogFormat,
      },
    });
    this.url = stage.url;
  }
}
