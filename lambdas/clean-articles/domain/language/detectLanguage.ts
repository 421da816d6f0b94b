export interface DetectedLanguage {
  /** ISO 639-1, `und` when the text has no words. */
  code: string;
  /** 0 to 1. */
  confidence: number;
  isReliable: boolean;
  /** Other parts of the text look like another language. */
  isMixed: boolean;
}

/** The language a text is written in. The statistics are loaded on first use. */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const { default: eld } = await import('eld/small');
  const found = eld.detect(text);
  const confidence = found.getScores()[found.language] ?? 0;
  return {
    code: found.language || 'und',
    confidence: Math.min(1, confidence),
    isReliable: found.isReliable(),
    isMixed: false,
  };
}
