import {
  decodeAbiParameters,
  getAddress,
  type AbiEvent,
  type AbiParameter,
  type Address,
  type Hex,
} from 'viem';

/** Topics and data of a log → its arguments by name, as viem's decodeEventLog gives them. */
export type DecodeArguments = (topics: readonly Hex[], data: Hex) => Record<string, unknown>;

/** A 32-byte word, as 64 hexadecimal digits, → a value. */
type ReadWord = (word: string) => unknown;

const WORD = 64;
/** Unsigned integers up to this many bits are `number` in viem. */
const NUMBER_BITS = 48;
const UINT = /^uint(\d+)$/;

/**
 * Prepares the decoding of one event. Nearly all of a busy programme's arguments are single words, which are read by
 * their place; what is longer goes through viem, which finds out anew for every log how it is built.
 */
export function compileDecoder(event: AbiEvent): DecodeArguments {
  const indexed = event.inputs.filter((input) => input.indexed);
  const rest = event.inputs.filter((input) => !input.indexed);
  const topicReaders = indexed.map((input) => readerOf(input) ?? readRaw);
  const wordReaders = rest.map(readerOf);
  const inWords = wordReaders.every((reader) => reader !== undefined);

  return (topics, data) => {
    if (topics.length !== indexed.length + 1)
      throw new Error(`${topics.length} topics instead of ${indexed.length + 1}`);
    const args: Record<string, unknown> = {};
    indexed.forEach((input, index) => {
      args[nameOf(input)] = topicReaders[index]?.((topics[index + 1] as Hex).slice(2));
    });
    if (inWords) {
      if (data.length !== 2 + rest.length * WORD) throw new Error('the data has another length');
      rest.forEach((input, index) => {
        const start = 2 + index * WORD;
        args[nameOf(input)] = wordReaders[index]?.(data.slice(start, start + WORD));
      });
    } else {
      const values = decodeAbiParameters(rest, data);
      rest.forEach((input, index) => {
        args[nameOf(input)] = values[index];
      });
    }
    return args;
  };
}

function nameOf(input: AbiParameter): string {
  if (!input.name) throw new Error('an argument has no name');
  return input.name;
}

/** Undefined for what does not fit a word: texts, bytes, lists, structs. Of those a topic holds only the hash. */
function readerOf({ type }: AbiParameter): ReadWord | undefined {
  if (type === 'address') return readAddress;
  if (type === 'bool') return (word) => word.endsWith('1');
  if (type === 'bytes32') return readRaw;
  if (type === 'bytes4') return (word) => `0x${word.slice(0, 8)}`;
  const bits = UINT.exec(type)?.[1];
  if (bits === undefined) return undefined;
  return Number(bits) <= NUMBER_BITS ? (word) => parseInt(word, 16) : (word) => BigInt(`0x${word}`);
}

function readRaw(word: string): Hex {
  return `0x${word}`;
}

/** The checksum of an address is a Keccak digest, and the same accounts come again and again. */
const KNOWN_LIMIT = 20_000;
const known = new Map<string, Address>();

function readAddress(word: string): Address {
  const found = known.get(word);
  if (found) return found;
  const address = getAddress(`0x${word.slice(-40)}`);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(word, address);
  return address;
}
