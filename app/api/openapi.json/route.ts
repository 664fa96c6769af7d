import { openApiDocument } from './document';

// The same for everyone until the next build.
export const dynamic = 'force-static';

export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { 'Access-Control-Allow-Origin': '*' } });
}
