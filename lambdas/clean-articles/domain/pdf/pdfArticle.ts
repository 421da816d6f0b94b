import { fromDraft, type ItemResult, rejected } from '../formats/sourceDraft.ts';
import { stated, statedByline, statedDate } from '../formats/sourceFields.ts';
import type { Sourced } from '../sourceArticle.ts';
import { dropFurniture } from './dropFurniture.ts';
import { bodySize, joinLines, type PdfBlock } from './joinLines.ts';
import { linesOfPage } from './linesOfPage.ts';
import { readingOrder } from './readingOrder.ts';
import type { PdfText } from './readPages.ts';

const FEWEST_LETTERS = 20;
const LONGEST_TITLE = 300;
/** What programs write as title for want of one. */
const NO_TITLE = /^(?:untitled|microsoft (?:word|powerpoint)|document\d*)\b|\.(?:docx?|indd|qxd|pdf|tex|rtf|odt)$/i;

/** The largest type on the first page, where it is larger than the text and stands above most of it. */
function titleBlock(blocks: readonly PdfBlock[], size: number): PdfBlock | undefined {
  const first = blocks.slice(0, 12).filter((block) => block.page === 1 && block.text.length <= LONGEST_TITLE);
  const largest = first.reduce<PdfBlock | undefined>(
    (most, next) => (most && most.size >= next.size ? most : next),
    undefined,
  );
  return largest && largest.size >= 1.15 * size && /\p{L}{2}/u.test(largest.text) ? largest : undefined;
}

function titleOf(block: PdfBlock | undefined, told: string | undefined): Sourced<string> | undefined {
  if (block) return stated(block.text, 'pdf:type-size', 0.7);
  return told === undefined || NO_TITLE.test(told) ? undefined : stated(told, 'pdf:Title', 0.6);
}

/** "D:20240506070809+02'00'" as ISO 8601. */
const isoOf = (date: string | undefined): string | undefined => {
  const parts = /^D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:([Z+-])(?:(\d\d)'?(\d\d)?)?)?/.exec(date ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = '00', sign, zoneHour = '00', zoneMinute = '00'] = parts;
  const zone = sign === undefined || sign === 'Z' ? 'Z' : `${sign}${zoneHour}:${zoneMinute}`;
  return hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
};

/** The article of a PDF: its text layer in reading order, without heads, feet and page numbers. */
export function pdfArticle(pdf: PdfText, name: string, now: Date): ItemResult {
  const lines = pdf.pages.flatMap((page, at) => readingOrder(linesOfPage(page, at + 1)));
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEWEST_LETTERS) {
    return rejected(
      'no-article-text',
      `${name} has ${pdf.count} pages and no text layer: it is a scan. Drop it after text recognition.`,
    );
  }
  const kept = dropFurniture(lines, pdf.pages.length, bodySize(lines));
  const blocks = joinLines(kept);
  const title = titleBlock(blocks, bodySize(kept));
  const { info } = pdf;
  return {
    article: fromDraft({
      body: {
        kind: 'text',
        text: blocks
          .filter((block) => block !== title)
          .map(({ text }) => text)
          .join('\n\n'),
      },
      title: titleOf(title, info.title),
      authors: statedByline(info.author, 'pdf:Author')?.authors,
      published: statedDate(isoOf(info.created), 'pdf:CreationDate', now, 0.4),
      language: stated(info.language, 'pdf:Lang', 0.6),
      flags: pdf.isCut ? ['truncated'] : [],
    }),
  };
}
