import { writeFileSync } from 'node:fs';
import { contractSchemas } from './contracts.ts';

for (const { file, content } of contractSchemas()) {
  writeFileSync(new URL(file, import.meta.url), content);
  console.log(`lambdas/shared/schemas/${file}`);
}
