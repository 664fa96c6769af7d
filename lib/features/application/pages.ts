import { idOfEntry, kindOfEntry } from './schema';

const ROOT = '/provider/apply';

/** The page that asks for an entry. */
export function pageOf(entry: string): string {
  switch (kindOfEntry(entry)) {
    case 'site':
      return `${ROOT}/sites/${idOfEntry(entry)}`;
    case 'hardware':
      return `${ROOT}/hardware/${idOfEntry(entry)}`;
    case 'region':
      return `${ROOT}/sites/region`;
    default:
      return `${ROOT}/${entry}`;
  }
}

/** Where a complete page leads: back to the answers when it was changed from there, otherwise on in its task. */
export function afterEntry(entry: string, from: 'check' | undefined): string {
  const kind = kindOfEntry(entry);
  if (from === 'check') return `${ROOT}/check`;
  if (kind === 'site') return `${pageOf(entry)}/evidence`;
  if (kind === 'region') return `${ROOT}/sites`;
  if (kind === 'hardware') return `${ROOT}/hardware`;
  return ROOT;
}
