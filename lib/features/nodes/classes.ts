/** What a machine shows and the catalogue does not have. */
export const UNKNOWN_CLASS = 'unknown';

/**
 * How drivers name the products of the catalogue, most particular first: `nvidia-smi`'s product_name, `rocm-smi`'s card
 * series. Where one name covers several sizes, the memory tells them apart; drivers report some hundredths less than the
 * printed size.
 */
const PRODUCTS: readonly { classId: string; product: RegExp; memoryMib?: [number, number] }[] = [
  { classId: 'H100-NVL-94', product: /\bH100 NVL\b/i },
  { classId: 'H100-PCIE-80', product: /\bH100 PCIe\b/i },
  {
    classId: 'H100-SXM5-80',
    product: /\bH100(?: SXM5)?(?: 80GB HBM3)?$/i,
    memoryMib: [79_000, 82_000],
  },
  { classId: 'H200-SXM-141', product: /\bH200(?: SXM)?$/i, memoryMib: [138_000, 146_000] },
  { classId: 'B200-SXM-180', product: /\bB200$/i, memoryMib: [176_000, 196_000] },
  { classId: 'A100-SXM-40', product: /\bA100-SXM4-40GB$/i },
  { classId: 'A100-SXM-80', product: /\bA100-SXM4-80GB$/i },
  { classId: 'L40S-48', product: /\bL40S$/i },
  { classId: 'L4-24', product: /\bL4$/i },
  { classId: 'RTX4090-24', product: /\bRTX 4090$/i },
  { classId: 'RTX5090-32', product: /\bRTX 5090$/i },
  { classId: 'MI300X-192', product: /\bMI300X\b/i },
];

/** The class of the catalogue that a driver's product is, or `unknown`. `memoryMib` null: the driver did not tell. */
export function classOf(product: string, memoryMib: number | null): string {
  const found = PRODUCTS.find(
    (row) =>
      row.product.test(product.trim()) &&
      (!row.memoryMib ||
        memoryMib === null ||
        (memoryMib >= row.memoryMib[0] && memoryMib <= row.memoryMib[1])),
  );
  return found?.classId ?? UNKNOWN_CLASS;
}

/** Whole GPUs by class, each class once, in the order of their names. */
export function unitsByClass(
  gpus: readonly { product: string; memoryMib: number | null }[],
): { classId: string; units: number }[] {
  const units = new Map<string, number>();
  for (const { product, memoryMib } of gpus) {
    const classId = classOf(product, memoryMib);
    units.set(classId, (units.get(classId) ?? 0) + 1);
  }
  return [...units]
    .map(([classId, count]) => ({ classId, units: count }))
    .sort((a, b) => (a.classId < b.classId ? -1 : 1));
}
