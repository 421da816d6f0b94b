import { z } from 'zod';
import type { StateFields } from './ports.ts';

const json = z.record(z.string(), z.json());

/** A value as the state table takes it: plain JSON, without what is undefined. */
export const stateFieldsOf = (value: object): StateFields => json.parse(JSON.parse(JSON.stringify(value)));
