import type { HardwareClass } from '../schema';

export const B200_SXM_180: HardwareClass = {
  classId: 'B200-SXM-180',
  maker: 'NVIDIA',
  product: 'NVIDIA B200 SXM 180 GB (HGX B200)',
  formFactor: 'SXM6',
  interconnect: 'NVLink 5, 1,800 GB/s; PCIe 5.0 x16',
  bf16DenseGflops: 2_250_000,
  memoryGb: 180,
  memoryType: 'HBM3e',
  bandwidthGbPerS: 7_700,
  powerW: 1_000,
  sources: [
    {
      title: 'NVIDIA Blackwell, datasheet, column HGX B200',
      publisher: 'NVIDIA',
      year: 2024,
      url: 'https://nvdam.widen.net/s/wwnsxrhm2w/blackwell-datasheet-3384703',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
    {
      title: 'NVIDIA Blackwell Architecture Technical Brief, V2.1, table 3',
      publisher: 'NVIDIA',
      year: 2025,
      url: 'https://resources.nvidia.com/en-us-blackwell-architecture',
      gives: ['bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'The datasheet prints 4.5 PFLOPS with sparsity; half of it is the dense figure, which the technical brief shortens to 2.2. The shipping 180 GB part has 7.7 TB/s; the 192 GB and 8 TB/s of the announcement, and the 64 TB/s that the DGX B200 page gives for eight, are not used.',
  evidence:
    'Seen: 2.25 PFLOPS with a reference to this datasheet in pytorch/torchtitan (torchtitan/tools/utils.py); table 3 of the technical brief, transcribed in a public reading note; 180 GB, 7.7 TB/s and 1,000 W in several public notes that quote the datasheet. Not opened: either document.',
};

export const RTX5090_32: HardwareClass = {
  classId: 'RTX5090-32',
  maker: 'NVIDIA',
  product: 'NVIDIA GeForce RTX 5090 32 GB',
  formFactor: 'PCIe, two slots',
  interconnect: 'PCIe 5.0 x16',
  bf16DenseGflops: 209_500,
  memoryGb: 32,
  memoryType: 'GDDR7',
  bandwidthGbPerS: 1_792,
  powerW: 575,
  sources: [
    {
      title: 'NVIDIA RTX Blackwell GPU Architecture, V1.1, appendix A',
      publisher: 'NVIDIA',
      year: 2025,
      url: 'https://images.nvidia.com/aem-dam/Solutions/geforce/blackwell/nvidia-rtx-blackwell-gpu-architecture.pdf',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    '209.5 TFLOPS is the line “Peak BF16 Tensor TFLOPS with FP32 Accumulate” (209.5 dense, 419 with sparsity). GeForce cards run FP16 with FP16 accumulation twice as fast; that figure is not used, because BF16 accumulates in FP32.',
  evidence:
    'Seen: the line 209.5/419 quoted from the white paper in a public cost study, and 209.5 with a reference to it in gau-nernst/learn-cuda; 32 GB, 1,792 GB/s and 575 W at spheron.network/blog/nvidia-rtx-5090-specs. Not opened: the white paper itself.',
};
