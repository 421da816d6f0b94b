import type { HttpResponse } from './httpExchange.ts';

export interface InvalidParameter {
  name: string;
  reason: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  410: 'Gone',
  413: 'Response too large',
  414: 'Query string too long',
  500: 'Internal error',
  503: 'Not available right now',
};

/** An error as RFC 9457 problem details. `detail` is for people; `parameters` says what to mend. */
export const problem = (
  status: number,
  detail: string,
  more: { parameters?: InvalidParameter[]; headers?: Record<string, string> } = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...more.headers },
  body: JSON.stringify({
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    ...(more.parameters && { parameters: more.parameters }),
  }),
});
