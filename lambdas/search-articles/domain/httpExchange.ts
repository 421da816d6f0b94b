/** What the API needs of a request, whichever server received it. Header names are lower case. */
export interface HttpRequest {
  method: string;
  path: string;
  /** Without the question mark, as sent. */
  queryString: string;
  headers: Readonly<Record<string, string | undefined>>;
  /** Scheme and host as the client sees them, for links. */
  origin: string;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const jsonResponse = (value: unknown, contentType = 'application/json'): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType },
  body: JSON.stringify(value),
});
