import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { enterLocale } from '@/lib/i18n/enter-locale';

type Props = { params: Promise<{ locale: string }> };

const can = ['canKeyboard', 'canZoom', 'canScripts', 'canTheme', 'canTable'] as const;
const cannot = ['cannotWallet', 'cannotPlot', 'cannotLanguage'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  return { title: (await getTranslations('shell.statement'))('title') };
}

export default async function AccessibilityPage({ params }: Props) {
  await enterLocale(params);
  const t = await getTranslations('shell.statement');
  const list = (keys: readonly (typeof can | typeof cannot)[number][]) => (
    <ul className="max-w-prose list-disc ps-6">
      {keys.map((key) => (
        <li key={key} className="py-1">
          {t(key)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section id="standard" title={t('standard')}>
        <p className="max-w-prose">{t('standardText')}</p>
      </Section>
      <Section id="can" title={t('can')}>
        {list(can)}
      </Section>
      <Section id="cannot" title={t('cannot')}>
        {list(cannot)}
      </Section>
      <Section id="checked" title={t('checked')}>
        <p className="max-w-prose">{t('checkedText')}</p>
      </Section>
    </>
  );
}
