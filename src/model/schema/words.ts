import * as z from 'zod';

/** Ids of everything but questions: lower-case words joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is made of lower-case words joined by hyphens');

/** Ids of questions are keys of answers files, and joined by underscores. */
export const questionId = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
    'the id of a question is lower-case words joined by underscores',
  );

/** Something to read: not empty, one line, no white space around it. */
export const text = z
  .string()
  .regex(
    /^\S(?:.*\S)?$/,
    'a text is one line, not empty, without white space around it (fold it with >-)',
  );

/** An address on the web. */
export const url = z.url({
  protocol: /^https?$/,
  error: 'an address begins with https:// and names a host',
});

/** What a statement rests on. */
export const source = z
  .string()
  .regex(
    /^(?:https:\/\/[^\s/]+\.\S+|[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'a source is an id of sources.yaml, judgement, or an https address',
  );

/** At least one source: a statement without any is not allowed. */
export const sources = distinct(source).min(1, 'name at least one source; judgement is one');

/** A day, a month or a year. */
export const date = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is YYYY, YYYY-MM or YYYY-MM-DD',
  );

/** A list in which nothing stands twice. */
export function distinct<T extends z.ZodType<string>>(item: T): z.ZodArray<T> {
  return z.array(item).check(({ value, issues }) => {
    value.forEach((entry, index) => {
      if (value.indexOf(entry) === index) return;
      issues.push({
        code: 'custom',
        path: [index],
        message: `"${entry}" stands here twice`,
        input: entry,
      });
    });
  });
}
