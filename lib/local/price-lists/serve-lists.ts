import { createServer, type Server } from 'node:http';

import type { DemoReporter } from '../demo-reporters';
import { LISTS } from './lists';

/** Serves the demonstration's price lists on the loopback: `/<source>.json`. Resolves when it listens. */
export async function serveLists(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const [, name = ''] = /^\/([\w-]+)\.json$/.exec(request.url ?? '') ?? [];
    if (!isSource(name)) {
      response.writeHead(404);
      return void response.end();
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(LISTS[name](new Date()), null, 2));
  });
  await new Promise<void>((up, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', up);
  });
  return server;
}

function isSource(name: string): name is DemoReporter['source'] {
  return Object.hasOwn(LISTS, name);
}
