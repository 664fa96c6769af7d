import { shortHex } from '@/components/log/short-hex';
import { className } from '@/components/supply/classes';
import type { PublicNames } from '@/lib/features/transparency/schema';

export type SubjectView = { text: string; href?: string };

/** Words for the kinds of subject that have no name of their own. */
export type SubjectWords = {
  round: (id: string) => string;
  award: (id: string) => string;
  role: (id: string) => string;
  operation: string;
  application: string;
  peg: string;
  reserve: string;
  log: string;
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
      return { text: className(id), href: '/supply#weights' };
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
    case 'peg':
      return { text: words.peg, href: '/reserve#peg' };
    case 'reserve':
      return { text: words.reserve, href: '/reserve' };
    case 'log':
      return { text: words.log, href: '/log' };
    default:
      return { text: subject };
  }
}

function splitOnce(subject: string): [string, string | undefined] {
  const at = subject.indexOf(':');
  return at < 0 ? [subject, undefined] : [subject.slice(0, at), subject.slice(at + 1)];
}
