import { ExternalLink } from '@/components/ui/external-link';

/** The address that an applicant typed. Only a web address becomes a link: nothing else may run or open from our page. */
export function Website({ url }: { url: string | null }) {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['https:', 'http:'].includes(parsed.protocol)) return null;
  return (
    <p>
      <ExternalLink href={parsed.href}>{parsed.host}</ExternalLink>
    </p>
  );
}
