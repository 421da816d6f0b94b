import type { InputLimits } from '../../../shared/settings.ts';

/** What one XML file may ask for. */
export type XmlLimits = Pick<InputLimits, 'maxDepth' | 'maxXmlElements' | 'maxEntityLength'>;
