import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top Media Topic that each class of the BBC set stands for. */
export const BBC_TOPICS: Readonly<Record<string, string>> = {
  business: '04000000',
  entertainment: '01000000',
  politics: '11000000',
  sport: '15000000',
  tech: '13000000',
};

export interface BbcArticle {
  kind: string;
  title: string;
  text: string;
}

/** The BBC set (UCD, 2,225 articles): first line the title, the rest the body. */
export function readBbc(data: string): BbcArticle[] {
  const root = join(data, 'bbc', 'dataset', 'data_files');
  return Object.keys(BBC_TOPICS).flatMap((kind) =>
    readdirSync(join(root, kind)).map((file) => {
      const [title = '', ...body] = readFileSync(join(root, kind, file), 'utf8').split('\n');
      return { kind, title, text: body.join('\n').trim() };
    }),
  );
}
