import type { HardwareClass } from '../schema';

export const MI300X_192: HardwareClass = {
  classId: 'MI300X-192',
  maker: 'AMD',
  product: 'AMD Instinct MI300X 192 GB',
  formFactor: 'OAM',
  interconnect: 'Infinity Fabric, 896 GB/s; PCIe 5.0 x16',
  bf16DenseGflops: 1_307_400,
  memoryGb: 192,
  memoryType: 'HBM3',
  bandwidthGbPerS: 5_300,
  powerW: 750,
  sources: [
    {
      title: 'AMD Instinct MI300X Accelerator, data sheet',
      publisher: 'AMD',
      year: 2023,
      url: 'https://www.amd.com/content/dam/amd/en/documents/instinct-tech-docs/data-sheets/amd-instinct-mi300x-data-sheet.pdf',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'The data sheet prints 1,307.4 TFLOPS for BF16 beside 2,614.9 with sparsity; the first is used. Its 5.3 TB/s is a rounded figure and is used as printed.',
  evidence:
    'Seen: 1,307.4 TFLOPS, 5,300 GB/s and 192 GB with a reference to this data sheet in pytorch/pytorch (torch/_inductor/analysis/device_info.py), and the pair 1,307.4/2,614.9 quoted from it in public notes; 750 W and OAM at jaredwatkins.com/research/ai-accelerators. Not opened: the data sheet itself.',
};
