import * as z from 'zod';

/** Picks the option that a value means to be, or says why it can be none of them. */
type Select<T extends z.ZodType> = (value: unknown) => T | z.core.$ZodRawIssue;

/**
 * A union that looks at the value first and then applies one option only. A plain union tries all and
 * says "Invalid input"; this one reports what is wrong with the option that was meant, at its place.
 */
export function variant<const T extends readonly z.ZodType[]>(
  options: T,
  select: Select<T[number]>,
): z.ZodUnion<T> {
  const union = z.union(options);
  const run: typeof union._zod.run = (payload, context) => {
    const chosen = select(payload.value);
    if (chosen instanceof z.ZodType) return chosen._zod.run(payload, context);
    payload.issues.push({ ...chosen, inst: union });
    return payload;
  };
  union._zod.parse = run;
  union._zod.run = run;
  return union;
}

/**
 * Objects that differ in one key.
 * @param meant what they are together, for messages ("a condition")
 * @param options the objects, each by the key that only it has
 */
export function byKey<T>(
  meant: string,
  options: Readonly<Record<string, z.ZodObject & z.ZodType<T>>>,
): z.ZodType<T> {
  const names = Object.keys(options);
  const known = new Set(Object.values(options).flatMap((option) => Object.keys(option.shape)));
  return variant<readonly z.ZodType<T>[]>(Object.values(options), (value) => {
    if (!isMap(value)) return refusal(value, `${meant} is a map with one of ${names.join(', ')}`);
    const present = names.filter((name) => Object.hasOwn(value, name));
    const option = options[present[0] ?? ''];
    if (option !== undefined && present.length === 1) return option;
    const keys = Object.keys(value).filter((key) => !known.has(key));
    if (keys.length > 0) return { code: 'unrecognized_keys', keys, input: value };
    const found = present.length === 0 ? 'is none' : `are ${present.join(' and ')}`;
    return refusal(value, `${meant} has exactly one of ${names.join(', ')}; here ${found}`);
  });
}

/** One value, or a list of them. */
export function oneOrMany<T extends z.ZodType>(
  one: T,
  many: z.ZodArray<T>,
): z.ZodUnion<readonly [T, z.ZodArray<T>]> {
  return variant([one, many], (value) => (Array.isArray(value) ? many : one));
}

/** A text, or a map that says more than the text. */
export function textOrMap<T extends z.ZodType, M extends z.ZodType>(
  one: T,
  map: M,
): z.ZodUnion<readonly [T, M]> {
  return variant([one, map], (value) => (isMap(value) ? map : one));
}

function refusal(input: unknown, message: string): z.core.$ZodRawIssue {
  return { code: 'custom', message, input };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
