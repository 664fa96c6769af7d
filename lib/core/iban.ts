/** Without the spaces that it is printed with, in capitals. */
export function compactIban(typed: string): string {
  return typed.replace(/\s+/g, '').toUpperCase();
}

/**
 * Whether an account number is an IBAN whose check digits fit (ISO 13616: four first characters to the end, letters as
 * two digits from A = 10, remainder 1 of a division by 97). One mistyped character, or two exchanged neighbours, never fit.
 */
export function isIban(typed: string): boolean {
  const iban = compactIban(typed);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** In groups of four, as it is printed. */
export function printedIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}
