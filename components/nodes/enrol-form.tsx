'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';

import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormStack } from '@/components/ui/form-stack';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useErrorSentence } from '@/components/web3/use-error-sentence';
import { useProgramme } from '@/components/web3/use-programme';
import { useTypedSignature } from '@/components/web3/use-typed-signature';
import { enrolmentTypedData } from '@/lib/agent/protocol/typed-data';
import { addressProblem, parseAddress } from '@/lib/core/ids';
import type { ErrorView } from '@/lib/core/result';
import { enrolNode } from '@/lib/features/nodes/actions';

/** Name, site and key of a machine; the wallet signs them, and the portal takes the key in. */
export function EnrolForm({
  provider,
  sites,
  node = '',
  enrolled,
}: {
  provider: `0x${string}`;
  sites: readonly string[];
  /** The machine's address as the link of its agent gives it; right or wrong. */
  node?: string;
  /** The machine of that address, when it is enrolled already. */
  enrolled?: { name: string; isRevoked: boolean } | undefined;
}) {
  const t = useTranslations('nodes.enrol');
  const words = useTranslations('errors.fields');
  const sentence = useErrorSentence();
  const router = useRouter();
  const { deployment } = useProgramme();
  const { state, sign } = useTypedSignature();
  const [error, setError] = useState<Pick<ErrorView, 'key' | 'params' | 'fields'> | undefined>(
    () => {
      const problem = node === '' ? undefined : addressProblem(node);
      return problem && { key: 'BAD_INPUT', params: {}, fields: { nodeKey: problem } };
    },
  );
  const [phase, setPhase] = useState<'open' | 'signing' | 'saving' | 'done'>('open');

  const errorOf = (name: string) => {
    const key = error?.fields[name];
    return key && (words.has(key as 'invalid') ? words(key as 'invalid') : words('invalid'));
  };
  const named = Object.keys(error?.fields ?? {});
  const failure = state.phase === 'failed' ? sentence(state.failure) : undefined;
  const problems =
    named.length > 0
      ? named.map((name) => ({ href: `#enrol-${name}`, text: errorOf(name) ?? words('invalid') }))
      : [error ? sentence(error) : failure].flatMap((text) =>
          text ? [{ href: '#enrol', text }] : [],
        );

  const submit = async (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const nodeKey = parseAddress(text('nodeKey'));
    const fields = {
      ...(nodeKey ? {} : { nodeKey: addressProblem(text('nodeKey')) ?? 'notAnAddress' }),
      ...(text('name').length > 1 ? {} : { name: 'required' }),
    };
    setError(Object.keys(fields).length > 0 ? { key: 'BAD_INPUT', params: {}, fields } : undefined);
    if (!nodeKey || text('name').length < 2) return;
    const issuedAt = Math.floor(Date.now() / 1_000);
    const simulated = text('simulated') === 'yes';
    const site = text('site');
    setPhase('signing');
    const signature = await sign(
      enrolmentTypedData(deployment.chainId, {
        provider,
        nodeKey,
        site,
        issuedAt: BigInt(issuedAt),
        simulated,
      }),
    );
    if (!signature) return setPhase('open');
    setPhase('saving');
    const result = await enrolNode({
      provider,
      nodeKey,
      name: text('name'),
      site,
      simulated,
      issuedAt,
      signature,
    });
    setError(result.ok ? undefined : result.error);
    setPhase(result.ok ? 'done' : 'open');
    if (result.ok) router.refresh();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };
  const field = (name: string) => ({ name, id: `enrol-${name}`, error: errorOf(name) });

  if (enrolled && phase === 'open')
    return (
      <NotificationBanner title={t('already', { name: enrolled.name })}>
        {t(enrolled.isRevoked ? 'alreadyRevoked' : 'alreadyText')}
      </NotificationBanner>
    );
  return (
    <form id="enrol" onSubmit={onSubmit} noValidate>
      <FormStack>
        <ErrorSummary errors={problems} />
        {state.phase === 'rejected' && phase === 'open' && (
          <NotificationBanner title={t('rejected')} live />
        )}
        {phase === 'done' && (
          <NotificationBanner tone="good" title={t('done')} live>
            {t('doneText')}
          </NotificationBanner>
        )}
        <TextField
          {...field('nodeKey')}
          label={t('nodeKey')}
          hint={t(node === '' ? 'nodeKeyHint' : 'nodeKeyLinked')}
          defaultValue={node}
          width="full"
          autoComplete="off"
        />
        <TextField {...field('name')} label={t('name')} hint={t('nameHint')} width="md" />
        {sites.length > 0 && (
          <Select
            {...field('site')}
            label={t('site')}
            hint={t('siteHint')}
            placeholder={t('anySite')}
            options={sites.map((site) => ({ value: site, label: site }))}
          />
        )}
        <Radios
          {...field('simulated')}
          legend={t('simulated')}
          defaultValue="no"
          items={[
            { value: 'no', label: t('simulatedNo') },
            { value: 'yes', label: t('simulatedYes'), hint: t('simulatedYesHint') },
          ]}
        />
        <div>
          <Button
            type="submit"
            pending={phase === 'signing' || phase === 'saving'}
            pendingLabel={t(phase === 'saving' ? 'saving' : 'waiting')}
          >
            {t('submit')}
          </Button>
        </div>
      </FormStack>
    </form>
  );
}
