import 'server-only';

import { AppError } from '@/lib/core/errors';
import { parseAddress, subject } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { asOf } from '@/lib/features/framework/queries';

import { CERTIFICATE_EVENTS, certificatesFrom, certificateState } from './certificates';
import type { CertificateDto, CertificateState } from './schema';

export type JudgedCertificate = CertificateDto & { state: CertificateState };

/** Public. Every certificate that a provider ever had, newest first, and what each is worth now. */
export async function certificatesOf(
  address: string,
  today = new Date(),
): Promise<JudgedCertificate[]> {
  const { chainId, time } = await asOf();
  // A chain that fell silent keeps no certificate alive: the later of its clock and ours judges.
  const now = time > today ? time : today;
  const events = await db().chainEvent.findMany({
    where: {
      chainId,
      subject: subject.provider(address),
      contract: 'ProviderRegistry',
      name: { in: [...CERTIFICATE_EVENTS] },
    },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    select: { name: true, time: true, args: true, recordHash: true },
  });
  return certificatesFrom(events)
    .map((certificate) => ({ ...certificate, state: certificateState(certificate, now) }))
    .reverse();
}

/**
 * Public. One certificate by its number, and the newest one's number.
 *
 * @throws AppError NOT_FOUND for an address that is none and for a number that was never given.
 */
export async function getCertificate(
  address: string,
  serial: number,
): Promise<{ certificate: JudgedCertificate; newest: number }> {
  const provider = parseAddress(address);
  const all = provider ? await certificatesOf(provider) : [];
  const certificate = all.find((one) => one.serial === serial);
  if (!certificate) throw new AppError('NOT_FOUND', { key: 'certificateNotFound' });
  return { certificate, newest: all[0]?.serial ?? serial };
}
