import { MEDIA_TYPES, type MediaType } from './schema';

const NAME_LENGTH = 120;

/** Controls, and the marks that turn the direction of writing, with which `exe.pdf` can be made of `fdp.exe`. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name that can be shown and offered for download: the last part of a path, without what cannot be seen. */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (name.length <= NAME_LENGTH) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, NAME_LENGTH - ending.length) + ending;
}

/** The media type that a name's ending stands for; undefined for every other ending and for none. */
export function mediaTypeOfName(name: string): MediaType | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = Object.entries(MEDIA_TYPES).find(([, endings]) =>
    (endings as readonly string[]).includes(ending ?? ''),
  );
  return found?.[0] as MediaType | undefined;
}

/** A browser that does not know a kind says nothing or `application/octet-stream`: that contradicts nobody. */
export function agreesWith(mediaType: MediaType, declared: string): boolean {
  const said = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return said === '' || said === 'application/octet-stream' || said === mediaType;
}
