import { z } from 'zod';

/** Short ASCII name of a GPU class; the contracts keep it right-padded in a bytes32. */
export const classId = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
  .max(32);

/** The figures of a class that a source may vouch for. */
export const HARDWARE_FIGURES = [
  'bf16DenseGflops',
  'memoryGb',
  'bandwidthGbPerS',
  'powerW',
] as const;

/** A document of the maker. `year` is the year of the edition named in `title`. */
export const hardwareSource = z.object({
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.int().min(2000).max(2100),
  url: z.url(),
  gives: z.array(z.enum(HARDWARE_FIGURES)).min(1),
});

const figure = z.int().min(1);

/**
 * One GPU class. Every figure is the maker's own, for one GPU, and a whole number, so that no weight ever depends on how
 * a machine rounds fractions.
 */
export const hardwareClass = z.object({
  classId,
  maker: z.string().min(1),
  product: z.string().min(1),
  formFactor: z.string().min(1),
  interconnect: z.string().min(1),
  /** Peak matrix throughput in GFLOPS: BF16 inputs, FP32 accumulation, without sparsity. */
  bf16DenseGflops: figure,
  memoryGb: figure,
  memoryType: z.string().min(1),
  /** Peak memory bandwidth in GB/s (1 GB = 10^9 bytes). */
  bandwidthGbPerS: figure,
  /** Highest board or module power in W. The weight does not use it. */
  powerW: figure,
  sources: z.array(hardwareSource).min(1),
  /** How a figure follows from what the maker printed; absent when every figure stands there as it is. */
  derivation: z.string().min(1).optional(),
  /** Where the figures were read, and what was not. */
  evidence: z.string().min(1),
});

export type HardwareSource = z.infer<typeof hardwareSource>;
export type HardwareClass = z.infer<typeof hardwareClass>;

/** What the weight of a class is computed from. */
export type WeightFigures = Pick<HardwareClass, 'bf16DenseGflops' | 'memoryGb' | 'bandwidthGbPerS'>;

/** One line of the computation of a weight. `ratio` is a WAD, rounded down from the exact value. */
export type WeightStep =
  | { step: 'compute'; value: number; reference: number; ratio: bigint }
  | { step: 'bandwidth'; value: number; reference: number; ratio: bigint }
  /** √(compute × bandwidth). */
  | { step: 'mean'; ratio: bigint }
  /** Share of the memory that a job is taken to need, at most 1; `full` when the class has all of it. */
  | { step: 'memory'; value: number; reference: number; ratio: bigint; full: boolean }
  /** mean × memory. */
  | { step: 'product'; ratio: bigint }
  /** The product, rounded down to three decimals: the weight. */
  | { step: 'weight'; ratio: bigint };

export type WeightExplanation = {
  formula: string;
  steps: readonly WeightStep[];
  /** H100-hours that one hour of the class is worth, WAD. */
  weight: bigint;
};

/**
 * How the chain stands to the catalogue: `weight-differs` and `evidence-differs` need a certifier's look, `unknown` is a
 * class that was set on chain without being in the catalogue.
 */
export const CLASS_STATES = [
  'agrees',
  'weight-differs',
  'evidence-differs',
  'not-set',
  'retired',
  'unknown',
] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** A class as the catalogue describes it and as the chain weighs it. Weights are WADs. */
export type HardwareClassDto = {
  classId: string;
  /** Null for a class that only the chain knows. */
  row: HardwareClass | null;
  /** What the formula gives for the published figures. */
  computed: bigint | null;
  /** What the chain has; null before the class was first set. */
  weight: bigint | null;
  state: ClassState;
  evidenceHash: string | null;
  updatedAt: Date | null;
  final: boolean;
};

/** A class that may be certified today. `weight` is a WAD. */
export type OpenClass = { classId: string; product: string; weight: bigint };

export const setClassForm = z.object({
  classId: z.string().min(1, 'required').max(32),
  /** H100-hours that one hour of the class is worth, as typed. */
  weight: z.string().trim().min(1, 'required'),
  reason: z.string().trim().min(10, 'reasonTooShort').max(4_000, 'reasonTooLong'),
});
