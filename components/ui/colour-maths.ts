/** Linear-light sRGB, each channel 0 to 1. */
export type Rgb = [number, number, number];

type Matrix = [Rgb, Rgb, Rgb];

const apply = (matrix: Matrix, [a, b, c]: Rgb): Rgb =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as Rgb;

const clip = (rgb: Rgb): Rgb => rgb.map((value) => Math.min(1, Math.max(0, value))) as Rgb;

/** `oklch(L C h)` after Ottosson, "A perceptual color space for image processing" (2020). */
export function parseOklch(text: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  const angle = (hue * Math.PI) / 180;
  const lab: Rgb = [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const lms = apply(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    lab,
  ).map((value) => value ** 3) as Rgb;
  return clip(
    apply(
      [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.707614701],
      ],
      lms,
    ),
  );
}

function toOklab(rgb: Rgb): Rgb {
  const lms = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clip(rgb),
  ).map(Math.cbrt) as Rgb;
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

/** Relative luminance after WCAG 2.2. */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio after WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * How linear RGB is seen: full vision, and complete protan, deutan and tritan deficiency after
 * Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency" (2009), severity 1.
 */
export const visions: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Euclidean distance in OKLab of two colours as someone with `vision` sees them. */
export function distance(a: Rgb, b: Rgb, vision: string): number {
  const matrix = visions[vision];
  if (!matrix) throw new Error(`No vision ${vision}`);
  const [first, second] = [toOklab(apply(matrix, a)), toOklab(apply(matrix, b))];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}
