import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { openApiDocument } from './document';

const document = openApiDocument();

/** Addresses below `folder` that have a route file. */
function routesBelow(folder: string): string[] {
  return readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .map((file) => `/${folder}/${file}`.replace(/\/route\.ts$/, ''));
}

it('documents every address that answers, and none that does not', () => {
  const routes = [...routesBelow('api/v1'), ...routesBelow('healthz'), ...routesBelow('readyz')];
  expect(Object.keys(document.paths ?? {}).toSorted()).toEqual(routes.toSorted());
});

it('gives every operation a summary, an answer, and a schema for each refusal', () => {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    expect(['get', 'post'], path).toEqual(expect.arrayContaining(Object.keys(item)));
    const operation = item.get ?? item.post;
    expect(operation?.summary, path).toBeTruthy();
    for (const [status, response] of Object.entries(operation?.responses ?? {}))
      expect(response, `${path} ${status}`).toHaveProperty('content');
  }
});

it('spells every integer of the figures as a decimal string', () => {
  const { Transparency } = document.components?.schemas ?? {};
  expect(JSON.stringify(Transparency)).not.toMatch(/"type":"(integer|number)"/);
});
