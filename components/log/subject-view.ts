import { shortHex } from '@/components/log/short-hex';
import { className } from '@/components/supply/classes';
import { regionName } from '@/components/supply/regions';
import type { PublicNames } from '@/lib/features/transparency/schema';

export type SubjectView = { text: string; href?: string };

/** Words for the kinds of subject that have no name of their own. */
export type SubjectWords = {
  round: (id: string) => string;
  award: (id: string) => string;
  role: (id: string) => string;
  operation: string;
  application: string;
  document: (hash: string) => string;
  node: (key: string) => string;
  safe: (address: string) => string;
  peg: string;
  reserve: string;
  oracle: string;
  log: string;
  concentration: string;
  carbon: string;
  geography: string;
  access: string;
};

/** What a record or an event is about (see lib/core/ids), as a reader calls it, and the page that tells more. */
export function viewSubject(subject: string, names: PublicNames, words: SubjectWords): SubjectView {
  const [kind, id = ''] = splitOnce(subject);
  switch (kind) {
    case 'provider':
      return { text: names[id]?.name ?? shortHex(id), href: `/providers/${id}` };
    case 'account':
      return { text: names[id]?.name ?? shortHex(id) };
    case 'class':
      return { text: className(id), href: `/supply/classes/${encodeURIComponent(id)}` };
    case 'round':
      return { text: words.round(id), href: `/grants#round-${id}` };
    case 'award':
      return { text: words.award(id), href: `/grants#award-${id}` };
    case 'role':
      return { text: words.role(id) };
    case 'operation':
      return { text: words.operation };
    case 'grant-application':
    case 'provider-application':
      return { text: words.application };
    case 'document':
      return { text: words.document(shortHex(id)) };
    case 'node':
      return { text: words.node(shortHex(id)) };
    case 'safe':
      return { text: words.safe(shortHex(id)) };
    case 'peg':
      return { text: words.peg, href: '/reserve#peg' };
    case 'oracle':
      return { text: words.oracle, href: '/reserve/reference' };
    case 'price-source':
      return { text: id, href: '/reserve/reference#sources' };
    case 'reserve':
      return { text: words.reserve, href: '/reserve' };
    case 'log':
      return { text: words.log, href: '/log' };
    case 'concentration':
      return {
        text: id === 'ALL' ? words.concentration : `${words.concentration}, ${regionName(id)}`,
        href: '/supply/concentration',
      };
    case 'carbon':
      return { text: words.carbon, href: '/supply/energy' };
    case 'geography':
      return { text: words.geography, href: '/supply' };
    case 'access':
      return { text: words.access };
    default:
      return { text: subject };
  }
}

function splitOnce(subject: string): [string, string | undefined] {
  const at = subject.indexOf(':');
  return at < 0 ? [subject, undefined] : [subject.slice(0, at), subject.slice(at + 1)];
}
