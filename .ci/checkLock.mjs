/** The lock file must work for everybody and the licences must let the project be MIT. */
import { readFileSync } from 'node:fs';

const free =
  /^(MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0|CC-BY-[34]\.0|BlueOak-1\.0\.0|Python-2\.0|WTFPL|Zlib|MPL-2\.0|LGPL-3\.0-or-later)$/;
// Its licence file is the Apache License 2.0.
const unnamed = new Set(['node_modules/onnxruntime-web/node_modules/flatbuffers']);
const licences = (text) => text.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /);
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const wrong = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link) continue;
  if (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/'))
    wrong.push(`${path}: comes from ${entry.resolved}`);
  const licence = entry.license;
  if (licence && !unnamed.has(path) && !licences(licence).some((one) => free.test(one)))
    wrong.push(`${path}: licence ${licence}`);
}
for (const line of wrong) console.error(line);
console.log(`${Object.keys(lock.packages).length - 1} packages, ${wrong.length} findings`);
process.exitCode = wrong.length > 0 ? 1 : 0;
