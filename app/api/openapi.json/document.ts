import {
  OpenApiGeneratorV31,
  OpenAPIRegistry,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';

import { ERROR_CODES } from '@/lib/core/errors';

import { ENDPOINTS, errorResponse, type Endpoint } from './endpoints';

const about = `Everything that the pages show, for machines, and the intake for the machines of providers. What is shown is open to every origin, and no key is needed; what is sent in is signed.

Every integer is a decimal string, hashes are 0x and lower-case hexadecimal. CCH are counted in 1e-18 hours, money in units of the settlement asset, shares in basis points. What is read from the chain names its block.

Every answer carries a trace id in X-Trace-Id. A refusal is \`{ "error": { "code", "message", "traceId" } }\`.`;

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** The machine interface as OpenAPI 3.1, made from the schemas that the handlers answer with. */
export function openApiDocument(): Document {
  const registry = new OpenAPIRegistry();
  for (const endpoint of ENDPOINTS) registry.registerPath(toRoute(endpoint));
  return new OpenApiGeneratorV31(registry.definitions, {
    sortComponents: 'alphabetically',
  }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Gridhall machine interface',
      version: '1.0.0',
      description: about,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
  });
}

function toRoute(endpoint: Endpoint): RouteConfig {
  const { path, tag, summary, description, query, body, answer, refusals, also } = endpoint;
  const content =
    typeof answer === 'string'
      ? { [answer]: { schema: { type: 'string' as const } } }
      : { 'application/json': { schema: answer } };
  const refused = { 'application/json': { schema: errorResponse } };
  return {
    method: body ? 'post' : 'get',
    path,
    tags: [tag],
    summary,
    description,
    request: body
      ? { body: { content: { 'application/json': { schema: body } } } }
      : query
        ? { query }
        : undefined,
    responses: {
      200: { description: 'The answer.', content },
      ...(also && { [also.status]: { description: also.description, content } }),
      ...Object.fromEntries(
        refusals.map((code) => [ERROR_CODES[code], { description: code, content: refused }]),
      ),
    },
  };
}
