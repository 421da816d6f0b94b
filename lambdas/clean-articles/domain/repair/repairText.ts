import { plainCharacters } from './characters.ts';
import { joinWrappedLines } from './joinWrappedLines.ts';
import { decodeLeftoverEntities } from './leftoverEntities.ts';
import { plainLineBreaks } from './lineBreaks.ts';
import { addMissingSpaces } from './missingSpaces.ts';
import { fixMojibake } from './mojibake/fixMojibake.ts';
import type { RepairLog } from './repairLog.ts';
import { repeatedBlocks } from './repeatedBlocks.ts';

/** One repair can lay bare another (mojibake behind a hidden character); no text needs more rounds than this. */
const mostRounds = 5;

/**
 * Mends plain text of unknown origin and gives back its paragraphs: entities, charset, controls, line breaks, glued
 * sentences and repeated blocks. Mending what was mended changes nothing.
 */
export function repairText(text: string, log: RepairLog): string[] {
  let before = log.total;
  let paragraphs = repairOnce(text, log);
  for (let round = 1; round < mostRounds && log.total > before; round += 1) {
    before = log.total;
    paragraphs = repairOnce(paragraphs.join('\n\n'), log);
  }
  return paragraphs;
}

function repairOnce(text: string, log: RepairLog): string[] {
  const plain = plainLineBreaks(repairRun(text, log));
  const paragraphs = paragraphsOf(plain, log).map((block) => spaceSentences(block, log));
  const repeated = repeatedBlocks(paragraphs);
  log.count('repeated-blocks', repeated.size);
  return paragraphs.filter((_, index) => !repeated.has(index));
}

/** The repairs that a single run of text can have: a title, a caption, a text node. */
export function repairRun(text: string, log: RepairLog): string {
  const entities = decodeLeftoverEntities(text);
  log.count('entities', entities.count);
  const read = fixMojibake(entities.text);
  log.count('mojibake', read.count);
  return plainCharacters(read.text, log);
}

/** A title or name on one line. */
export function repairLine(text: string, log: RepairLog): string {
  return repairRun(text, log).replace(/\s+/g, ' ').trim();
}

function spaceSentences(block: string, log: RepairLog): string {
  const { text, count } = addMissingSpaces(block);
  log.count('missing-space', count);
  return text;
}

/** Blank lines part paragraphs; where there are none every line is one, unless the lines were wrapped. */
function paragraphsOf(text: string, log: RepairLog): string[] {
  const blocks = text.split(/\n{2,}/);
  const joined = joinWrappedLines(blocks, log);
  return joined
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/[ \t\u00a0\u3000]+/g, ' ').trim())
    .filter((line) => line !== '');
}
