import { Address } from '@/components/ui/address';
import type { AccessContract, AccessHolder } from '@/lib/features/access/schema';

import type { AccessWords } from './use-access-words';

/** Who holds a role, how long their acts wait, and what stands behind an account that is a contract. */
export function HolderList({
  holders,
  contracts,
  access,
}: {
  holders: readonly AccessHolder[];
  contracts: readonly AccessContract[];
  access: AccessWords;
}) {
  const { t, words } = access;
  if (holders.length === 0) return <span className="text-muted">{t('nobody')}</span>;
  return (
    <ul className="flex flex-col gap-3 text-start">
      {holders.map((holder) => {
        const contract = contracts.find(({ account }) => account === holder.account);
        return (
          <li key={holder.account} className="flex flex-col gap-0.5">
            <Address value={holder.account} name={words.names[holder.account]} />
            <span className="text-muted">{delayText(holder, access)}</span>
            {holder.pendingDelay && (
              <span>
                {holder.pendingDelay.seconds === 0
                  ? t('pendingDelayNone', { date: access.date(holder.pendingDelay.from) })
                  : t('pendingDelay', {
                      date: access.date(holder.pendingDelay.from),
                      delay: access.wait(holder.pendingDelay.seconds),
                    })}
              </span>
            )}
            {holder.from && <span>{t('notYet', { date: access.date(holder.from) })}</span>}
            {contract && <ContractHolder contract={contract} access={access} />}
          </li>
        );
      })}
    </ul>
  );
}

function delayText({ executionDelay }: AccessHolder, { t, wait }: AccessWords): string {
  return executionDelay === 0 ? t('actsAtOnce') : t('actsWait', { delay: wait(executionDelay) });
}

function ContractHolder({
  contract: { kind, owners, threshold },
  access: { t, words },
}: {
  contract: AccessContract;
  access: AccessWords;
}) {
  return (
    <>
      <span>{t(`kind.${kind}`, { threshold, owners: owners.length })}</span>
      {owners.length > 0 && (
        <ul aria-label={t('owners')} className="flex flex-col gap-0.5 border-s-2 border-line ps-3">
          {owners.map((owner) => (
            <li key={owner}>
              <Address value={owner} name={words.names[owner]} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
