import { z } from 'zod';

import { BREAKER_STATES } from '@/lib/core/reserve-breaker';
import { addressText, blockText, decimalText } from '@/lib/core/wire';

import type { LogEntryText } from './log-entry';
import type { StoryName } from './stories';

/**
 * The programme in figures, all of one block. Public and stable: other people's dashboards read it. CCH are in 1e-18
 * hours, money in units of the settlement asset, shares in basis points.
 */
export const transparencyResponse = z
  .object({
    chainId: decimalText,
    block: blockText,
    token: z.object({
      address: addressText,
      supply: decimalText.meta({ description: 'CCH in circulation, 1e18 = one H100-hour.' }),
    }),
    peg: z.object({
      price: decimalText.meta({
        description: 'Settlement-asset units for one CCH; 0 before the first peg.',
      }),
      mintFeeBps: decimalText,
      redeemFeeBps: decimalText,
    }),
    reserve: z.object({
      address: addressText,
      asset: addressText.meta({ description: 'The settlement asset (ERC-20).' }),
      assets: decimalText,
      liabilities: decimalText.meta({ description: 'ceil(supply × price ÷ 1e18).' }),
      liquidCoverageBps: decimalText.nullable().meta({
        description: 'floor(assets × 10,000 ÷ liabilities); null while nothing is owed.',
      }),
      capacityBacking: decimalText.meta({
        description:
          'What certified, committed and unsold hours count for, after haircut and cap, in settlement-asset units. An estimate, not money.',
      }),
      totalCoverageBps: decimalText.nullable().meta({
        description:
          'floor((assets + capacityBacking) × 10,000 ÷ liabilities); null while nothing is owed.',
      }),
      breaker: z.enum(BREAKER_STATES).meta({
        description:
          'What may be minted at this block: HEALTHY everything, SLOW a limited amount a day, MINT_HALTED and ORACLE_STALE nothing. Redemption is open in each.',
      }),
    }),
    reference: z
      .object({
        price: decimalText.meta({ description: 'Settlement-asset units for an H100-hour.' }),
        validUntil: decimalText.meta({ description: 'Unix second until which it holds.' }),
      })
      .nullable()
      .meta({ description: 'What the market pays; null before the first reference.' }),
    providers: z.object({
      certified: decimalText.meta({
        description: 'Providers whose certification is live at this block.',
      }),
      h100e: decimalText.meta({
        description: 'Their certified H100-equivalent GPUs, 1e18 = one H100.',
      }),
    }),
    grants: z.object({
      awarded: decimalText.meta({ description: 'CCH ever awarded.' }),
      left: decimalText.meta({ description: 'CCH in awards, neither spent nor returned.' }),
    }),
  })
  .meta({ id: 'Transparency' });

export type Transparency = z.infer<typeof transparencyResponse>;

/** What a chain event says, for a sentence: see stories.ts. */
export type StoryEvent = {
  name: StoryName;
  args: unknown;
  subject: string;
  time: Date;
  txHash: `0x${string}`;
  blockNumber: bigint;
  sender: `0x${string}`;
  recordHash: string | null;
  final: boolean;
  /** Where the audit log reports it; null before its block is final, and for what the log leaves out. */
  entry: bigint | null;
};

/** Who an address is, for providers and companies with an award: those that the chain names in public. */
export type PublicName = { name: string; demo: boolean; kind: 'PROVIDER' | 'SME' };
export type PublicNames = Readonly<Record<string, PublicName>>;

/** The figures a month ago. */
export type MonthAgo = {
  time: Date;
  price: bigint;
  supply: bigint;
  /** Undefined where nothing was owed. */
  liquidCoverageBps: bigint | undefined;
  capacity: bigint;
  awarded: bigint;
};

/** One line of the audit log, as everyone may see it. */
export type LogLine = {
  index: bigint;
  /** Canonical JSON, byte for byte what was hashed. */
  text: string;
  leafHash: `0x${string}`;
  /** Undefined for a text that this portal cannot read. */
  entry: LogEntryText | undefined;
  /** The event that the entry reports, where it reports one that is still in the mirror. */
  story: StoryEvent | undefined;
};

/** A root of the log that the chain holds. */
export type Anchor = {
  size: bigint;
  root: string;
  txHash: `0x${string}`;
  blockNumber: bigint;
  time: Date;
};
