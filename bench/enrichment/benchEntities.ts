import {
  type EntityModel,
  entityLexicon,
  entityModel,
} from '../../lambdas/index-articles/domain/entities/entityModel.ts';
import { tagDocument } from '../../lambdas/index-articles/domain/entities/tagger.ts';
import { ENTITY_TYPES, type EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { type LabelledDocument, readBtc, readRe3d, readWikigold, readWnutTest } from '../training/conll.ts';
import { RE3D_LEFT_OUT, supportingDocuments } from '../training/entityTrainingData.ts';
import { taggerOf } from '../training/packModel.ts';
import { flatten, trainingRuns } from '../training/trainingRuns.ts';
import { TRAINING_DEFAULTS, trainTagger } from '../training/trainTagger.ts';
import { EntityScore } from './entityScore.ts';
import { labelDocument } from './labelDocument.ts';
import { peerEntities } from './peerEntities.ts';

const NAMED: readonly EntityType[] = ['PER', 'ORG', 'LOC'];

/**
 * Entity F1 in the manner of CoNLL-2003 (both ends and the type right). On WikiGold each fold's documents are labelled
 * by a model that never saw them; the other sets are parts that the committed model was not trained on.
 */
export function benchEntities(data: string, { folds }: { folds: number }): void {
  console.log(
    'entities: F1 over PER, ORG, LOC (MISC found or not does not count), then over all four where the set has MISC',
  );
  crossValidate(data, folds);
  const model = entityModel();
  const others: [string, LabelledDocument[]][] = [
    ['WNUT17 test (social media)', readWnutTest(data)],
    ['BTC section h (tweets)', readBtc(data, 'h')],
    ['re3d held-out sources', readRe3d(data, { only: RE3D_LEFT_OUT })],
  ];
  for (const [name, documents] of others) {
    const score = new EntityScore();
    for (const document of documents) addScores(score, document, model);
    report(name, score, peerScore(documents), false);
  }
  measureSpeed(readWikigold(data), model);
}

function crossValidate(data: string, folds: number): void {
  const lexicon = entityLexicon();
  const wikigold = readWikigold(data);
  const supporting = trainingRuns(supportingDocuments(data), lexicon);
  const score = new EntityScore();
  for (let fold = 0; fold < folds; fold++) {
    const seen = wikigold.filter((_, i) => i % folds !== fold);
    const tagger = taggerOf(
      trainTagger([...trainingRuns(seen, lexicon), ...supporting], lexicon.vectors, TRAINING_DEFAULTS),
    );
    for (const document of wikigold.filter((_, i) => i % folds === fold))
      addScores(score, document, { lexicon, tagger });
  }
  report(`WikiGold, ${folds}-fold by document`, score, peerScore(wikigold), true);
}

function addScores(score: EntityScore, document: LabelledDocument, model: EntityModel): void {
  labelDocument(document, model).forEach((spans, i) => {
    score.add(document.sentences[i]?.spans ?? [], spans);
  });
}

function peerScore(documents: readonly LabelledDocument[]): EntityScore {
  const score = new EntityScore();
  for (const { sentences } of documents)
    for (const { words, spans } of sentences) score.add(spans, peerEntities(words));
  return score;
}

function report(name: string, ours: EntityScore, peer: EntityScore, hasMisc: boolean): void {
  const show = (score: EntityScore, types: readonly EntityType[]): string => {
    const { precision, recall, f1 } = score.measure(types);
    return `F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`;
  };
  const each = NAMED.map((type) => `${type} ${ours.measure([type]).f1.toFixed(3)}`).join(' ');
  console.log(`  ${name}: ${show(ours, NAMED)} ${each}; compromise ${show(peer, NAMED)}`);
  if (hasMisc) console.log(`    with MISC: ${show(ours, ENTITY_TYPES)}`);
}

function measureSpeed(documents: readonly LabelledDocument[], model: EntityModel): void {
  const flat = documents.map(flatten);
  const sentences = documents.flatMap((document) => document.sentences);
  const seconds = (run: () => void): number => {
    const began = performance.now();
    run();
    return (performance.now() - began) / 1000;
  };
  const label = () => {
    for (const { words, bounds } of flat) tagDocument(words, bounds, model.lexicon, model.tagger);
  };
  label();
  const ours = sentences.length / seconds(label);
  const sample = sentences.slice(0, 400);
  const peer = sample.length / seconds(() => sample.map(({ words }) => peerEntities(words)));
  console.log(`  speed: ${Math.round(ours)} sentences/s; compromise ${Math.round(peer)} sentences/s`);
}
