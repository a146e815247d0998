import { stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  diffFrameworks,
  FRAMEWORK_FILE,
  FRAMEWORKS_ROOT,
  type FrameworkGuidance,
  findFrameworks,
  loadFramework,
  loadGuidance,
  loadMapping,
  loadShared,
  validatePath,
} from '../framework';
import { fieldGuide, renderReport } from '../report';
import { InvalidInputError } from '../shared/problem';
import { languageOf } from './language-of';
import { reportProblems } from './report-problems';
import { toldSameness } from './framework-sameness';
import { toldDiff, toldMapping } from './told-diff';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { UsageError } from './usage-error';

export async function frameworks(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [action, ...rest] = args;
  switch (action) {
    case 'validate':
      return validate(rest, terminal);
    case 'guide':
      return guide(rest, terminal);
    case 'diff':
      return diff(rest, terminal);
    case 'sameness':
      return compareTexts(rest, terminal);
    default:
      throw new UsageError(
        'frameworks knows four actions: validate <path>, guide <key>, diff <version> <version>, sameness [<key> …].',
      );
  }
}

async function validate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [path, ...surplus] = args;
  if (path === undefined || surplus.length > 0) throw new UsageError('frameworks validate takes one path.');
  const { frameworks: checked, problems } = await validatePath(path);
  for (const { file, framework, isGuided, mappedFrom } of checked) {
    if (!framework) continue;
    const size = `${framework.requirements.size} requirements${isGuided ? ' with guidance' : ''}`;
    const mapped = mappedFrom.map((id) => `, mapped from ${id.replace(/.*@/, '')}`).join('');
    terminal.out(`${file}  ${framework.id}  ${size}${mapped}  good`);
  }
  return problems.length === 0 ? EXIT.good : reportProblems(new InvalidInputError(problems), terminal);
}

async function guide(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { which, out, lang } = options(args);
  const path = await pathOf(which);
  const framework = await loadFramework(path);
  const loaded = await loadGuidance(dirname(path), framework);
  if (!loaded) throw new UsageError(`${framework.id} has no guidance to print.`);
  const language = languageOf(lang) ?? 'en';
  terminal.progress(`Printing ${framework.id}`);
  const { causes } = await loadShared();
  const createdOn = new Date().toISOString().slice(0, 10);
  const { guidance, hash } = loaded;
  const pdf = await renderReport(fieldGuide({ framework, guidance, causes, language, hash, createdOn }));
  const file = out ?? `${framework.key}-${framework.version}-field-guide.${language}.pdf`;
  await writeFile(file, pdf);
  terminal.out(relative(process.cwd(), file));
  return EXIT.good;
}

async function diff(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [from, to, ...surplus] = args;
  if (from === undefined || to === undefined || surplus.length > 0) {
    throw new UsageError('frameworks diff takes two versions, such as service-excellence-5p@1.0.0 and …@1.1.0.');
  }
  const [before, path] = [await loadFramework(await pathOf(from)), await pathOf(to)];
  const after = await loadFramework(path);
  terminal.out(toldDiff(diffFrameworks(before, after)));
  const mapping = join(dirname(path), `from-${before.version}.yaml`);
  const isMapped = before.key === after.key && (await stat(mapping).catch(() => undefined)) !== undefined;
  if (isMapped) terminal.out(toldMapping(await loadMapping(mapping, after)));
  return EXIT.good;
}

/** Of the newest versions of all frameworks, or of those that are named. */
async function compareTexts(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const known = await findFrameworks(FRAMEWORKS_ROOT);
  const named = args.length > 0 ? args : [...new Set(known.map(({ id }) => id.replace(/@.*/, '')))];
  const guidance: FrameworkGuidance[] = [];
  for (const which of named) {
    const path = await pathOf(which);
    const loaded = await loadGuidance(dirname(path), await loadFramework(path));
    if (!loaded) throw new UsageError(`${which} has no guidance to compare.`);
    guidance.push(loaded.guidance);
  }
  terminal.out(toldSameness(guidance));
  return EXIT.good;
}

/** A key stands for the newest version that comes with Tolok; also understood are `key@version` and paths. */
async function pathOf(which: string): Promise<string> {
  const known = await findFrameworks(FRAMEWORKS_ROOT);
  const found = known.filter(({ id }) => id === which || id.startsWith(`${which}@`)).at(-1);
  if (found) return found.path;
  const status = await stat(which).catch(() => undefined);
  if (!status) {
    const keys = [...new Set(known.map(({ id }) => id.replace(/@.*/, '')))];
    throw new UsageError(`there is no framework "${which}". Known are ${keys.join(', ')}.`);
  }
  return status.isDirectory() ? join(which, FRAMEWORK_FILE) : which;
}

function options(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, lang: { type: 'string', short: 'l' } },
    });
    const [which, ...surplus] = positionals;
    if (which === undefined || surplus.length > 0) throw new Error('frameworks guide takes one framework.');
    if (values.out === '') throw new Error('--out names no file.');
    return { which, ...values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
