import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadShared } from '../framework';
import { checkMatrix, explainIssue, loadProfiles, type RasicIssue, rasicWordingIn, readMatrix } from '../rasic';
import { InvalidInputError } from '../shared/problem';
import { suggestion } from '../shared/suggest';
import { languageOf } from './language-of';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { UsageError } from './usage-error';

const DEFAULT_PROFILE = 'raci-a1';

export async function rasic(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [action, ...rest] = args;
  if (action !== 'check') throw new UsageError('rasic knows one action: check <matrix.csv>.');
  const { file, profile: name, language } = options(rest);
  const profiles = await loadProfiles();
  const profile = profiles.get(name);
  if (!profile) {
    throw new UsageError(`there is no RASIC profile "${name}". ${suggestion(name, [...profiles.keys()])}`);
  }
  const { roles } = await loadShared();
  const { matrix, problems } = readMatrix((await readFile(file, 'utf8')).replace(/^\uFEFF/u, ''), profile, roles);
  if (problems.length > 0) throw new InvalidInputError(problems.map((problem) => ({ ...problem, file, path: '' })));
  const issues = checkMatrix(matrix);
  const wording = rasicWordingIn(language);
  for (const issue of issues) {
    const { text, advice, proposal } = explainIssue(matrix, issue, { wording, language });
    terminal.out(
      `${wording.severity[issue.severity]}: ${text}\n  ${[advice, ...(proposal ? [proposal] : [])].join(' ')}`,
    );
  }
  const { length: activities } = matrix.activities;
  terminal.out(`${file}  ${profile.key}  activities: ${activities}, roles: ${matrix.roles.length}  ${told(issues)}`);
  return issues.some(({ severity }) => severity === 'error') ? EXIT.foundWrong : EXIT.good;
}

function told(issues: readonly RasicIssue[]): string {
  if (issues.length === 0) return 'good';
  return (['error', 'warning', 'hint'] as const)
    .map((severity) => counted(issues.filter((issue) => issue.severity === severity).length, severity))
    .join(', ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function options(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { profile: { type: 'string', short: 'p' }, lang: { type: 'string', short: 'l' } },
    });
    const [file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0) throw new Error('rasic check takes one file.');
    return { file, profile: values.profile ?? DEFAULT_PROFILE, language: languageOf(values.lang) ?? 'en' };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}
