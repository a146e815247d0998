import { disagreements } from '../support/agreement';
import { readReportTree } from '../support/report-tree';
import { DEMO, runCase, type Written } from '../support/run-case';
import { Subject } from '../support/subject';

describe('figures', () => {
  let bank: Written;
  let telecom: Written;
  beforeAll(async () => {
    bank = await runCase(DEMO.bank);
    telecom = await runCase(DEMO.telecom);
  });

  const agreement = async (written: Written, casePath: string, assessment: string): Promise<string[]> => {
    const report = await readReportTree(written.bytes(`${assessment}/gap-report.pdf`));
    const subject = new Subject({
      casePath,
      scores: written.scores(assessment),
      hash: written.hash(`${assessment}/scores.json`),
      language: 'en',
    });
    return disagreements(report, subject);
  };

  it.each(['baseline', 'month-3', 'month-6'])('of the bank report %s agree', async (assessment) => {
    expect(await agreement(bank, DEMO.bank, assessment)).toEqual([]);
  });
  it.each(['osp-baseline', 'vmo-baseline'])('of the telecom report %s agree', async (assessment) => {
    expect(await agreement(telecom, DEMO.telecom, assessment)).toEqual([]);
  });
});
