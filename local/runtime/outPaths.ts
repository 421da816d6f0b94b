import { join } from 'node:path';

/** What lies where in an output folder. Articles, rejections and work in progress are its objects, by their keys. */
export const outPaths = (out: string) => ({
  state: join(out, 'state'),
  search: join(out, 'search'),
  work: join(out, 'work'),
  deadLetters: join(out, 'dead-letters'),
});
