import { classById } from '@/lib/features/hardware/catalog';

/** A GPU class as its maker calls it; the identifier for a class that the catalogue does not have. */
export function className(classId: string): string {
  return classById(classId)?.product ?? classId;
}
