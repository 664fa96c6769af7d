import { useTranslations } from 'next-intl';
import { Address } from '@/components/ui/address';
import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import type { ReserveStatement } from './check-reserve';

/** What somebody needs who asks a node of their own. */
export function OwnCheck({ statement, chainId }: { statement: ReserveStatement; chainId: number }) {
  const t = useTranslations('reserve.public.verify');
  const { addresses, block } = statement;
  return (
    <Details summary={t('ownTitle')}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose">{t('ownText', { chain: String(chainId) })}</p>
        <pre className="overflow-x-auto border border-line bg-sunken p-3 text-sm" tabIndex={0}>
          {`cast call ${addresses.Reserve} "assets()(uint256)" --block ${block.number}
cast call ${addresses.Reserve} "liabilities()(uint256)" --block ${block.number}
cast call ${addresses.Reserve} "totalCoverageBps()(uint256)" --block ${block.number}
cast call ${addresses.Reserve} "breakerState()(uint8)" --block ${block.number}
cast call ${addresses.ProviderRegistry} "backingHours()(uint256)" --block ${block.number}
cast call ${addresses.PriceOracle} "latestRoundData()(uint80,int256,uint256,uint256,uint80)" --block ${block.number}
cast call ${addresses.ComputeToken} "totalSupply()(uint256)" --block ${block.number}
cast call ${addresses.SettlementAsset} "balanceOf(address)(uint256)" ${addresses.Reserve} --block ${block.number}`}
        </pre>
        <SummaryList
          rows={Object.entries(addresses).map(([name, address]) => ({
            key: name,
            term: name,
            value: <Address value={address} full />,
          }))}
        />
      </div>
    </Details>
  );
}
