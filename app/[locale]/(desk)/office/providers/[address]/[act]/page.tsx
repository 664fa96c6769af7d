import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { certifierActs, parseAct, type CertifierAct } from '@/components/certification/acts';
import { ActGate } from '@/components/certification/act-gate';
import { CertifyForm } from '@/components/certification/certify-form';
import { CertifyStep } from '@/components/certification/certify-step';
import { Consequences } from '@/components/certification/consequences';
import { ReasonActForm } from '@/components/certification/reason-act-form';
import { regionOptions } from '@/components/certification/region-options';
import { StatusTag } from '@/components/certification/status-tag';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/authorise';
import { parseAddress } from '@/lib/core/ids';
import { listCasesOf } from '@/lib/features/certification/queries';
import { settlementAsset } from '@/lib/features/framework/queries';
import { readCase } from '@/lib/features/providers/read-case';
import { formatHours } from '@/lib/i18n/amounts';
import { listRegions } from '@/lib/features/supply/geography-queries';
import { enterLocale } from '@/lib/i18n/enter-locale';

import { requireOfficial } from '../../../../require-official';
import { certifyState } from './certify-state';

type Props = { params: Promise<{ locale: string; address: string; act: string }> };

export async function generateMetadata({ params }: Props) {
  const { address, act } = await params;
  const t = await getTranslations('providers.desk');
  const known = parseAct(act);
  return { title: known ? t(`act.${known}.title`, { provider: address.slice(0, 8) }) : t('title') };
}

export default async function ActPage({ params }: Props) {
  const { address: typed, act: word } = await params;
  const locale = await enterLocale(params);
  const address = parseAddress(typed);
  const act: CertifierAct | undefined = parseAct(word);
  if (!address || !act) notFound();
  const actor = await requireOfficial(`/office/providers/${address}/${act}`);
  if (!can(actor, 'provider.certify')) forbidden();
  const [t, found, cases, money] = await Promise.all([
    getTranslations('providers.desk'),
    readCase(actor, address),
    listCasesOf(actor, address),
    settlementAsset(),
  ]);
  const [reading] = cases;
  const { provider, undecided } = found;
  if (!provider) notFound();
  const name = found.name ?? t('unnamed');
  const destroys =
    act === 'suspend' || act === 'revoke'
      ? t(`act.${act}.destroys`, { h100e: formatHours(provider.capacity, locale) })
      : undefined;

  return (
    <>
      <PageHeader
        title={t(`act.${act}.title`, { provider: name })}
        lead={t(`act.${act}.lead`)}
        status={<StatusTag status={provider.status} />}
        breadcrumbs={[
          { href: '/office/providers', text: t('title') },
          { href: `/office/providers/${address}`, text: name },
        ]}
      />
      <ActGate
        open={certifierActs(provider.chainStatus).includes(act)}
        status={provider.chainStatus}
        back={`/office/providers/${address}`}
      >
        {destroys && <Consequences title={t('act.destroysTitle')}>{destroys}</Consequences>}
        {act === 'certify' ? (
          <CertifyStep reading={reading} back={`/office/providers/${address}`}>
            {reading && (
              <CertifyForm
                state={certifyState({
                  found,
                  reading,
                  provider,
                  money,
                  regions: regionOptions(await listRegions()),
                })}
              />
            )}
          </CertifyStep>
        ) : (
          <ReasonActForm
            act={act}
            provider={address}
            applicationId={act === 'decline' ? undecided?.id : undefined}
            warning={destroys}
          />
        )}
      </ActGate>
    </>
  );
}
