const special = /[&<>"\u00a0]/g;
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

/** Text made safe for element content and for double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(special, (character) => names[character] ?? character);
