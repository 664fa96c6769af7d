import { fieldErrorKey, fieldErrors } from '@/lib/core/field-errors';
import { providerApplicationForm } from '@/lib/features/providers/schema';

/** The questions in the order they are asked; `check` shows all answers before anything is recorded. */
export const STEPS = ['organisation', 'site', 'operations', 'hardware', 'check'] as const;
export type StepKey = (typeof STEPS)[number];
export type QuestionStep = Exclude<StepKey, 'check'>;

export const FIELDS_OF: Record<QuestionStep, readonly string[]> = {
  organisation: ['name', 'registrationNumber', 'website', 'contactName', 'contactEmail'],
  site: ['region', 'siteAddress', 'inServiceSince', 'pue', 'renewableShare'],
  operations: ['engine', 'interconnect'],
  hardware: ['hardware'],
};

/** Field name, as in the form → what was typed: `hardware[0].units` → `64`. */
export type Answers = Record<string, string>;

export function stepOf(text: string | null): StepKey {
  return STEPS.find((step) => step === text) ?? 'organisation';
}

/** The step that asks for a field, `hardware[0].units` included. */
export function stepOfField(name: string): QuestionStep {
  const root = name.split(/[.[]/)[0] ?? name;
  const found = Object.entries(FIELDS_OF).find(([, fields]) => fields.includes(root));
  return (found?.[0] ?? 'organisation') as QuestionStep;
}

/** The lines of hardware as typed, complete or not. */
export function hardwareOf(answers: Answers): { classId: string; units: string }[] {
  const lines: { classId: string; units: string }[] = [];
  for (let at = 0; at < 16; at++) {
    const classId = answers[`hardware[${at}].classId`];
    const units = answers[`hardware[${at}].units`];
    if (classId === undefined && units === undefined) break;
    lines.push({ classId: classId ?? '', units: units ?? '' });
  }
  return lines;
}

/** The first thing wrong with each answer, as keys under `errors.fields`; of one step when it is given. */
export function problemsOf(answers: Answers, step?: QuestionStep): Record<string, string> {
  const { error } = providerApplicationForm.safeParse(inputOf(answers), { error: fieldErrorKey });
  if (!error) return {};
  return Object.fromEntries(
    Object.entries(fieldErrors(error)).filter(([name]) => !step || stepOfField(name) === step),
  );
}

/** The first step that has something wrong; undefined when all is well. */
export function firstOpenStep(answers: Answers): QuestionStep | undefined {
  const open = new Set(Object.keys(problemsOf(answers)).map(stepOfField));
  return (Object.keys(FIELDS_OF) as QuestionStep[]).find((step) => open.has(step));
}

/** As the form would send it: an empty answer and a missing one are the same. */
function inputOf(answers: Answers): Record<string, unknown> {
  const plain = Object.entries(answers).filter(
    ([name, value]) => value !== '' && !name.startsWith('hardware['),
  );
  const hardware = hardwareOf(answers).map((line) =>
    Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '')),
  );
  return { ...Object.fromEntries(plain), hardware };
}
