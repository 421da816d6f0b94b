import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readStageConfig } from './config.ts';
import { NewsdropStack } from './newsdropStack.ts';

const app = new App();
const { stage, config } = readStageConfig(app.node.tryGetContext('stage') ?? 'dev', app.node.tryGetContext('stages'));
new NewsdropStack(app, `newsdrop-${stage}`, { stage, config });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
