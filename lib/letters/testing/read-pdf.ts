import { inflateSync } from 'node:zlib';

/**
 * What stands in a PDF that Chromium made, without a PDF library: the objects as they are written, and the text of all
 * pages, decoded through each font's own table of characters.
 */
export function readPdf(file: Uint8Array): { objects: string; text: string } {
  const objects = Buffer.from(file).toString('latin1');
  const fontOf = new Map<string, Map<string, string>>();
  for (const [, id = '', unicode = ''] of objects.matchAll(
    /(?:^|\n)(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?\/ToUnicode (\d+) 0 R/g,
  ))
    fontOf.set(id, charactersOf(streamOf(file, objects, unicode)));
  const names = new Map<string, string>();
  for (const [, name = '', id = ''] of objects.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name, id);

  let text = '';
  for (const [, contents = ''] of objects.matchAll(/\/Contents (\d+) 0 R/g)) {
    let font: Map<string, string> | undefined;
    for (const [, name, hex] of streamOf(file, objects, contents).matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g,
    )) {
      if (name) font = fontOf.get(names.get(name) ?? '');
      for (const [code] of (hex ?? '').matchAll(/.{4}/g)) text += font?.get(code) ?? '';
    }
  }
  return { objects, text };
}

function streamOf(file: Uint8Array, objects: string, id: string): string {
  const at = objects.search(new RegExp(`(?:^|\\n)${id} 0 obj`));
  const start = objects.indexOf('stream\n', at) + 'stream\n'.length;
  const end = objects.indexOf('\nendstream', start);
  return inflateSync(file.subarray(start, end)).toString('latin1');
}

/** Glyph code → character, from a ToUnicode table. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>();
  const read = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of lines.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g))
      characters.set(code, read(to));
  for (const [, lines = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of lines.matchAll(
      /<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/g,
    ))
      for (let code = parseInt(from, 16); code <= parseInt(last, 16); code += 1) {
        const character = parseInt(to, 16) + code - parseInt(from, 16);
        characters.set(hex4(code), String.fromCharCode(character));
      }
  return characters;
}

const hex4 = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
