import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readStageConfig, type StageConfig } from '../../infra/config.ts';
import { NewsdropStack } from '../../infra/newsdropStack.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
export const stages = Object.keys(context.stages);

/**
 * The template of a stage of cdk.json, with settings of a test's own over it; functions are not bundled. `prepare` sees
 * the app before it is synthesised.
 */
export function templateOf(
  stage: string,
  settings: Partial<StageConfig> = {},
  prepare: (app: App) => void = () => {},
): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'newsdrop-synth-'));
  try {
    const app = new App({ outdir, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    const merged = { [stage]: { ...context.stages[stage], ...settings } };
    const stack = new NewsdropStack(app, `newsdrop-${stage}`, readStageConfig(stage, merged));
    prepare(app);
    return Template.fromStack(stack);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

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
