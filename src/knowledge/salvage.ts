import * as z from 'zod';
import type { Draft } from './draft.ts';

/** For a list that lost entries: where its remaining entries stood. */
const places = new WeakMap<object, readonly number[]>();

/** The index in the file of an entry of a salvaged list. */
export function originalIndex(list: readonly unknown[], index: number): number {
  return places.get(list)?.[index] ?? index;
}

/**
 * Takes everything out of a value that does not fit its schema, so that one misspelt word does not hide
 * what else is wrong in the file.
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): Draft<T> | undefined {
  // The schema vouches for every part that is kept; only the compiler cannot see it.
  return mend(schema, value) as Draft<T> | undefined;
}

/** The fitting part of a value, undefined where there is none. */
function mend(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodType)) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (schema instanceof z.ZodObject)
    return mendMap(value, (key) =>
      Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined,
    );
  if (schema instanceof z.ZodRecord) return mendMap(value, () => schema.valueType);
  if (schema instanceof z.ZodArray) return mendList(value, schema.element);
  if (schema instanceof z.ZodUnion) return mendVariant(schema.options, value);
  return isWrapper(schema) ? mend(schema.unwrap(), value) : undefined;
}

/** A key whose value does not fit stays, without the value: it is there, and more should not be said of it. */
function mendMap(value: unknown, fieldOf: (key: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const known = Object.entries(value).filter(([key]) => fieldOf(key) !== undefined);
  return Object.fromEntries(known.map(([key, field]) => [key, mend(fieldOf(key), field)]));
}

function mendList(value: unknown, element: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((item, index) => ({ index, item: mend(element, item) }));
  const kept = entries.filter(({ item }) => item !== undefined);
  const list = kept.map(({ item }) => item);
  places.set(
    list,
    kept.map(({ index }) => index),
  );
  return list;
}

/** The first option that is whole once mended; half a condition would mean something else. */
function mendVariant(options: readonly unknown[], value: unknown): unknown {
  for (const option of options) {
    const mended = mend(option, value);
    if (option instanceof z.ZodType && option.safeParse(mended).success) return mended;
  }
  return undefined;
}

function isWrapper(schema: unknown): schema is { unwrap: () => unknown } {
  return [z.ZodDefault, z.ZodExactOptional, z.ZodNullable, z.ZodLazy].some(
    (kind) => schema instanceof kind,
  );
}
