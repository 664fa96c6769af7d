import type { HardwareClass } from '../schema';

export const A100_SXM_40: HardwareClass = {
  classId: 'A100-SXM-40',
  maker: 'NVIDIA',
  product: 'NVIDIA A100 SXM4 40 GB',
  formFactor: 'SXM4',
  interconnect: 'NVLink 3, 600 GB/s; PCIe 4.0 x16',
  bf16DenseGflops: 312_000,
  memoryGb: 40,
  memoryType: 'HBM2',
  bandwidthGbPerS: 1_555,
  powerW: 400,
  sources: [
    {
      title: 'NVIDIA A100 Tensor Core GPU Architecture, table 4',
      publisher: 'NVIDIA',
      year: 2020,
      url: 'https://images.nvidia.com/aem-dam/en-zz/Solutions/data-center/nvidia-ampere-architecture-whitepaper.pdf',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'The table prints 312/624 TFLOPS for BF16 with FP32 accumulation, the second with sparsity. The PCIe card of 40 GB has the same throughput and bandwidth at 250 W and counts as this class.',
  evidence:
    'Seen: table 4 transcribed in public notes; 312 TFLOPS, 40 GB, 1,555 GB/s and 400 W with the footnote “With sparsity” on the 624 in the cluster documentation of Paderborn University (upb-pc2.atlassian.net). Not opened: the white paper itself.',
};

export const A100_SXM_80: HardwareClass = {
  classId: 'A100-SXM-80',
  maker: 'NVIDIA',
  product: 'NVIDIA A100 SXM4 80 GB',
  formFactor: 'SXM4',
  interconnect: 'NVLink 3, 600 GB/s; PCIe 4.0 x16',
  bf16DenseGflops: 312_000,
  memoryGb: 80,
  memoryType: 'HBM2e',
  bandwidthGbPerS: 2_039,
  powerW: 400,
  sources: [
    {
      title: 'NVIDIA A100 Tensor Core GPU, datasheet 2188504.MAY22',
      publisher: 'NVIDIA',
      year: 2022,
      url: 'https://www.nvidia.com/content/dam/en-zz/Solutions/Data-Center/a100/pdf/nvidia-a100-datasheet-nvidia-us-2188504-web.pdf',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation: 'The datasheet prints 312 TFLOPS beside 624 with sparsity.',
  evidence:
    'Seen: the datasheet’s table, transcribed in a public survey of datasheets; 312 TFLOPS and 2,039 GB/s with a reference to NVIDIA’s A100 datasheet in pytorch/pytorch (torch/_inductor/analysis/device_info.py). Not opened: the datasheet itself.',
};
