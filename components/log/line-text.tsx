import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { LogLine, PublicNames } from '@/lib/features/transparency/schema';
import { StoryText } from './story-text';
import { useSubjects } from './use-subjects';

/**
 * A line of the log in one sentence: what the chain event says where the line reports one, otherwise what was decided or
 * done. An act that this portal does not know keeps its own name.
 */
export function LineText({
  line,
  names,
  asset,
  linked = true,
}: {
  line: LogLine;
  names: PublicNames;
  asset: SettlementAsset;
  linked?: boolean;
}) {
  const t = useTranslations('audit.public');
  const subjectOf = useSubjects(names);
  const { entry, story } = line;
  if (story) return <StoryText story={story} names={names} asset={asset} linked={linked} />;
  if (!entry) return t('log.entry', { index: line.index.toString() });

  const subject = subjectOf(entry.subject);
  const link = (chunks: ReactNode) =>
    linked && subject.href ? <TextLink href={subject.href}>{chunks}</TextLink> : chunks;
  const key = `acts.${entry.act}` as 'acts.peg.proposed';
  return t.has(key)
    ? t.rich(key, { subject: subject.text, link })
    : t.rich('unknownAct', { act: entry.act, subject: subject.text, link });
}
