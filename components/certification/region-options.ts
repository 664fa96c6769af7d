import { allRegions } from '@/components/supply/regions';
import type { Option } from '@/components/ui/select';

/** Every region of the programme, by name. For pages: the map it comes from is too large for the browser. */
export function regionOptions(): Option[] {
  return allRegions().map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
}
