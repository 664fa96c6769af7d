import type { Gpu, MigInstance } from '../protocol/inventory';
import { figure, isLost, word, type GpuLoad, type Reading } from './reading';
import { all, find, parseXml, textAt, type Element } from './xml';

/**
 * Reads `nvidia-smi -q -x`. MIG instances stand below the GPU that they are cut from and are never counted as GPUs. Lines
 * that the tool prints before the document (a GPU that fell off the bus) become the problem. Undefined when there is no
 * whole document.
 */
export function readNvidiaXml(output: string): Reading | undefined {
  const start = output.search(/<\?xml|<nvidia_smi_log/);
  if (start < 0) return undefined;
  const log = parseXml(output.slice(start));
  if (log?.name !== 'nvidia_smi_log') return undefined;
  const elements = all(log, 'gpu');
  const gpus = elements.map(readGpu);
  const attached = figure(textAt(log, 'attached_gpus'));
  return {
    tool: 'nvidia-smi',
    driver: word(textAt(log, 'driver_version')),
    gpus,
    loads: elements.map(readLoad),
    problem: problemOf(output.slice(0, start).trim(), gpus, attached),
  };
}

function problemOf(before: string, gpus: Gpu[], attached: number | null): string | null {
  if (before !== '') return before.split('\n')[0]!.slice(0, 400);
  const lost = gpus.filter(({ state }) => state === 'error');
  if (lost.length > 0)
    return `The driver cannot speak to GPU ${lost.map(({ index }) => index).join(', ')}.`;
  if (attached !== null && attached > gpus.length)
    return `The driver names ${attached} GPUs and describes ${gpus.length}.`;
  return null;
}

function readGpu(element: Element, index: number): Gpu {
  const text = (...path: string[]) => textAt(element, ...path);
  const link = find(element, 'pci', 'pci_gpu_link_info');
  const mig = all(find(element, 'mig_devices'), 'mig_device').map(readMig);
  return {
    // The order of the document is that of the bus, which is the tool's own numbering.
    index: figure(text('minor_number')) ?? index,
    uuid: word(text('uuid')),
    product: (text('product_name') ?? 'unknown').slice(0, 120),
    memoryMib: figure(text('fb_memory_usage', 'total')),
    powerLimitW: figure(
      text('gpu_power_readings', 'current_power_limit') ??
        text('power_readings', 'enforced_power_limit') ??
        text('power_readings', 'power_limit'),
    ),
    pcieGeneration: figure(link && textAt(link, 'pcie_gen', 'max_link_gen')),
    pcieWidth: figure(link && textAt(link, 'link_widths', 'max_link_width')),
    links: null,
    migEnabled: text('mig_mode', 'current_mig') === 'Enabled',
    mig,
    state: isLost(
      text('product_name'),
      text('fb_memory_usage', 'total'),
      text('temperature', 'gpu_temp'),
      text('uuid'),
    )
      ? 'error'
      : 'ok',
  };
}

function readMig(element: Element, position: number): MigInstance {
  const text = (...path: string[]) => textAt(element, ...path);
  return {
    index: figure(text('index')) ?? position,
    profile: `GI ${text('gpu_instance_id') ?? '?'}, CI ${text('compute_instance_id') ?? '?'}`,
    memoryMib: figure(text('fb_memory_usage', 'total')),
    uuid: word(text('uuid')),
  };
}

function readLoad(element: Element): GpuLoad {
  const text = (...path: string[]) => textAt(element, ...path);
  return {
    utilisation: figure(text('utilization', 'gpu_util')),
    temperature: figure(text('temperature', 'gpu_temp')),
    power: figure(
      text('gpu_power_readings', 'power_draw') ??
        text('gpu_power_readings', 'instant_power_draw') ??
        text('power_readings', 'power_draw'),
    ),
  };
}
