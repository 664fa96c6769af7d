import type { HardwareClass, HardwareSource } from '../schema';

const WHITE_PAPER: HardwareSource = {
  title: 'NVIDIA H100 Tensor Core GPU Architecture, V1.04, tables 1 and 3',
  publisher: 'NVIDIA',
  year: 2022,
  url: 'https://resources.nvidia.com/en-us-tensor-core/gtc22-whitepaper-hopper',
  gives: ['bf16DenseGflops'],
};

const H100_PAGE: HardwareSource = {
  title: 'NVIDIA H100 GPU, product page, table of specifications',
  publisher: 'NVIDIA',
  year: 2026,
  url: 'https://www.nvidia.com/en-us/data-center/h100/',
  gives: ['memoryGb', 'bandwidthGbPerS', 'powerW'],
};

export const H100_SXM5_80: HardwareClass = {
  classId: 'H100-SXM5-80',
  maker: 'NVIDIA',
  product: 'NVIDIA H100 SXM5 80 GB',
  formFactor: 'SXM5',
  interconnect: 'NVLink 4, 900 GB/s; PCIe 5.0 x16',
  bf16DenseGflops: 989_400,
  memoryGb: 80,
  memoryType: 'HBM3',
  bandwidthGbPerS: 3_350,
  powerW: 700,
  sources: [WHITE_PAPER, H100_PAGE],
  derivation:
    'The white paper prints 989.4 TFLOPS dense beside 1,978.9 with sparsity, both with FP32 accumulation. The product page prints only the rounded figure with sparsity (1,979, asterisked).',
  evidence:
    'Seen: both lines of the white paper and the product page with its footnote “With sparsity”, quoted word for word with page numbers in a public research note; 80 GB, 3.35 TB/s and 700 W also at glennklockwood.com/garden/processors/h100. Not opened: the white paper itself.',
};

export const H100_PCIE_80: HardwareClass = {
  classId: 'H100-PCIE-80',
  maker: 'NVIDIA',
  product: 'NVIDIA H100 PCIe 80 GB',
  formFactor: 'PCIe, two slots',
  interconnect: 'NVLink bridge, 600 GB/s (pairs); PCIe 5.0 x16',
  bf16DenseGflops: 756_000,
  memoryGb: 80,
  memoryType: 'HBM2e',
  bandwidthGbPerS: 2_000,
  powerW: 350,
  sources: [
    WHITE_PAPER,
    {
      title: 'NVIDIA H100 PCIe GPU, Product Brief PB-11133-001_v02',
      publisher: 'NVIDIA',
      year: 2022,
      url: 'https://www.nvidia.com/content/dam/en-zz/Solutions/gtcs22/data-center/h100/PB-11133-001_v01.pdf',
      gives: ['memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'The white paper prints 756 TFLOPS dense beside 1,513 with sparsity. The product brief says “greater than 2,000 GB/s”, the white paper 2,039; the lower one is used.',
  evidence:
    'Seen: a copy of the product brief (manuals.plus) with 350 W and the bandwidth; the line of the white paper, quoted word for word in a public research note. Not opened: the white paper itself.',
};

export const H100_NVL_94: HardwareClass = {
  classId: 'H100-NVL-94',
  maker: 'NVIDIA',
  product: 'NVIDIA H100 NVL 94 GB',
  formFactor: 'PCIe, two slots',
  interconnect: 'NVLink bridge, 600 GB/s (pairs); PCIe 5.0 x16',
  bf16DenseGflops: 835_500,
  memoryGb: 94,
  memoryType: 'HBM3',
  bandwidthGbPerS: 3_938,
  powerW: 400,
  sources: [
    { ...H100_PAGE, gives: ['bf16DenseGflops'] },
    {
      title: 'NVIDIA H100 NVL GPU, Product Brief PB-11773-001_v01, tables 1 and 2',
      publisher: 'NVIDIA',
      year: 2024,
      url: 'https://www.nvidia.com/content/dam/en-zz/Solutions/Data-Center/h100/PB-11773-001_v01.pdf',
      gives: ['memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'One card. The product page prints 1,671 TFLOPS with the footnote “With sparsity”; half of it is the dense figure. Power is the upper end of “350–400 W (configurable)”.',
  evidence:
    'Seen: the line of the product page with its footnote, quoted word for word in a public research note; the tables of the product brief, quoted in another, which checks 3,938 GB/s against clock and bus width. Not opened: the product brief itself.',
};

export const H200_SXM_141: HardwareClass = {
  classId: 'H200-SXM-141',
  maker: 'NVIDIA',
  product: 'NVIDIA H200 SXM 141 GB',
  formFactor: 'SXM5',
  interconnect: 'NVLink 4, 900 GB/s; PCIe 5.0 x16',
  bf16DenseGflops: 989_400,
  memoryGb: 141,
  memoryType: 'HBM3e',
  bandwidthGbPerS: 4_800,
  powerW: 700,
  sources: [
    {
      title: 'NVIDIA H200 Tensor Core GPU, datasheet 3367400.JUL24',
      publisher: 'NVIDIA',
      year: 2024,
      url: 'https://nvdam.widen.net/s/nb5zzzsjdf/hpc-datasheet-sc-nvidia-h200-datasheet-nvidia-us',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
    WHITE_PAPER,
  ],
  derivation:
    'The datasheet prints 1,979 TFLOPS with sparsity, the rounded figure of the H100 SXM5, whose arithmetic the H200 shares; the unrounded dense figure of the white paper is used, so that rounding alone makes no difference between the two.',
  evidence:
    'Seen: the datasheet’s table, transcribed in a public survey of datasheets; 141 GB, 4.8 TB/s and 700 W also in news reports of the announcement. Not opened: the datasheet itself.',
};
