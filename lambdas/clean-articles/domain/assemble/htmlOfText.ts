import { escapeHtml } from '../page/escapeHtml.ts';

/** Plain text with a blank line between paragraphs as html paragraphs; single line breaks become `<br>`. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
