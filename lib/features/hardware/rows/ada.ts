import type { HardwareClass } from '../schema';

export const L40S_48: HardwareClass = {
  classId: 'L40S-48',
  maker: 'NVIDIA',
  product: 'NVIDIA L40S 48 GB',
  formFactor: 'PCIe, two slots',
  interconnect: 'PCIe 4.0 x16',
  bf16DenseGflops: 362_050,
  memoryGb: 48,
  memoryType: 'GDDR6 with ECC',
  bandwidthGbPerS: 864,
  powerW: 350,
  sources: [
    {
      title: 'NVIDIA L40S, datasheet 2841316.AUG23',
      publisher: 'NVIDIA',
      year: 2023,
      url: 'https://resources.nvidia.com/en-us-l40s/l40s-datasheet-28413',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    'The datasheet prints “362.05 | 733*” with “* With sparsity”: the first is dense and is not halved again (half of 733 would be the higher 366.5). The datasheet does not say how the products accumulate, and lists the sister card L40 at half of this.',
  evidence:
    'Seen: the datasheet’s table with its footnote, reproduced at mullet.se and in a public survey of datasheets. That the card does reach more than the half was seen in a published measurement (264 TFLOPS in 16 bits, zzc0721/torch-performance-test-data, issue 43). Not opened: the datasheet itself.',
};

export const L4_24: HardwareClass = {
  classId: 'L4-24',
  maker: 'NVIDIA',
  product: 'NVIDIA L4 24 GB',
  formFactor: 'PCIe, one slot, low profile',
  interconnect: 'PCIe 4.0 x16',
  bf16DenseGflops: 121_000,
  memoryGb: 24,
  memoryType: 'GDDR6',
  bandwidthGbPerS: 300,
  powerW: 72,
  sources: [
    {
      title: 'NVIDIA L4 Tensor Core GPU, datasheet',
      publisher: 'NVIDIA',
      year: 2023,
      url: 'https://resources.nvidia.com/en-us-gpu-resources/l4-tensor-datasheet',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS'],
    },
    {
      title: 'NVIDIA L4 GPU Accelerator, Product Brief PB-11316-001_v01',
      publisher: 'NVIDIA',
      year: 2023,
      url: 'https://www.nvidia.com/content/dam/en-zz/Solutions/Data-Center/l4/PB-11316-001_v01.pdf',
      gives: ['powerW'],
    },
  ],
  derivation:
    'The datasheet prints 242 TFLOPS with sparsity; half of it is the dense figure. At 72 W the card cannot hold it: published measurements of sustained work lie near 57 TFLOPS. A certifier who measures less should set a lower weight.',
  evidence:
    'Seen: the datasheet’s lines with their asterisks, as Cisco reproduces them; 242 with a reference to the datasheet in pytorch/pytorch (torch/_inductor/analysis/device_info.py); 72 W from a reading note of the product brief; the measurement in zzc0721/torch-performance-test-data, issue 120. Not opened: either document.',
};

export const RTX4090_24: HardwareClass = {
  classId: 'RTX4090-24',
  maker: 'NVIDIA',
  product: 'NVIDIA GeForce RTX 4090 24 GB',
  formFactor: 'PCIe, three slots',
  interconnect: 'PCIe 4.0 x16',
  bf16DenseGflops: 165_200,
  memoryGb: 24,
  memoryType: 'GDDR6X',
  bandwidthGbPerS: 1_008,
  powerW: 450,
  sources: [
    {
      title: 'NVIDIA Ada GPU Architecture, V2.1, appendix A',
      publisher: 'NVIDIA',
      year: 2023,
      url: 'https://images.nvidia.com/aem-dam/Solutions/Data-Center/l4/nvidia-ada-gpu-architecture-whitepaper-v2.1.pdf',
      gives: ['bf16DenseGflops', 'memoryGb', 'bandwidthGbPerS', 'powerW'],
    },
  ],
  derivation:
    '165.2 TFLOPS is the line “Peak BF16 Tensor TFLOPS with FP32 Accumulate” (165.2 dense, 330.4 with sparsity). FP16 with FP16 accumulation runs at 330.3; that figure is not used, because BF16 accumulates in FP32.',
  evidence:
    'Seen: the lines of appendix A, quoted one by one in a public benchmark; 1,008 GB/s and 450 W at thefpsreview.com and 1,008 GB/s at waredb.com. Not opened: the white paper itself.',
};
