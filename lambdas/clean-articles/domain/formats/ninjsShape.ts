import { foldKeys } from '../json/foldKeys.ts';
import { asList, fieldAt, isRecord, textAt } from '../json/jsonValue.ts';
import { readNinjs } from '../ninjs/ninjsArticle.ts';
import type { ReadItem } from './formatReader.ts';
import type { JsonObject, JsonShape } from './jsonShape.ts';
import { itemOrRejected } from './sourceDraft.ts';

/** Fields that ninjs has and other shapes do not. */
const SIGNS = [
  ...['versioncreated', 'pubstatus', 'body_text', 'body_xhtml', 'bodies', 'headlines', 'representationtype', 'profile'],
  ...[
    'infosources',
    'altids',
    'copyrightholder',
    'ednote',
    'eventdetails',
    'description_text',
    '$standard',
    'renditions',
  ],
];

/** The part of the object that is ninjs: itself, for versions 1.0 to 3.1 of the standard. */
function likeness(value: JsonObject): number {
  const record = foldKeys(value);
  const standard = fieldAt(record, 'standard') ?? fieldAt(record, '$standard');
  if (isRecord(standard) && /ninjs/i.test(textAt(standard, 'name') ?? '')) return 1;
  if (textAt(record, 'uri') === undefined) return 0;
  const signs = SIGNS.filter((sign) => Object.hasOwn(record, sign)).length;
  return signs === 0 ? 0 : Math.min(0.98, 0.7 + 0.1 * signs);
}

/** IPTC ninjs (https://iptc.org/standards/ninjs/), 1.0 to 3.1: one news item. */
export const ninjsShape: JsonShape = {
  name: 'ninjs',
  recognise: likeness,
  *read(value, context): Iterable<ReadItem> {
    yield itemOrRejected(() => readNinjs(value, context));
  },
};

/** What this pipeline itself stores: `{$schema, article, analysis, pipeline}`. The article keeps its uri. */
export const enrichedShape: JsonShape = {
  name: 'newsdrop',
  recognise: (value) => {
    const article = fieldAt(value, 'article');
    const isOurs = isRecord(article) && isRecord(fieldAt(value, 'pipeline'));
    return isOurs && textAt(article, 'uri') !== undefined ? 1 : 0;
  },
  *read(value, context): Iterable<ReadItem> {
    for (const article of asList(fieldAt(value, 'article')).filter(isRecord)) {
      yield itemOrRejected(() => readNinjs(article, context));
    }
  },
};
