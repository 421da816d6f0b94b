import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The Node version that the functions run on, installed by .ci/setup. */
const lambdaNode = process.env.LAMBDA_NODE ?? join(root, `.lambda/node_modules/node-linux-${process.arch}/bin/node`);
const layerPackages = ['@lancedb', 'apache-arrow', 'reflect-metadata', 'flatbuffers', 'tslib'];

interface Reply {
  ready?: true;
  answer?: unknown;
  failure?: string;
}

/** A bundle as it is deployed, alone in a folder with no packages but the layer's, run by Lambda's Node. */
export class DeployedFunction {
  readonly output: string[] = [];
  private readonly process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.process = process;
    for (const stream of [process.stdout, process.stderr])
      stream?.on('data', (chunk) => this.output.push(String(chunk)));
  }

  static async start(name: string, bundle: string, environment: Record<string, string>): Promise<DeployedFunction> {
    if (!existsSync(lambdaNode)) throw new Error(`no ${lambdaNode}: run .ci/setup once`);
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cpSync(bundle, join(folder, 'task'), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    for (const layered of layerPackages)
      symlinkSync(join(root, 'node_modules', layered), join(folder, 'node_modules', layered));
    const runtime = fileURLToPath(new URL('./lambdaRuntime.mjs', import.meta.url));
    const child = spawn(lambdaNode, [runtime, join(folder, 'task', 'index.mjs')], {
      env: { ...environment, AWS_LAMBDA_FUNCTION_NAME: name, HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.once('exit', () => rmSync(folder, { recursive: true }));
    const deployed = new DeployedFunction(child);
    await deployed.reply();
    return deployed;
  }

  /** What the handler answers; throws with its stack when it throws. */
  async invoke(event: unknown, timeoutMs = 60_000): Promise<unknown> {
    const reply = this.reply();
    this.process.send({ event, timeoutMs });
    const { answer, failure } = await reply;
    if (failure !== undefined) throw new Error(failure);
    return answer;
  }

  stop(): void {
    this.process.kill();
  }

  private async reply(): Promise<Reply> {
    const ended = once(this.process, 'exit').then(() => {
      throw new Error(`function ended: ${this.output.join('')}`);
    });
    const [reply] = await Promise.race([once(this.process, 'message'), ended]);
    return reply as Reply;
  }
}
