import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * The packages of the layer, at the versions the project pins. The native library is named outright, for Lance's other
 * optional packages (embedding models, 300 MB of them) must stay out.
 */
export function lancePackages(cpu: string): string[] {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { dependencies } = manifest.parse(JSON.parse(text));
  const pinned = (name: string): string => {
    const version = dependencies[name];
    if (!version) throw new Error(`package.json has no ${name}`);
    return version;
  };
  const lance = pinned('@lancedb/lancedb');
  return [
    `@lancedb/lancedb@${lance}`,
    `@lancedb/lancedb-linux-${cpu}-gnu@${lance}`,
    `apache-arrow@${pinned('apache-arrow')}`,
  ];
}
