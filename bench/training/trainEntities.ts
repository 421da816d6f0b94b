import { parseArgs } from 'node:util';
import { Lexicon } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { buildLexicon } from './buildLexicon.ts';
import { readWikigold } from './conll.ts';
import { supportingDocuments } from './entityTrainingData.ts';
import { packLexicon, packTagger, writeModel } from './packModel.ts';
import { trainingRuns } from './trainingRuns.ts';
import { TRAINING_DEFAULTS, trainTagger } from './trainTagger.ts';
import { readWordClasses } from './wordClasses.ts';

const VERSION = '2';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    packages: { type: 'string', default: 'node_modules' },
    classes: { type: 'string', default: 'wordClasses.tsv' },
    /** Only the lexicon, for a change that touches no feature. */
    'lexicon-only': { type: 'boolean', default: false },
    out: { type: 'string', default: 'lambdas/index-articles/domain/models' },
  },
});
if (!values.data)
  throw new Error(
    'usage: npx tsx bench/training/trainEntities.ts --data DIR [--packages DIR] [--classes FILE] [--out DIR]',
  );

const tables = buildLexicon(values.packages, readWordClasses(values.classes));
writeModel(`${values.out}/lexicon.model.json`, packLexicon(tables, VERSION));
if (values['lexicon-only']) process.exit(0);
const lexicon = new Lexicon(tables);
const documents = [...readWikigold(values.data), ...supportingDocuments(values.data)];
const runs = trainingRuns(documents, lexicon, TRAINING_DEFAULTS.buckets - 1);
console.log(`${documents.length} documents, ${runs.length} runs of candidate words`);
const model = trainTagger(runs, TRAINING_DEFAULTS);
writeModel(`${values.out}/entities.model.json`, packTagger(model, VERSION));
