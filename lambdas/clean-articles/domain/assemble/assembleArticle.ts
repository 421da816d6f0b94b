import type { CleanArticle, QualityFlag } from '../../../shared/cleanArticle.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import { present } from '../formats/sourceDraft.ts';
import { judgeLanguage } from '../language/judgeLanguage.ts';
import { agencyOf } from '../people/agencies.ts';
import { RepairLog } from '../repair/repairLog.ts';
import { repairLine } from '../repair/repairText.ts';
import type { SourceArticle, Sourced } from '../sourceArticle.ts';
import { untracked } from './canonicalUrl.ts';
import { checkLength } from './checkLength.ts';
import { type DropIdentity, identify } from './identity.ts';
import { provenanceOf } from './provenanceOf.ts';
import { resolveBody } from './resolveBody.ts';
import { settleDateline } from './settleDateline.ts';
import { titleOfText } from './titleOfText.ts';

/** Raised with every change that can change what comes out of the same input. */
export const extractorVersion = '3';

export interface AssembleContext {
  format: string;
  charset: string;
  drop: DropIdentity;
  limits: InputLimits;
  now: Date;
}

/**
 * What every format's article goes through: body, repair, title, dateline, language, identity. Throws PermanentError when
 * it can't be an article.
 */
export async function assembleArticle(found: SourceArticle, context: AssembleContext): Promise<CleanArticle> {
  const log = new RepairLog(found.repairs);
  const { source, body } = resolveBody(found, log, context);
  checkLength(source, body.text, context.limits);
  const title = titleOf(source, body.text, log);
  const language = await judgeLanguage(`${title.value}\n${body.text}`, source.language?.value);
  const { uri, uriSource } = identify(source, body.text, context.drop);
  const dateline = settleDateline(source.dateline, body.text);
  const infoSources = withAgency(source.infoSources ?? [], dateline);
  return {
    uri,
    uriSource,
    articleId: articleIdOf(uri),
    pubStatus: source.pubStatus ?? 'usable',
    language: language.tag,
    title: title.value,
    text: body.text,
    html: body.html,
    ...describing(source, log),
    ...(dateline ? { dateline: datelineOf(dateline) } : {}),
    infoSources,
    flags: flagsOf(source, language.isUncertain),
    provenance: provenanceOf(source, { title, language: language.provenance, infoSources }, context.format),
    repairs: log.all(),
    format: context.format,
    charset: context.charset,
    extractorVersion,
  };
}

function titleOf(source: SourceArticle, text: string, log: RepairLog): Sourced<string> {
  const stated = source.title ? repairLine(source.title.value, log) : '';
  if (source.title && stated !== '') return { ...source.title, value: stated };
  return { value: titleOfText(text), source: 'text:first-sentence', confidence: 0.3 };
}

function describing(source: SourceArticle, log: RepairLog) {
  const line = (text: string | undefined): string | undefined =>
    text ? repairLine(text, log) || undefined : undefined;
  const authors = (source.authors?.value ?? []).map((author) => ({ ...author, name: repairLine(author.name, log) }));
  return {
    ...present({
      sourceVersion: source.sourceVersion,
      subtitle: line(source.subtitle),
      slugline: line(source.slugline),
      description: line(source.description),
      published: source.published?.value,
      firstPublished: source.firstPublished,
      modified: source.modified?.value,
      embargoedUntil: source.embargoedUntil,
      canonicalUrl: untracked(source.canonicalUrl ?? source.url),
      site: line(source.site),
      section: line(source.section),
      copyrightHolder: line(source.copyrightHolder),
      copyrightNotice: line(source.copyrightNotice),
      usageTerms: line(source.usageTerms),
      edNote: line(source.edNote),
      urgency: source.urgency,
    }),
    authors: authors.filter(({ name }) => name !== ''),
    tags: [...new Set((source.tags ?? []).map((tag) => repairLine(tag, log)).filter((tag) => tag !== ''))],
    subjects: (source.subjects ?? []).map((subject) => ({ ...subject, name: repairLine(subject.name, log) })),
    images: (source.images ?? []).map((image) => ({ ...image })),
    altIds: source.altIds ?? [],
  };
}

const datelineOf = ({ text, place }: { text: string; place?: string }) => ({ text, ...(place ? { place } : {}) });

function withAgency(
  sources: NonNullable<SourceArticle['infoSources']>,
  dateline: { agency?: string } | undefined,
): NonNullable<SourceArticle['infoSources']> {
  const agency = dateline?.agency ? (agencyOf(dateline.agency) ?? dateline.agency) : undefined;
  const isKnown =
    !agency || sources.some(({ name }) => (agencyOf(name) ?? name).toLowerCase() === agency.toLowerCase());
  return isKnown ? sources : [...sources, { name: agency, role: 'agency' }];
}

function flagsOf(source: SourceArticle, isUncertain: boolean): QualityFlag[] {
  return [...new Set<QualityFlag>([...(source.flags ?? []), ...(isUncertain ? ['uncertain-language' as const] : [])])];
}
