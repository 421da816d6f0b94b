import { HashTable } from '../entities/hashTable.ts';
import { type PackedModel, unpack } from '../models/packedModel.ts';
import topicsModel from '../models/topics.model.json' with { type: 'json' };
import { MEDIA_TOPICS } from './mediaTopics.ts';

/** Weights of words for a group of topics: `weights[row * columns + column]`, 0 to 255. */
export interface TopicTable {
  words: HashTable;
  weights: Uint8Array;
  columns: number;
}

const tables = new Map<string, TopicTable>();

/** The table of the 17 top topics (`top`) or of what is below one of them (its code), unpacked at its first use. */
export function topicTable(group: string): TopicTable {
  const known = tables.get(group);
  if (known) return known;
  const table = unpackTable(topicsModel, group);
  tables.set(group, table);
  return table;
}

function unpackTable(model: PackedModel, group: string): TopicTable {
  const columns =
    group === 'top' ? MEDIA_TOPICS.length : (MEDIA_TOPICS.find((t) => t.code === group)?.narrower.length ?? 0);
  return {
    words: new HashTable(new Uint32Array(unpack(model, `${group}.hashes`))),
    weights: new Uint8Array(unpack(model, `${group}.weights`)),
    columns,
  };
}
