import { parseArgs } from 'node:util';
import { entityLexicon } from '../../lambdas/index-articles/domain/entities/entityModel.ts';
import { Lexicon } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { buildLexicon } from './buildLexicon.ts';
import { readWikigold } from './conll.ts';
import { supportingDocuments } from './entityTrainingData.ts';
import { packLexicon, packTagger, writeModel } from './packModel.ts';
import { trainingRuns } from './trainingRuns.ts';
import { TRAINING_DEFAULTS, trainTagger } from './trainTagger.ts';
import { readWordClasses } from './wordClasses.ts';

const VERSION = '4';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    packages: { type: 'string', default: 'node_modules' },
    /** The folder `data` of the PyPI package spacy-lookups-data. */
    lookups: { type: 'string', default: 'spacy_lookups_data/data' },
    classes: { type: 'string', default: 'wordClasses.tsv' },
    /** Only the lexicon, for a change that touches no feature. */
    'lexicon-only': { type: 'boolean', default: false },
    /** With the lexicon as it is committed. */
    'tagger-only': { type: 'boolean', default: false },
    out: { type: 'string', default: 'lambdas/index-articles/domain/models' },
  },
});
if (!values.data)
  throw new Error(
    'usage: npx tsx bench/training/trainEntities.ts --data DIR [--packages DIR] [--lookups DIR] [--classes FILE] [--out DIR]',
  );

const lexicon = values['tagger-only'] ? entityLexicon() : await newLexicon();
if (values['lexicon-only']) process.exit(0);
const documents = [...readWikigold(values.data), ...supportingDocuments(values.data)];
const runs = trainingRuns(documents, lexicon);
console.log(`${documents.length} documents, ${runs.length} runs of candidate words`);
const model = trainTagger(runs, lexicon.vectors, TRAINING_DEFAULTS);
writeModel(`${values.out}/entities.model.json`, packTagger(model, VERSION));

async function newLexicon(): Promise<Lexicon> {
  const tables = await buildLexicon(values.packages, values.lookups, readWordClasses(values.classes));
  writeModel(`${values.out}/lexicon.model.json`, packLexicon(tables, VERSION));
  return new Lexicon(tables);
}
