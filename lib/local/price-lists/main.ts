import { serveLists } from './serve-lists';

/** The demonstration's invented price lists, in a process of their own: the worker reads them as it reads any on the web. */
const server = await serveLists(Number(process.env.GRIDHALL_PRICE_LISTS_PORT));
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
