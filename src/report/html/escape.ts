/** Markup that is safe to put into a page; only the tag below makes it. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | null | readonly (Html | string)[];

/**
 * A template whose values are escaped unless they are markup already: text that comes from answers or
 * knowledge cannot become an element, an attribute or a script.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const filled = parts.map(
    (part, i) => part + (i < values.length ? markupOf(values[i] ?? null) : ''),
  );
  return { html: filled.join('') };
}

/** Pieces of markup one after the other. */
export function joined(pieces: readonly Html[]): Html {
  return { html: pieces.map((p) => p.html).join('') };
}

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('html' in value) return value.html;
  return value.map((v) => markupOf(v)).join('');
}

/** The characters that mean something in HTML, as references. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
