import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readStageConfig, type StageConfig } from '../../infra/config.ts';
import { NewsdropStack } from '../../infra/newsdropStack.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
export const stages = Object.keys(context.stages);

/** The stack of a stage of cdk.json, with settings of a test's own over it; functions are not bundled. */
export function stackOf(stage: string, settings: Partial<StageConfig> = {}): Stack {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const merged = { [stage]: { ...context.stages[stage], ...settings } };
  return new NewsdropStack(app, `newsdrop-${stage}`, readStageConfig(stage, merged));
}

export const templateOf = (stage: string, settings: Partial<StageConfig> = {}): Template =>
  Template.fromStack(stackOf(stage, settings));

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export const resourcesOf = (template: Template, type?: string): [string, Resource][] =>
  Object.entries(template.toJSON().Resources as Record<string, Resource>).filter(
    ([, resource]) => type === undefined || resource.Type === type,
  );

/** A template value in short: `{"Fn::GetAtt": ["Table", "Arn"]}` is `Table.Arn`, joins are joined. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const [name, inner] = Object.entries(value)[0] ?? [];
  if (name === 'Ref') return String(inner);
  if (name === 'Fn::GetAtt') return (inner as string[]).join('.');
  if (name === 'Fn::Join') return (plain((inner as [string, unknown[]])[1]) as string[]).join('');
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
