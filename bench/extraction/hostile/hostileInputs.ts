import { archiveInputs } from './archiveInputs.ts';
import { containerInputs } from './containerInputs.ts';
import { feedInputs } from './feedInputs.ts';
import type { HostileInput } from './hostileInput.ts';
import { htmlInputs } from './htmlInputs.ts';
import { jsonInputs } from './jsonInputs.ts';
import { mailInputs } from './mailInputs.ts';
import { pageInputs } from './pageInputs.ts';
import { pdfInputs } from './pdfInputs.ts';
import { textInputs } from './textInputs.ts';
import { webArchiveInputs } from './webArchiveInputs.ts';
import { xmlInputs } from './xmlInputs.ts';

/** Every trick known to us, made when asked for; what it is can be read off its name. */
export const hostileInputs: readonly HostileInput[] = [
  ...jsonInputs,
  ...xmlInputs,
  ...feedInputs,
  ...htmlInputs,
  ...pageInputs,
  ...mailInputs,
  ...textInputs,
  ...containerInputs,
  ...archiveInputs,
  ...webArchiveInputs,
  ...pdfInputs,
];
