import { decodeHTML } from 'entities';
import { isObject, type Json, type JsonObject } from './json.ts';

/** Larger scripts are data dumps, not descriptions of an article. */
const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 12;
const MAX_NODES = 2000;

/**
 * Reads the objects of a JSON-LD script, with those of its arrays, graphs and nested entities, outermost first.
 * Broken scripts are read as far as their usual faults can be undone: comments and CDATA around them, raw line breaks
 * in strings, trailing commas, a missing comma between objects, markup escaped twice.
 */
export function parseJsonLd(script: string): JsonObject[] {
  if (script.length > MAX_LENGTH) return [];
  const parsed = parseLenient(script);
  const nodes: JsonObject[] = [];
  if (parsed !== undefined) collect(parsed, nodes, 0);
  return nodes;
}

function collect(value: Json, nodes: JsonObject[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length > MAX_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, nodes, depth + 1);
  else if (isObject(value)) {
    nodes.push(value);
    for (const [key, inner] of Object.entries(value)) {
      if (key === '@graph' || key === 'mainEntity' || key === 'mainEntityOfPage' || key === 'hasPart')
        collect(inner, nodes, depth + 1);
    }
  }
}

/** What wraps a script for old browsers stands in its first and last characters. */
const WRAPPER = 40;

function parseLenient(script: string): Json | undefined {
  const whole = script.trim();
  const start = whole.slice(0, WRAPPER).replace(/^(?:\/\/)?\s{0,9}(?:<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '');
  const opened = (start + whole.slice(WRAPPER)).trim();
  const end = opened.slice(-WRAPPER).replace(/(?:\/\/)?\s{0,9}(?:-->|\]\]>|\/\*\]\]>\*\/)\s{0,9};?$/, '');
  const bare = (opened.slice(0, -WRAPPER) + end).trim();
  return tryParse(bare) ?? tryParse(mendJson(bare)) ?? tryParse(mendJson(decodeHTML(bare)));
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Mends outside strings what no JSON may hold, and escapes inside them what must be escaped. */
function mendJson(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (inString) {
      if (character === '\\') {
        const next = text[i + 1] ?? '';
        out += /["\\/bfnrtu]/.test(next) ? character + next : next;
        i++;
      } else if (character < ' ') out += ' ';
      else {
        out += character;
        if (character === '"') inString = false;
      }
    } else if (character === '"') {
      inString = true;
      out += character;
    } else out += character === ';' || character < ' ' ? ' ' : character;
  }
  const closed = out.replace(/,(?=\s{0,200}[}\]])/g, '');
  return /\}\s{0,200}\{/.test(closed) ? `[${closed.replace(/\}\s{0,200}\{/g, '},{')}]` : closed;
}
