import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { fontVariables } from '@/components/shell/fonts';
import { themeScript } from '@/components/shell/theme-script';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { directionOf } from '@/lib/i18n/region';
import { routing } from '@/lib/i18n/routing';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    icons: '/icon.svg',
    title: { default: t('serviceName'), template: `%s – ${t('serviceName')}` },
    description: t('serviceDescription'),
  };
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);

  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={fontVariables}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex flex-col bg-ground font-sans text-base text-ink">
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
