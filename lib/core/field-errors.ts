import type { z } from 'zod';

/**
 * What is wrong with a field, as a key under `errors.fields`. Schemas may name a key of their own
 * (`z.string().min(1, 'nameMissing')`); zod asks here only for the others, so that no English of the library reaches a
 * page.
 */
export function fieldErrorKey(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'required';
      return numeric.has(issue.expected) ? 'notNumber' : 'invalid';
    case 'too_small':
      if (issue.origin === 'string') return issue.input === '' ? 'required' : 'tooShort';
      return counted.has(issue.origin) ? 'tooFew' : 'tooSmall';
    case 'too_big':
      if (issue.origin === 'string') return 'tooLong';
      return counted.has(issue.origin) ? 'tooMany' : 'tooLarge';
    case 'invalid_format':
      return formats[issue.format] ?? 'invalid';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'notAnOption';
    default:
      return 'invalid';
  }
}

const numeric = new Set(['number', 'bigint', 'int']);
const counted = new Set(['array', 'set', 'map', 'file']);
const formats: Record<string, string> = {
  email: 'notEmail',
  url: 'notUrl',
  date: 'notDate',
  datetime: 'notDate',
};

/** Form field name of an issue's path, as Conform spells it: `inventory[0].units`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, segment) => {
    if (typeof segment === 'number') return `${name}[${segment}]`;
    return name ? `${name}.${String(segment)}` : String(segment);
  }, '');
}

/** The first problem of each field. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[fieldName(issue.path)] ??= issue.message;
  return fields;
}
