import { toEventSelector, zeroHash, type Abi, type AbiEvent, type Address, type Hex } from 'viem';

import { abiOf, type ContractName, type Deployment } from '@/lib/chain/contracts';

import type { BlockRef, ContractLog } from './block';
import { compileDecoder, type DecodeArguments } from './decode-arguments';
import { UnreadableLogError } from './errors';

/** The contracts that are mirrored: all but the settlement asset, which is not ours. */
export const INDEXED_CONTRACTS = [
  'AccessManager',
  'ComputeToken',
  'HardwareCatalog',
  'ProviderRegistry',
  'Reserve',
  'GrantProgram',
  'AuditAnchor',
  'PriceOracle',
] as const satisfies readonly ContractName[];

export type IndexedContract = (typeof INDEXED_CONTRACTS)[number];

/** A log in names. `args` is what viem decodes; handlers type it by the contract's ABI. */
export type DecodedLog = {
  contract: IndexedContract;
  name: string;
  args: Readonly<Record<string, unknown>>;
  /** The record that the log carries; undefined for none and for zero. */
  recordHash: Hex | undefined;
  /** The contract's own address, EIP-55. */
  address: Address;
  block: BlockRef;
  logIndex: number;
  txHash: Hex;
  sender: Address;
};

/** Decodes the logs of one deployment. */
export type Decoder = {
  /** Lower case, as nodes spell them. */
  addresses: ReadonlySet<Address>;
  decode(log: ContractLog, block: BlockRef): DecodedLog;
};

export function createDecoder(deployment: Deployment): Decoder {
  const contracts = new Map(
    INDEXED_CONTRACTS.map((contract) => [
      deployment.addresses[contract].toLowerCase() as Address,
      { contract, events: eventsOf(contract) },
    ]),
  );
  return {
    addresses: new Set(contracts.keys()),
    decode(log, block) {
      const found = contracts.get(log.address);
      const [signature] = log.topics;
      const event = signature && found?.events.get(signature);
      const place = () => `log ${log.logIndex} of block ${block.number} (${log.txHash})`;
      if (!found || !event)
        throw new UnreadableLogError(
          `No event of ${found?.contract ?? log.address} is known for ${place()}: the ABIs in lib/chain/generated are not ` +
            `those of the deployed contracts.`,
        );
      let args: Record<string, unknown>;
      try {
        args = event.decode(log.topics, log.data);
      } catch (cause) {
        throw new UnreadableLogError(`${event.name} could not be decoded from ${place()}.`, cause);
      }
      const { recordHash } = args;
      return {
        contract: found.contract,
        name: event.name,
        args,
        recordHash:
          typeof recordHash === 'string' && recordHash !== zeroHash
            ? (recordHash as Hex)
            : undefined,
        address: deployment.addresses[found.contract],
        block,
        logIndex: log.logIndex,
        txHash: log.txHash,
        sender: log.sender,
      };
    },
  };
}

type KnownEvent = { name: string; decode: DecodeArguments };

function eventsOf(contract: IndexedContract): Map<Hex, KnownEvent> {
  const abi: Abi = abiOf(contract);
  const events = abi.filter((item): item is AbiEvent => item.type === 'event');
  return new Map(
    events.map((event) => [
      toEventSelector(event),
      { name: event.name, decode: compileDecoder(event) },
    ]),
  );
}
