/** An element of `nvidia-smi -q -x`: it uses elements, attributes and text, and nothing else of XML. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
};

const TOKEN = /<\/([\w.-]+)\s*>|<([\w.-]+)((?:\s+[\w.-]+="[^"]*")*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g;
const ATTRIBUTE = /([\w.-]+)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element; undefined when the text is cut off or is no XML. */
export function parseXml(text: string): Element | undefined {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, end, start, attributes = '', alone, words] of text.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (words !== undefined) current.text += unescape(words.trim());
    else if (end !== undefined) {
      if (open.length < 2 || open.pop()?.name !== end) return undefined;
    } else if (start !== undefined) {
      const element: Element = { name: start, attributes: {}, children: [], text: '' };
      for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE))
        element.attributes[name] = unescape(value);
      current.children.push(element);
      if (!alone) open.push(element);
    }
  }
  return open.length === 1 ? root.children[0] : undefined;
}

/** The text at a path of element names below `element`; undefined when there is none. */
export function textAt(element: Element, ...path: string[]): string | undefined {
  return find(element, ...path)?.text;
}

export function find(element: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}

export function all(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
