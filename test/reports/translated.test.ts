import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CaseDocument } from '../../src/assessment/rules/case-document';
import type { Language } from '../../src/shared/text';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';

/** Two words in a row that are written with Latin letters: a name, or a sentence that nobody translated. */
const LATIN = /[A-Za-z][A-Za-z'’-]+(?: [A-Za-z][A-Za-z'’-]+)+/g;
/** Fingerprints are printed in groups. */
const HEXADECIMAL = /^[a-f ]+$/;
/** English words that Indonesian does not have; some sentence would use one. */
const ENGLISH = /(?:^|\s)(?:the|and|of|with|is|are|was|were|not|for|from|this|that)(?=\s)/i;

/** Called after people, and by a letter. */
const COEFFICIENTS = ['Fleiss Kappa', 'Krippendorff Alpha', 'Gwet AC'];

/** Every text of every report of a case, before it is drawn. */
async function textsOf(casePath: string, language: Language): Promise<ReadonlySet<string>> {
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const file of await outputOf(casePath, { language })) if (file.kind === 'pdf') walk(file.model);
  return texts;
}

/** Names of people, companies and places stay what they are. */
function namesIn(casePath: string): string {
  const {
    engagement,
    team = [],
    parties,
    sites,
    units,
    assessments,
  } = parse(readFileSync(casePath, 'utf8')) as CaseDocument;
  const authors = assessments.flatMap(({ author, reviewer, approver }) => [author, reviewer, approver]);
  return JSON.stringify([
    engagement.client,
    engagement.consultancy,
    team,
    parties,
    sites,
    units,
    authors,
    COEFFICIENTS,
  ]);
}

describe.each(Object.entries(DEMO))('the reports of the case %s', (_, casePath) => {
  it('have no word of English in Chinese but names', async () => {
    const texts = await textsOf(casePath, 'zh');
    const names = namesIn(casePath);
    const foreign = [...texts]
      .flatMap((text) => text.match(LATIN) ?? [])
      .filter((words) => !names.includes(words) && !HEXADECIMAL.test(words));
    expect(foreign).toEqual([]);
    expect([...texts].filter((text) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(500);
  });

  it('have no sentence of English in Indonesian', async () => {
    const texts = [...(await textsOf(casePath, 'id'))];
    expect(texts.filter((text) => ENGLISH.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(500);
  });
});
