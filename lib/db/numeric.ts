import { Prisma } from './generated/client';

/** Decimal(78,0) → bigint. Exact: `toFixed(0)` never uses an exponent. */
export function toBigInt(value: Prisma.Decimal): bigint {
  return BigInt(value.toFixed(0));
}

/** bigint → Decimal(78,0). */
export function toNumeric(value: bigint): Prisma.Decimal {
  return new Prisma.Decimal(value.toString());
}
