import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Doc {
  id: string;
  title: string;
  text: string;
}

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** 2,225 news texts; the first line is the headline. Ids are those of the reference pairs. */
export function bbcDocs(data: string): Doc[] {
  const root = join(data, 'bbc/dataset/data_files');
  return folders(root).flatMap((section) =>
    readdirSync(join(root, section))
      .sort()
      .map((file) => {
        const text = readFileSync(join(root, section, file), 'latin1');
        return { id: `${section}/${file}`, title: text.split('\n', 1)[0] ?? '', text };
      }),
  );
}

const naebTruth = z.record(z.string(), z.object({ title: z.string().nullish(), articleBody: z.string() }));

export const naebDocs = (data: string): Doc[] =>
  Object.entries(naebTruth.parse(json(data, 'naeb-dev/ground-truth.json'))).map(([id, { title, articleBody }]) => ({
    id: `naeb/${id}`,
    title: title ?? '',
    text: articleBody,
  }));

const fundusTruth = z.record(
  z.string(),
  z.object({
    title: z.string().nullish(),
    body: z.object({ sections: z.array(z.object({ paragraphs: z.array(z.string()) })) }).nullish(),
  }),
);

export const fundusDocs = (data: string): Doc[] =>
  folders(join(data, 'fundus-dev')).flatMap((country) =>
    readdirSync(join(data, 'fundus-dev', country))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => Object.entries(fundusTruth.parse(json(data, 'fundus-dev', country, file))))
      .map(([version, { title, body }], at) => ({
        id: `fundus/${country}/${at}/${version}`,
        title: title ?? '',
        text: (body?.sections ?? []).flatMap(({ paragraphs }) => paragraphs).join('\n\n'),
      })),
  );

export interface ReferencePair {
  a: string;
  b: string;
  jaccard: number;
}

/** Every pair of bbc texts with an exact Jaccard of word 5-grams of 0.4 or more. */
export const referencePairs = (data: string): ReferencePair[] =>
  readFileSync(join(data, 'neardup_reference/bbc_pairs_jaccard_ge_0.4.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [a = '', b = '', jaccard = '0'] = line.split('\t');
      return { a, b, jaccard: Number(jaccard) };
    });

const scoopItem = z.object({ title: z.string(), body_text: z.string().nullish() });
const scoopTruth = z.object({
  file: z.string(),
  story_gt_id: z.string(),
  normalized_canonical_url: z.string().nullish(),
});

export interface StoryDoc extends Doc {
  story: string;
}

/** 516 headlines with at most 200 characters of text, each with the story it belongs to. */
export const scoopDocs = (data: string): StoryDoc[] =>
  readFileSync(join(data, 'scoop_dedup/backend/testdata/ground_truth/dedup_ground_truth_items.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { file, story_gt_id: story } = scoopTruth.parse(JSON.parse(line));
      const { title, body_text: text } = scoopItem.parse(json(data, 'scoop_dedup/backend', file));
      return { id: file, title, text: text ?? '', story };
    });
