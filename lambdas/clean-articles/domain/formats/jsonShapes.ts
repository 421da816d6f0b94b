import type { JsonShape } from './jsonShape.ts';

/** Every shape of JSON that is known, most specific first. */
export const jsonShapes: readonly JsonShape[] = [];
