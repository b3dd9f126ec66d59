import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedEngine } from '../support/shipped.ts';

const engine = shippedEngine();

/** A team that has to prove who did what. */
const PAYMENTS: Answers = {
  products: ['api'],
  engineers: '6-20',
  data_sensitivity: 'regulated',
  compliance: ['pci-dss'],
  exposure: 'internet',
};

/** What a team is told about the record of who did what: by which word, and met by which tool. */
function recordsOf(answers: Answers): (readonly [string, string, string | null])[] {
  const needs = advise(engine, { ...PAYMENTS, ...answers }).phases.flatMap((phase) => phase.needs);
  return needs
    .filter(({ capability }) => ['audit-log', 'platform-audit-trail'].includes(capability))
    .map(({ capability, state, tool }) => [capability, state, tool] as const);
}

describe('the record of who did what', () => {
  it.each([['serverless'], ['paas'], ['mainframe'], ['managed-data-platform']])(
    'comes with %s, where no machine lets an agent in',
    (runtime) => {
      expect(recordsOf({ runtime: [runtime] })).toEqual([['platform-audit-trail', 'given', null]]);
    },
  );

  it('is the service of the cloud where one is named', () => {
    expect(recordsOf({ runtime: ['serverless'], cloud: ['aws'] })).toEqual([
      ['audit-log', 'kept', 'aws-cloudtrail'],
    ]);
  });

  it('is kept on machines of their own by those who have them', () => {
    expect(recordsOf({ runtime: ['virtual-machines'], cloud: ['on-premises'] })).toEqual([
      ['audit-log', 'new', 'auditd'],
    ]);
  });

  it('has both parts where a mainframe stands beside machines', () => {
    const runtime = ['mainframe', 'bare-metal'];
    expect(recordsOf({ runtime, cloud: ['on-premises'] })).toEqual([
      ['audit-log', 'new', 'auditd'],
      ['platform-audit-trail', 'given', null],
    ]);
  });
});
