declare module 'minhash' {
  export class Minhash {
    hashvalues: number[];
    update(shingle: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    getHashbands(minhash: Minhash): string[];
  }
}
declare module 'simhash-js' {
  export class SimHash {
    constructor(options?: { kshingles?: number; maxFeatures?: number });
    hash(text: string): number;
  }
}
