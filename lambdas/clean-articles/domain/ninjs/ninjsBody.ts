import { checkMarkup } from '../assemble/checkMarkup.ts';
import { guessBody, isWholePage } from '../formats/guessBody.ts';
import type { JsonContext, JsonObject } from '../formats/jsonShape.ts';
import { foldKeys } from '../json/foldKeys.ts';
import { asText, recordsAt, textAt } from '../json/jsonValue.ts';
import { nitfTextBody } from '../nitf/nitfArticle.ts';
import { fragmentToBody } from '../page/fragmentToBody.ts';
import { readPage } from '../page/readPage.ts';
import type { SourceBody } from '../sourceArticle.ts';

export interface RoleText {
  role: string;
  contentType: string;
  value: string;
}

/** 1.x: fields `body_text`, `body_xhtml`, `description_caption`; the name behind the underscore is the role. */
const flatTexts = (record: JsonObject, stem: string): RoleText[] =>
  Object.entries(record).flatMap(([name, value]) => {
    const text = asText(value);
    if (text === undefined || (name !== stem && !name.startsWith(`${stem}_`))) return [];
    return [{ role: name.slice(stem.length + 1), contentType: '', value: text }];
  });

/** 2.x and 3.x: a list of `{role, contenttype, value}`. */
const listedTexts = (record: JsonObject, name: string): RoleText[] =>
  recordsAt(record, name).flatMap((entry) => {
    const folded = foldKeys(entry);
    const value = textAt(folded, 'value');
    if (value === undefined) return [];
    return [{ role: textAt(folded, 'role') ?? '', contentType: textAt(folded, 'contenttype') ?? '', value }];
  });

/** Every text of a kind (`body`/`bodies`, `headline`/`headlines` ...) of a ninjs item with folded keys, whatever its version. */
export const ninjsTexts = (record: JsonObject, stem: string, plural: string): RoleText[] => [
  ...listedTexts(record, plural),
  ...flatTexts(record, stem),
];

const kindOf = ({ role, contentType, value }: RoleText): 'html' | 'nitf' | 'text' | 'other' => {
  const told = `${role} ${contentType}`.toLowerCase();
  if (/nitf/.test(told)) return /<nitf|<body/i.test(value.slice(0, 2000)) ? 'nitf' : 'other';
  if (/html/.test(told)) return 'html';
  if (/xml|json/.test(told)) return 'other';
  return guessBody(value).kind === 'text' || /text\/plain/.test(told) ? 'text' : 'html';
};

/** Of a page whose text is all article, extraction leaves out no more than headline, captions and credits. */
const MOST = 0.6;

/** A body of html; a whole page without its headline, captions and credits, all of it where little else would be left. */
function htmlBody(html: string, { now, limits }: JsonContext): SourceBody {
  if (!isWholePage(html)) return { kind: 'fragment', html };
  checkMarkup(html, limits);
  const { body } = readPage(html, { now });
  const isArticle = body.kind === 'clean' && body.text.length > MOST * fragmentToBody(html).text.length;
  return isArticle ? body : { kind: 'fragment', html };
}

/** The body that says most: HTML with its structure, else NITF, else plain text. */
export function ninjsBody(record: JsonObject, context: JsonContext): SourceBody | undefined {
  const bodies = ninjsTexts(record, 'body', 'bodies');
  const ofKind = (kind: string): RoleText | undefined => bodies.find((body) => kindOf(body) === kind);
  const html = ofKind('html');
  if (html) return htmlBody(html.value, context);
  const nitf = ofKind('nitf');
  const fromNitf = nitf && nitfTextBody(nitf.value, context.limits);
  if (fromNitf) return fromNitf;
  const text = ofKind('text');
  return text && { kind: 'text', text: text.value };
}

/** The text of the first of these roles, else the first there is. */
export function roleText(texts: readonly RoleText[], ...roles: string[]): string | undefined {
  for (const role of roles) {
    const found = texts.find((text) => text.role.toLowerCase() === role);
    if (found) return found.value;
  }
  return texts[0]?.value;
}
