/** `npx tsx test/infra/writeBaseline.ts`, once per release: what is deployed now is what the next upgrade must keep. */
import { writeFileSync } from 'node:fs';
import { statefulResources } from './statefulResources.ts';
import { stages, templateOf } from './synthesised.ts';

const baseline = Object.fromEntries(stages.map((stage) => [stage, statefulResources(templateOf(stage))]));
writeFileSync(new URL('./baseline.json', import.meta.url), `${JSON.stringify(baseline, null, 2)}\n`);
