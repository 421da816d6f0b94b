const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text with a blank line between paragraphs as html paragraphs; single line breaks become `<br>`. */
export function htmlOfText(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeText(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

const escapeText = (text: string): string => text.replace(/[&<>]/g, (char) => special[char] ?? char);
