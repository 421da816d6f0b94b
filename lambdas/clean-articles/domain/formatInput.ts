import { PermanentError } from '../../shared/errors.ts';
import type { InputLimits } from '../../shared/settings.ts';
import { concatBytes } from './concatBytes.ts';
import { decodeText } from './decode/decodeText.ts';
import type { FormatInput } from './formats/formatReader.ts';
import type { InputBudget } from './inputBudget.ts';

export interface InputSource {
  name: string;
  limits: InputLimits;
  now: Date;
  /** Bytes in order; called once. */
  open(): AsyncIterable<Uint8Array>;
  declaredCharset?: string | undefined;
  url?: string | undefined;
  budget?: InputBudget | undefined;
  seek?: FormatInput['seek'];
}

/** Makes a reader's input from bytes that come in order. */
export function formatInput(source: InputSource): FormatInput {
  const { name, limits, now, declaredCharset, url, budget, seek, open } = source;
  const bytes = () => collectBytes({ name, limits, stream: open }, 'maxArticleBytes');
  return {
    name,
    limits,
    now,
    stream: open,
    bytes,
    text: async () => decodeText(await bytes(), declaredCharset),
    ...(declaredCharset ? { declaredCharset } : {}),
    ...(url ? { url } : {}),
    ...(budget ? { budget } : {}),
    ...(seek ? { seek } : {}),
  };
}

/** An input found inside another one: same limits, same clock, same budget. */
export function memberInput(
  container: FormatInput,
  member: Pick<InputSource, 'name' | 'open' | 'declaredCharset' | 'url'>,
): FormatInput {
  return formatInput({ limits: container.limits, now: container.now, budget: container.budget, ...member });
}

/** Everything an input gives. Throws PermanentError too-large beyond the limit of that name. */
export async function collectBytes(
  { name, limits, stream }: Pick<FormatInput, 'name' | 'limits' | 'stream'>,
  limit: 'maxArticleBytes' | 'maxHeldBytes',
): Promise<Uint8Array> {
  const most = limits[limit];
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream()) {
    length += chunk.length;
    if (length > most) {
      throw new PermanentError(
        'too-large',
        `${name} is ${KIND[limit]} of more than ${most} bytes. Split it, or raise ${limit}.`,
      );
    }
    chunks.push(chunk);
  }
  return concatBytes(chunks);
}

const KIND = { maxArticleBytes: 'an article', maxHeldBytes: 'an archive within another' } as const;
