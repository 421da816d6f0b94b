import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Stack } from 'aws-cdk-lib';
import { Architecture, Code, type CodeConfig, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { runtime } from '../constructs/pipelineFunction.ts';
import { lancePackages } from './lancePackages.ts';

const builder = fileURLToPath(new URL('./buildLanceLayer.ts', import.meta.url));

/**
 * Code that is built when it is published, and only when its hash is not there yet: installing Lance for another CPU
 * needs the registry, and `cdk synth` must work without a network.
 */
class CodeBuiltOnPublish extends Code {
  readonly isInline = false;
  private readonly cpu: string;

  constructor(cpu: string) {
    super();
    this.cpu = cpu;
  }

  override bind(scope: Construct): CodeConfig {
    const tsx = createRequire(import.meta.url).resolve('tsx');
    const sourceHash = createHash('sha256')
      .update(JSON.stringify(lancePackages(this.cpu)))
      .update(readFileSync(builder))
      .digest('hex');
    const { bucketName, objectKey } = Stack.of(scope).synthesizer.addFileAsset({
      executable: [process.execPath, '--import', tsx, builder, this.cpu],
      sourceHash,
    });
    return { s3Location: { bucketName, objectKey } };
  }
}

/** LanceDB with its native library (about 190 MB unpacked) for Lambda's Linux. */
export class LanceLayer extends LayerVersion {
  constructor(scope: Construct, id: string, architecture: StageConfig['architecture']) {
    super(scope, id, {
      code: new CodeBuiltOnPublish(architecture === 'arm64' ? 'arm64' : 'x64'),
      compatibleArchitectures: [Architecture.custom(architecture)],
      compatibleRuntimes: [runtime],
      description: 'LanceDB with its native library',
    });
  }
}
