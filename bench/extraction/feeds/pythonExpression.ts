/** Values of the small Python expressions in which feedparser's tests say what a reader must find. */
export type PythonValue = unknown;
type Scope = Readonly<Record<string, PythonValue>>;
type Equals = (left: PythonValue, right: PythonValue) => boolean;

const TOKEN =
  /\s*(?:u?("""[\s\S]*?"""|'''[\s\S]*?'''|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|[[\](){},.:+-]))/y;

interface Token {
  kind: 'string' | 'number' | 'name' | 'mark';
  text: string;
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`not in the subset: ${source}`);
    const [, string, number, name, mark] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: unquote(string) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function unquote(literal: string): string {
  const width = literal.startsWith('"""') || literal.startsWith("'''") ? 3 : 1;
  const inner = literal.slice(width, -width);
  return inner.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi,
    (_, x: string | undefined, u: string | undefined, long: string | undefined, other: string | undefined) =>
      other === undefined
        ? String.fromCodePoint(Number.parseInt(x ?? u ?? long ?? '0', 16))
        : (ESCAPES[other] ?? other),
  );
}

const isTrue = (value: PythonValue): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const keyOf = (container: PythonValue, key: string): PythonValue =>
  typeof container === 'object' && container !== null && Object.hasOwn(container, key)
    ? Reflect.get(container, key)
    : undefined;

/** Names under which feedparser's dictionaries also give a value. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  url: ['href'],
  guid: ['id'],
  description: ['summary', 'subtitle'],
  tagline: ['subtitle'],
  tagline_detail: ['subtitle_detail'],
  description_detail: ['summary_detail', 'subtitle_detail'],
  copyright: ['rights'],
  copyright_detail: ['rights_detail'],
  issued: ['published'],
  issued_parsed: ['published_parsed'],
  modified: ['updated'],
  modified_parsed: ['updated_parsed'],
  updated: ['published'],
  updated_parsed: ['published_parsed'],
};

function itemOf(container: PythonValue, key: PythonValue): PythonValue {
  if (Array.isArray(container) && typeof key === 'number') return container.at(key);
  if (typeof key !== 'string') return undefined;
  const names = [key, ...(ALIASES[key] ?? [])];
  return names.map((name) => keyOf(container, name)).find((value) => value !== undefined);
}

/**
 * Evaluates one expression: comparisons, `and`, `or`, `not`, `in`, subscripts, attributes, `len`, `get`, `has_key`,
 * literals. Throws SyntaxError for what is not in this subset.
 */
export class PythonExpression {
  readonly #tokens: Token[];
  readonly #scope: Scope;
  readonly #equals: Equals;
  #at = 0;

  constructor(source: string, scope: Scope, equals: Equals) {
    this.#tokens = tokenise(source);
    this.#scope = scope;
    this.#equals = equals;
  }

  evaluate(): boolean {
    const value = this.#or();
    if (this.#at < this.#tokens.length) throw new SyntaxError('not in the subset');
    return isTrue(value);
  }

  #peek(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  #take(text: string): boolean {
    const isNext = this.#peek(text);
    if (isNext) this.#at++;
    return isNext;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new SyntaxError(`expected ${text}`);
  }

  #or(): PythonValue {
    let value = this.#and();
    while (this.#take('or')) {
      const right = this.#and();
      value = isTrue(value) ? value : right;
    }
    return value;
  }

  #and(): PythonValue {
    let value = this.#not();
    while (this.#take('and')) {
      const right = this.#not();
      value = isTrue(value) ? right : value;
    }
    return value;
  }

  #not(): PythonValue {
    return this.#take('not') ? !isTrue(this.#not()) : this.#comparison();
  }

  #comparison(): PythonValue {
    let left = this.#sum();
    let holds: boolean | undefined;
    for (let compare = this.#comparator(); compare; compare = this.#comparator()) {
      const right = this.#sum();
      holds = (holds ?? true) && compare(left, right);
      left = right;
    }
    return holds ?? left;
  }

  #comparator(): Equals | undefined {
    if (this.#take('==')) return this.#equals;
    if (this.#take('!=')) return (left, right) => !this.#equals(left, right);
    if (this.#take('is')) {
      return this.#take('not') ? (left, right) => !this.#equals(left, right) : this.#equals;
    }
    const isIn: Equals = (key, container) => itemOf(container, key) !== undefined;
    if (this.#peek('not') && this.#peek('in', 1)) {
      this.#at += 2;
      return (key, container) => !isIn(key, container);
    }
    return this.#take('in') ? isIn : undefined;
  }

  #sum(): PythonValue {
    let value = this.#postfix();
    while (this.#take('+')) value = `${value}${this.#postfix()}`;
    return value;
  }

  #postfix(): PythonValue {
    let value = this.#atom();
    for (;;) {
      if (this.#take('[')) {
        value = itemOf(value, this.#or());
        this.#expect(']');
      } else if (this.#take('.')) {
        const name = this.#tokens[this.#at++]?.text ?? '';
        value = this.#peek('(') ? this.#method(value, name) : itemOf(value, name);
      } else return value;
    }
  }

  #method(value: PythonValue, name: string): PythonValue {
    this.#expect('(');
    const args = this.#list(')');
    if (name === 'get') return itemOf(value, args[0]) ?? args[1];
    if (name === 'has_key') return itemOf(value, args[0]) !== undefined;
    throw new SyntaxError(`method ${name}`);
  }

  #list(close: string): PythonValue[] {
    const items: PythonValue[] = [];
    while (!this.#take(close)) {
      items.push(this.#or());
      if (!this.#take(',') && !this.#peek(close)) throw new SyntaxError('list');
    }
    return items;
  }

  #dictionary(): PythonValue {
    const entries: [string, PythonValue][] = [];
    while (!this.#take('}')) {
      const key = this.#or();
      this.#expect(':');
      entries.push([String(key), this.#or()]);
      this.#take(',');
    }
    return Object.fromEntries(entries);
  }

  #atom(): PythonValue {
    const token = this.#tokens[this.#at++];
    if (!token) throw new SyntaxError('ends early');
    if (token.kind === 'string') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.text === '-') return -Number(this.#tokens[this.#at++]?.text);
    if (token.text === '[') return this.#list(']');
    if (token.text === '{') return this.#dictionary();
    if (token.text === '(') {
      const items = this.#list(')');
      return items.length === 1 ? items[0] : items;
    }
    if (token.text === 'len') {
      this.#expect('(');
      const [value] = this.#list(')');
      return Array.isArray(value) ? value.length : 0;
    }
    return this.#name(token.text);
  }

  #name(name: string): PythonValue {
    if (name === 'None') return undefined;
    if (name === 'True' || name === 'False') return name === 'True';
    if (!Object.hasOwn(this.#scope, name)) throw new SyntaxError(`name ${name}`);
    return this.#scope[name];
  }
}
