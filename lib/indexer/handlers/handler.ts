import type { Abi, ContractEventName, DecodeEventLogReturnType, Hex } from 'viem';

import type { DecodedLog } from '../decode';
import type { Mirror } from '../mirror/mirror';

export type HandlerInput<Args> = {
  args: Args;
  log: DecodedLog;
  mirror: Mirror;
};

/** What one kind of event means. */
export type Handler<Args> = {
  /** What the event is about, spelled by lib/core/ids. */
  subject: (input: HandlerInput<Args>) => string;
  /** Changes the mirror. May return the record that the event concerns where the log itself names none. */
  apply?: (input: HandlerInput<Args>) => void | Promise<void> | Promise<Hex | undefined>;
};

/** One handler for every event of the ABI: an event that is forgotten does not compile. */
export type Handlers<A extends Abi> = {
  [Name in ContractEventName<A>]: Handler<DecodeEventLogReturnType<A, Name>['args']>;
};
