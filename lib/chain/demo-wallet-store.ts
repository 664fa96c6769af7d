import { UserRejectedRequestError, type Address, type Hex, type TypedDataDefinition } from 'viem';

import { browserStorage, type BrowserStorage } from '@/lib/core/browser-storage';

/** What the demo wallet is asked to do; the person confirms or declines it in the wallet's own dialog. */
export type DemoRequest = { id: number; account: Address } & (
  | { kind: 'message'; message: string }
  | { kind: 'typed-data'; typedData: TypedDataDefinition }
  | { kind: 'transaction'; to?: Address; data: Hex; value: bigint }
);

export type DemoWalletState = {
  account: Address | undefined;
  /** Signs without asking. For people who have seen the dialog often enough, and for tests. */
  autoConfirm: boolean;
  /** The oldest request that waits for an answer. */
  request: DemoRequest | undefined;
};

type NewRequest = DemoRequest extends infer Request
  ? Request extends DemoRequest
    ? Omit<Request, 'id'>
    : never
  : never;
type Waiting = { request: DemoRequest; answer: (confirmed: boolean) => void };

const ACCOUNT = 'gridhall.demo-wallet.account';
const AUTO_CONFIRM = 'gridhall.demo-wallet.auto-confirm';

/**
 * The memory of the demo wallet: which person it plays, and what it is being asked. Lives outside React, because the
 * connector asks and the dialog answers.
 */
export function createDemoWalletStore(storage: BrowserStorage | undefined) {
  const listeners = new Set<() => void>();
  const waiting: Waiting[] = [];
  let approved = false;
  let nextId = 1;
  let state: DemoWalletState = {
    account: (storage?.getItem(ACCOUNT) as Address | null) ?? undefined,
    autoConfirm: storage?.getItem(AUTO_CONFIRM) === '1',
    request: undefined,
  };

  function update(change: Partial<DemoWalletState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): DemoWalletState => state,

    select(account: Address): void {
      storage?.setItem(ACCOUNT, account);
      update({ account });
    },
    forget(): void {
      storage?.removeItem(ACCOUNT);
      update({ account: undefined });
    },
    setAutoConfirm(autoConfirm: boolean): void {
      storage?.setItem(AUTO_CONFIRM, autoConfirm ? '1' : '0');
      update({ autoConfirm });
    },

    /** The person's click has already said yes to the next message, for example by choosing whom to sign in as. */
    approveNextMessage(): void {
      approved = true;
    },

    /** Resolves when the person confirms. @throws UserRejectedRequestError when they decline. */
    async confirm(request: NewRequest): Promise<void> {
      const given = request.kind === 'message' && approved;
      approved = false;
      if (given || state.autoConfirm) return;
      const confirmed = await new Promise<boolean>((answer) => {
        waiting.push({ request: { ...request, id: nextId++ }, answer });
        update({ request: waiting[0]?.request });
      });
      if (!confirmed) throw new UserRejectedRequestError(new Error('declined in the demo wallet'));
    },

    answer(id: number, confirmed: boolean): void {
      const index = waiting.findIndex(({ request }) => request.id === id);
      const [answered] = index < 0 ? [] : waiting.splice(index, 1);
      update({ request: waiting[0]?.request });
      answered?.answer(confirmed);
    },
  };
}

export type DemoWalletStore = ReturnType<typeof createDemoWalletStore>;

/** This browser's demo wallet. */
export const demoWalletStore = createDemoWalletStore(browserStorage());

/** What the server renders with: a wallet that nobody has opened. */
export const emptyDemoWallet: DemoWalletState = {
  account: undefined,
  autoConfirm: false,
  request: undefined,
};
