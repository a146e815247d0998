import { expectedFigures } from './expected-figures';
import { expectedSentences, expectedTiles } from './expected-sentences';
import { letters, type ReportTree } from './report-tree';
import type { Subject } from './subject';

/**
 * Everything that a report may print besides its tables and charts, without white space: texts of the case, of the
 * framework and of the wording, and what follows from the data file.
 */
export function explainedTexts(report: ReportTree, subject: Subject): ReadonlySet<string> {
  const { words, document, framework, hash, scores, print } = subject;
  return new Set(
    [
      ...stringsIn(document, subject),
      ...stringsIn(framework, subject),
      ...stringsIn(words, subject),
      ...(document.team ?? []).map(({ name, role }) => words.pair(name, subject.text(role))),
      ...expectedSentences(subject),
      ...expectedTiles(subject).flat(),
      ...expectedFigures(subject).flatMap(({ title, subtitle }) => [title, subtitle]),
      ...(subject.assessment.findings ?? []).map(({ evidence = [] }) => subject.words.refs(evidence)),
      ...(subject.assessment.staffing ?? []).flatMap(({ title, unit }) =>
        unit === undefined ? [] : [words.pair(subject.text(title), subject.unitName(unit))],
      ),
      words.control.dataHash('scores.json'),
      words.control.howToVerify('scores.json'),
      words.executive.blocks(nextLevel(subject)),
      words.scope.allUnits(words.annex.units),
      ...framework.scales.map(({ title, step = 0 }) => words.scope.percentageScale(subject.text(title), step)),
      hash.slice(0, 12),
      print.date(scores.assessment.reportDate),
      ...repeatedHeads(report),
      ...contentsEntries(report),
    ].map(letters),
  );
}

function nextLevel(subject: Subject): string {
  const { level } = subject.scores.entity;
  return 'notDetermined' in level || level.next === null ? subject.words.executive.level : subject.level(level.next);
}

/** Every string below a value, in the language of the report where it has several. */
function* stringsIn(value: unknown, subject: Subject): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const entry of value) yield* stringsIn(entry, subject);
  else if (typeof value === 'object' && value !== null) {
    if ('en' in value && typeof value.en === 'string') yield subject.text(value as { en: string });
    else for (const entry of Object.values(value)) yield* stringsIn(entry, subject);
  }
}

/** Heads of tables that go on, and group headings repeated above their rows. */
function repeatedHeads({ chapters }: ReportTree): string[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [...block.head, ...block.head.flatMap(ownLine), ...block.rows.filter(({ length }) => length === 1).flat()]
        : [],
    ),
  );
}

/** What stands in brackets at the end of a head can be a line of its own. */
const ownLine = (head: string): string[] => /[(（][^)）]*[)）]$/.exec(head)?.slice(0, 1) ?? [];

/** "Scorecard 8": a heading with the page on which it stands. */
function contentsEntries({ chapters, bookmarks }: ReportTree): string[] {
  const headings = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'text' && /^H[12]$/.test(block.role) ? [`${block.text}${block.page}`] : [],
    ),
  );
  return [...headings, ...bookmarks.map(({ title, page }) => `${title}${page}`)];
}
