/** A node that was not heard for longer is silent. */
export const SILENT_MS = 24 * 3_600_000;

/** The tier from which machines are compared with the certificate: below it, it was checked on paper only. */
export const COMPARED_TIER = 2;

export type Units = { classId: string; units: number };

export type Finding = {
  kind: 'FEWER' | 'OTHER_CLASS' | 'MORE' | 'SILENT';
  /** Empty for silence. */
  classId: string;
  /** GPUs that a certifier signed for; machines enrolled, for silence. */
  certified: number;
  /** GPUs that the machines show; machines that were heard, for silence. */
  reported: number;
};

export type Comparison = {
  /** The certification is live and of tier 2 or above. */
  compared: boolean;
  certified: readonly Units[];
  /** The provider's machines, revoked ones left out. `lastSeenAt`: of any message, or when it was enrolled. */
  nodes: readonly { lastSeenAt: Date; reported: boolean; units: readonly Units[] }[];
  now: Date;
};

/**
 * How the machines of a provider stand to what was certified. Nothing is found of a provider without machines: whoever
 * never enrolled one has shown nothing, and its tier is a certifier's matter. Nor of one whose machines have not reported
 * yet.
 */
export function compareWithCertificate({ compared, certified, nodes, now }: Comparison): Finding[] {
  if (!compared || nodes.length === 0) return [];
  const findings: Finding[] = [];
  const signed = totals(certified);
  const shown = totals(nodes.flatMap(({ units }) => units));
  if (nodes.some(({ reported }) => reported))
    for (const classId of [...new Set([...signed.keys(), ...shown.keys()])].sort()) {
      const line = {
        classId,
        certified: signed.get(classId) ?? 0,
        reported: shown.get(classId) ?? 0,
      };
      if (line.reported < line.certified) findings.push({ kind: 'FEWER', ...line });
      else if (line.certified === 0) findings.push({ kind: 'OTHER_CLASS', ...line });
      else if (line.reported > line.certified) findings.push({ kind: 'MORE', ...line });
    }
  const heard = nodes.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() <= SILENT_MS);
  if (heard.length < nodes.length)
    findings.push({
      kind: 'SILENT',
      classId: '',
      certified: nodes.length,
      reported: heard.length,
    });
  return findings;
}

function totals(lines: readonly Units[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { classId, units } of lines) sums.set(classId, (sums.get(classId) ?? 0) + units);
  return sums;
}
