import { useTranslations } from 'next-intl';
import { Hash } from '@/components/ui/hash';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { SettlementAsset } from '@/lib/features/framework/schema';
import type { PublicNames, StoryEvent } from '@/lib/features/transparency/schema';
import { StoryText } from './story-text';

/** What happened, newest first: the day, the sentence, and where it is proved. */
export function StoryList({
  stories,
  names,
  asset,
  own = false,
}: {
  stories: readonly StoryEvent[];
  names: PublicNames;
  asset: SettlementAsset;
  /** On the page of the very thing that they are about: no link to it, but the transaction of each. */
  own?: boolean;
}) {
  const t = useTranslations('overview.public.acts');
  return (
    <ol className="border-t border-line">
      {stories.map((story) => (
        <li
          key={`${story.txHash} ${story.name} ${story.subject}`}
          className="grid grid-cols-1 gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[9rem_1fr_auto]"
        >
          <span className="text-sm text-muted sm:pt-0.5">
            <TimeText value={story.time} style="shortDate" />
          </span>
          <span className="min-w-0 wrap-anywhere">
            <StoryText story={story} names={names} asset={asset} linked={!own} />
            {!story.final && (
              <span className="ms-2 text-sm whitespace-nowrap text-muted">
                <Icon name="clock" className="me-1" />
                {t('provisional')}
              </span>
            )}
            {own && (
              <span className="block text-sm">
                <span className="text-muted">{t('transaction')} </span>
                <Hash value={story.txHash} />
              </span>
            )}
          </span>
          {story.entry !== null && (
            <TextLink href={`/log/${story.entry}`} className="justify-self-start py-0.5 text-sm">
              {t('entry', { index: story.entry.toString() })}
            </TextLink>
          )}
        </li>
      ))}
    </ol>
  );
}
