import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Need } from '../../../src/model/target.ts';
import { namesOf } from '../../../src/report/names.ts';
import { toolchainSection } from '../../../src/report/views/toolchain.ts';
import { able } from '../../support/blank-knowledge.ts';
import { recommended, required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

const perLanguage = (need: Need): Need => ({ ...need, per: 'language' });

/** What is said of needs for which there is a tool for Go, and one that nobody has the time to run. */
function toldOf(needs: readonly Need[], answers: Answers) {
  const tools = [
    tool('runner', [able('tests', { languages: ['go'] })]),
    tool('server', [able('docs')], { effort: 'service' }),
  ];
  const kb = toolchainKnowledge({ capabilities: ['tests', 'docs'], targets: { t: needs }, tools });
  const chain = chooseToolchain(kb, team({ ...answers, operations_staff: 'none' }, ['t']));
  const notes = toolchainSection({ ...chain, roadmap: [] }, kb, namesOf(kb)).filter(
    ({ kind }) => kind === 'note',
  );
  const rows = chain.phases.flatMap((phase) => phase.needs);
  return { why: rows[0]?.why, report: JSON.stringify(notes) };
}

describe('a need per language', () => {
  it('waits for the languages where none is known', () => {
    const { why, report } = toldOf([perLanguage(required('tests'))], {});
    expect(why).toBe('The tool depends on the languages, and none is known.');
    expect(report).toContain('name a language for which a tool is known here: tests.');
  });

  it('does not call a language unknown that the questions do not list', () => {
    const { why, report } = toldOf([perLanguage(required('tests'))], { languages: ['other'] });
    expect(why).toContain('no tool is known here for one that the questions do not list');
    expect(report).toContain('name a language for which a tool is known here: tests.');
  });

  it('is not said to wait for a language where it is left out for what it costs', () => {
    const { report } = toldOf([perLanguage(recommended('docs'))], { languages: ['go'] });
    expect(report).toContain('Left out: docs. A tool for it would cost more');
    expect(report).not.toContain('name a language');
  });

  it('waits where it is only recommended, too', () => {
    const { report } = toldOf([perLanguage(recommended('docs'))], {});
    expect(report).toContain('name a language for which a tool is known here: docs.');
    expect(report).not.toContain('costs more');
  });
});
