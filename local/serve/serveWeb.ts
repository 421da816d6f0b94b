import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { searchArticlesHandler } from '../../lambdas/search-articles/handler.ts';
import type { SearchArticlesServices } from '../../lambdas/search-articles/searchArticles.ts';
import { gatewayEvent } from './gatewayEvent.ts';
import { type StaticFile, staticFiles } from './staticFiles.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** The folder of the newsroom page. */
  web: string;
  services: SearchArticlesServices;
  /** Counts per verdict, for the page's head line. */
  stats?: () => Promise<Record<string, number>>;
}

export interface Served {
  url: string;
  close(): Promise<void>;
}

type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  body: JSON.stringify(value),
});

/** Serves the API and the newsroom page to this machine alone; rejects when the port is taken. */
export async function serveWeb(options: ServeOptions): Promise<Served> {
  const files = await staticFiles(options.web);
  const api = searchArticlesHandler(() => options.services);
  const server = createServer((request, response) => {
    answer(request, files, api, options).then(
      (answered) => send(response, answered),
      () => send(response, json(500, { title: 'Internal error', status: 500 })),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  files: ReadonlyMap<string, StaticFile>,
  api: ReturnType<typeof searchArticlesHandler>,
  { stats }: ServeOptions,
): Promise<Answer> {
  // A page elsewhere whose name was pointed at this machine must not read what is here.
  if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? '')) return json(421, { status: 421 });
  const event = gatewayEvent(request);
  const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(event.rawPath) : undefined;
  if (file) return { status: 200, headers: file.headers, body: request.method === 'HEAD' ? '' : file.body };
  if (event.rawPath === '/stats' && stats) return json(200, await stats());
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded } = await api(event);
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    status: statusCode,
    headers: Object.fromEntries(texts),
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}
