/** The process answers. Asks nothing of the database or the chain: a platform restarts what does not answer here. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
