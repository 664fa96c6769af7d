import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

import type { Address } from 'viem';

import type { Actor } from '@/lib/auth/actor';
import type { Db } from '@/lib/db/client';
import type { Evidence } from '@/lib/features/application/schema';
import { storeDocument } from '@/lib/features/documents/commands/store-document';
import { FILE_MODE, incomingPath } from '@/lib/files/documents';

type Paper = { actor: Actor; now: Date; title: string };

/** Hands in an invented paper for a site. */
export function handIn(
  db: Db,
  { siteId, ...paper }: Paper & { siteId: string },
): Promise<Evidence> {
  return handInFor(db, {
    ...paper,
    about: paper.actor.address,
    purpose: `site-evidence:${siteId}`,
  });
}

/** Hands in an invented paper the way a person does; its page says that it is invented. */
export async function handInFor(
  db: Db,
  { actor, now, title, about, purpose }: Paper & { about: Address; purpose: string },
): Promise<Evidence> {
  const bytes = paper([
    'Demonstration: this paper is invented.',
    title,
    actor.displayName,
    now.toISOString().slice(0, 10),
  ]);
  const path = await incomingPath();
  await writeFile(path, bytes, { mode: FILE_MODE });
  const sha256 = `0x${createHash('sha256').update(bytes).digest('hex')}` as const;
  const fileName = `${title}.pdf`;
  const { id } = await storeDocument(db, {
    ...{ actor, now, provider: about, purpose },
    file: { path, fileName, declaredType: 'application/pdf', size: bytes.length, sha256 },
  });
  return { documentId: id, fileName, sha256 };
}

/** A PDF of one page with a few lines, in the letters of PDF's own encoding (ISO 32000-1, annex D). */
function paper(lines: readonly string[]): Buffer {
  const drawn = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
  const content = `BT /F1 16 Tf 24 TL 60 770 Td ${drawn} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}${end}`,
    'latin1',
  );
}
