import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/report/doc.ts';
import { renderHtml } from '../../src/report/html/index.ts';
import { STYLE, STYLE_HASH } from '../../src/report/html/style.ts';

const page = renderHtml({ title: 'A', blocks: [paragraph('x')], data: null, summary: null });

describe('the policy of the page', () => {
  it('allows the style sheet that is there, by its hash', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hashed = createHash('sha256').update(style).digest('base64');
    expect(style).toBe(STYLE);
    expect(STYLE_HASH).toBe(`sha256-${hashed}`);
    expect(page).toContain(STYLE_HASH);
  });

  it('allows nothing else, and the page needs nothing else', () => {
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(page).not.toMatch(/<script|<link|<iframe|<img|style="|@import|url\(/);
  });
});
