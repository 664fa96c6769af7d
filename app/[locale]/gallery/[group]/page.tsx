import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Toaster } from '@/components/ui/toaster';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { acts } from '../exhibits/acts';
import { charts } from '../exhibits/charts';
import { choices } from '../exhibits/choices';
import { documents } from '../exhibits/documents';
import { figures } from '../exhibits/figures';
import { forms } from '../exhibits/forms';
import { lists } from '../exhibits/lists';
import { maps } from '../exhibits/maps';
import { navigation } from '../exhibits/navigation';
import { text } from '../exhibits/text';
import { tokens } from '../exhibits/tokens';
import { waiting } from '../exhibits/waiting';
import type { Exhibit } from '../exhibit';
import { isGroup, type Group } from '../groups';
import { Panels } from '../panels';

const exhibits: Record<Group, Exhibit[]> = {
  forms,
  choices,
  acts,
  lists,
  documents,
  figures,
  text,
  navigation,
  waiting,
  charts,
  maps,
  tokens,
};

export default async function GalleryGroupPage({
  params,
}: {
  params: Promise<{ locale: string; group: string }>;
}): Promise<ReactNode> {
  await enterLocale(params);
  const { group } = await params;
  if (!isGroup(group)) notFound();
  const t = await getTranslations('gallery');
  return (
    <>
      <h1 className="mb-6 text-2xl">{t(`groups.${group}`)}</h1>
      <ClientMessages areas={['account', 'documents']}>
        <Panels exhibits={exhibits[group]} />
      </ClientMessages>
      <Toaster />
    </>
  );
}
