import type { Option } from '@/components/ui/select';

/** Every region of the programme, by name and code. */
export function regionOptions(regions: readonly { code: string; name: string }[]): Option[] {
  return regions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
}
