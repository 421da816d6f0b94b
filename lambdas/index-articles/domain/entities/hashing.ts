/** 32-bit FNV-1a over UTF-16 code units with a final mix: unsigned, never 0 (0 marks an empty slot). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash) || 1;
}

/** Joins a hash and the next one in order: of a phrase's words, or of a feature's template and value. */
export const joinHash = (left: number, right: number): number => finish(Math.imul(left, 31) ^ right) || 1;

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return mixed >>> 0;
}
