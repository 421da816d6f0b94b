import { CfnResource, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of AwsSolutions for a construct and all below it, with the reason why. */
export function accept(scope: IConstruct, id: string, reason: string): void {
  Validations.of(scope).acknowledge({ id, reason });
}

/** The CloudFormation resource behind a construct. */
export function resourceOf(construct: IConstruct): CfnResource {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${construct.node.path} is no single resource`);
  return resource;
}

/** Why our buckets write no server access logs (AwsSolutions-S1). */
export const noAccessLogs =
  'Only roles of this account reach the bucket and the ledger says what became of each object; who wants every access on record turns on CloudTrail data events, which access logs only approximate.';
