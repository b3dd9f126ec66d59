import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const EXAMPLES = ['startup-serverless', 'bank-fraud', 'retailer-40-teams'];
const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'which-ops-'));
let browser: Browser;

beforeAll(async () => {
  for (const example of EXAMPLES) {
    const page = join(folder, `${example}.html`);
    const args = ['bin/which-ops.js', 'advise', `examples/${example}.yaml`, '-o', page];
    execFileSync(process.execPath, args, { stdio: 'pipe' });
  }
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(example: string, size: keyof typeof SIZES, scheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: scheme,
    bypassCSP: false,
    offline: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(join(folder, `${example}.html`)).href);
  return { context, page, faults };
}

describe.each(EXAMPLES)('the page of %s', (example) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (scheme) => {
    const { context, page } = await open(example, 'laptop', scheme);
    // The page's own policy forbids scripts, so the checker is brought in by the debugger.
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        'axe.run().then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => n.html)])))',
      awaitPromise: true,
    });
    expect(JSON.parse(String(result.value))).toEqual([]);
    await context.close();
  });

  it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
    'fits a %s without scrolling sideways',
    async (size) => {
      const { context, page, faults } = await open(example, size);
      const session = await context.newCDPSession(page);
      const { result } = await session.send('Runtime.evaluate', {
        expression: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      });
      expect(result.value).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('is styled, so the policy allows the style sheet and no script runs', async () => {
    const { context, page } = await open(example, 'laptop');
    const session = await context.newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression:
        '[getComputedStyle(document.querySelector("table")).borderCollapse, document.scripts.length].join()',
    });
    expect(result.value).toBe('collapse,0');
    await context.close();
  });

  it('prints on paper with everything unfolded', async () => {
    const { context, page } = await open(example, 'laptop');
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  });
});
