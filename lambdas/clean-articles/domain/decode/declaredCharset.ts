import { charsetOfLabel } from './charsetLabels.ts';

/** Browsers look at 1,024 bytes; real pages put scripts before the declaration. */
const searched = 8 * 1024;
const xmlDeclaration = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const metaCharset = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** The charset that markup declares for itself: XML declaration, meta charset or meta http-equiv. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searched)).toString('latin1');
  if (!start.includes('<')) return undefined;
  const label = xmlDeclaration.exec(start)?.[1] ?? metaCharset.exec(start)?.[1];
  // Markup whose declaration could be read byte by byte is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.3).
  const charset = label === undefined ? undefined : charsetOfLabel(label);
  return charset?.startsWith('utf-16') || charset?.startsWith('utf-32') ? 'utf-8' : charset;
}
