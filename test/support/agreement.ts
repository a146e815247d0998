import { annexTables } from './expected-annexes';
import type { ExpectedFigure } from './expected-figure';
import { expectedFigures } from './expected-figures';
import { expectedSentences, expectedTiles } from './expected-sentences';
import type { ExpectedTable } from './expected-table';
import { bodyTables } from './expected-tables';
import { mapProblems } from './map-agreement';
import {
  letters,
  type FigureBlock,
  type ReportBlock,
  type ReportTree,
  type TableBlock,
  type TextBlock,
} from './report-tree';
import type { Subject } from './subject';
import { explainedTexts } from './explained-texts';

const DIGIT = /\p{Nd}/u;

/**
 * Where a gap report and its data file part: every cell of every table, every tile, every chart with its alternative
 * text, the sentences with figures, and each number elsewhere that neither the data nor a text of the case explains.
 * Empty when report and data agree.
 */
export function disagreements(report: ReportTree, subject: Subject): string[] {
  const blocks = report.chapters.flatMap(({ blocks: own }) => own);
  return [
    ...tableProblems(
      blocks.filter((block) => block.kind === 'table'),
      [...bodyTables(subject), ...annexTables(subject)],
    ),
    ...tileProblems(report, subject),
    ...figureProblems(blocks, expectedFigures(subject)),
    ...sentenceProblems(blocks, subject),
    ...unexplained(report, subject),
  ];
}

function tableProblems(found: readonly TableBlock[], expected: readonly ExpectedTable[]): string[] {
  const problems = found.length === expected.length ? [] : [`${found.length} tables instead of ${expected.length}`];
  return [
    ...problems,
    ...expected.flatMap(({ id, head, rows }, at) => {
      const table = found[at];
      if (!table) return [`table ${id} is missing`];
      const name = `table ${id}, page ${table.page}`;
      if (!sameTexts(table.head, head))
        return [`${name}: its head is [${table.head.join(' | ')}], not [${head.join(' | ')}]`];
      const count =
        table.rows.length === rows.length ? [] : [`${name}: ${table.rows.length} rows instead of ${rows.length}`];
      return [...count, ...rows.flatMap((row, index) => rowProblems(name, head, row, table.rows[index]))];
    }),
  ];
}

function rowProblems(
  name: string,
  head: readonly string[],
  expected: readonly string[],
  found: readonly string[] = [],
): string[] {
  return expected.flatMap((text, column) => {
    const shown = found[column] ?? '';
    const place = `${name}, ${expected[0] ?? ''}, ${head[column] ?? ''}`;
    if (letters(text) !== letters(shown)) return [`${place}: "${shown}", by the data "${text}"`];
    const broken = (text.match(/\d[\d.,]*\d/g) ?? []).find((number) => !shown.includes(number));
    return broken === undefined ? [] : [`${place}: ${broken} is broken over two lines`];
  });
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => letters(text) === letters(b[at] ?? ''));

/** Tiles are the groups of three texts in the summary. */
function tileProblems({ chapters }: ReportTree, subject: Subject): string[] {
  const summary = chapters.find(({ title }) => letters(title) === letters(subject.words.executive.title));
  const groups = new Map<string, string[]>();
  for (const block of summary?.blocks ?? []) {
    if (block.kind === 'text' && block.within.startsWith('Div'))
      groups.set(block.within, [...(groups.get(block.within) ?? []), block.text]);
  }
  const shown = [...groups.values()].filter(({ length }) => length === 3);
  return expectedTiles(subject).flatMap((tile, at) =>
    sameTexts(shown[at] ?? [], tile)
      ? []
      : [`tile ${tile[0]}: "${(shown[at] ?? []).join(' | ')}", by the data "${tile.join(' | ')}"`],
  );
}

interface CaptionedFigure extends FigureBlock {
  readonly title: string;
  readonly subtitle: string;
}

/** Charts with the two texts above them; logos have none. */
function chartsIn(blocks: readonly ReportBlock[]): CaptionedFigure[] {
  return blocks.flatMap((block, at): CaptionedFigure[] => {
    const [title, subtitle] = [blocks[at - 2], blocks[at - 1]];
    return block.kind === 'figure' && title?.kind === 'text' && title.role === 'Caption' && subtitle?.kind === 'text'
      ? [{ ...block, title: title.text, subtitle: subtitle.text }]
      : [];
  });
}

function figureProblems(blocks: readonly ReportBlock[], expected: readonly ExpectedFigure[]): string[] {
  const charts = chartsIn(blocks);
  let next = 0;
  const problems = expected.flatMap((figure) => {
    const parts: CaptionedFigure[] = [];
    // A map goes on over several pages under the same title.
    do {
      const chart = charts[next];
      if (chart) parts.push(chart);
      next += 1;
    } while (figure.map && letters(charts[next]?.title ?? '') === letters(figure.title));
    if (parts.length === 0) return [`figure ${figure.id} is missing`];
    return [
      ...parts.flatMap((part) => captionProblems(part, figure)),
      ...(figure.map
        ? mapProblems(figure.id, parts, figure.map)
        : parts.flatMap((part) => labelProblems(part, figure))),
    ];
  });
  return next === charts.length ? problems : [...problems, `${charts.length} figures instead of ${next}`];
}

function captionProblems(chart: CaptionedFigure, figure: ExpectedFigure): string[] {
  return (['title', 'subtitle', 'alt'] as const)
    .filter((part) => letters(chart[part]) !== letters(figure[part]))
    .map((part) => `figure ${figure.id}, page ${chart.page}, ${part}: "${chart[part]}", by the data "${figure[part]}"`);
}

function labelProblems(
  { texts, page }: CaptionedFigure,
  { id, values, labels, floats = false }: ExpectedFigure,
): string[] {
  const name = `figure ${id}, page ${page}`;
  const rest = texts.map(letters).filter((text) => DIGIT.test(text));
  const missing = values.map(letters).filter((value) => {
    if (!DIGIT.test(value)) return false;
    const at = rest.indexOf(value);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const allowed = labels.map(letters);
  const unknown = rest.filter((text) => !isExplained(text, allowed));
  return [
    ...missing.map((value) => `${name} does not show ${value}`),
    ...(areTicks(unknown, floats) ? [] : [`${name} shows ${unknown.join(', ')}, which the data do not explain`]),
  ];
}

/** A name may be broken over lines; a figure alone is no part of another. Neighbours may have been read as one. */
function isExplained(text: string, labels: readonly string[]): boolean {
  return labels.some(
    (label) =>
      text === label ||
      (label.includes(text) && /\p{L}/u.test(text) && text.length > 3) ||
      (label !== '' && text.startsWith(label) && labels.includes(text.slice(label.length))),
  );
}

/**
 * Ticks of one or two axes: each tick once, in round steps from zero, also below it; of axes that float, from anywhere. One
 * that a label explains may be missing.
 */
function areTicks(texts: readonly string[], floats: boolean): boolean {
  const axes = new Map<string, number[]>();
  for (const text of texts) {
    const [, number = '', unit = ''] = /^([−-]?[\d.,]+)(.*)$/u.exec(text) ?? [];
    if (number === '') return false;
    const size = number.replace(/^[−-]/u, '');
    const plain = /^\d{1,3}([.,]\d{3})+$/.test(size) ? size.replace(/[.,]/g, '') : size.replace(',', '.');
    axes.set(unit, [...(axes.get(unit) ?? []), size === number ? Number(plain) : -Number(plain)]);
  }
  return [...axes.values()].every((values) => {
    const top = Math.max(...values);
    const span = floats ? Math.min(top, top - Math.min(...values)) : top;
    const steps = [1, 2, 5].flatMap((digit) => [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((power) => digit * 10 ** power));
    const isOnGrid = (step: number): boolean =>
      span / step <= 6.001 && values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6);
    return new Set(values).size === values.length && steps.some(isOnGrid);
  });
}

function sentenceProblems(blocks: readonly ReportBlock[], subject: Subject): string[] {
  const shown = new Set(joined(blocks).map(({ text }) => letters(text)));
  return expectedSentences(subject)
    .filter((sentence) => !shown.has(letters(sentence)))
    .map((sentence) => `the report does not say "${sentence}"`);
}

/** Texts, and besides them those that a page end parts. */
function joined(blocks: readonly ReportBlock[]): TextBlock[] {
  const texts = blocks.filter((block) => block.kind === 'text');
  return texts.flatMap((block, at) => {
    const next = texts[at + 1];
    return next && next.page === block.page + 1 && next.role === block.role
      ? [block, { ...block, text: `${block.text} ${next.text}` }]
      : [block];
  });
}

/** Texts with a number that is in no figure, table or tile, and that nothing explains. */
function unexplained(report: ReportTree, subject: Subject): string[] {
  const known = explainedTexts(report, subject);
  return [
    ...report.chapters.flatMap(({ title, blocks }) => {
      const whole = joined(blocks).filter(({ text }) => known.has(letters(text)));
      return blocks.flatMap((block) => {
        if (block.kind !== 'text' || !DIGIT.test(block.text) || known.has(letters(block.text))) return [];
        const isPart = whole.some(
          ({ text, page }) => Math.abs(page - block.page) <= 1 && letters(text).includes(letters(block.text)),
        );
        return isPart ? [] : [`page ${block.page}, ${title}: nothing explains "${block.text}"`];
      });
    }),
    ...report.decoration.flatMap((texts, at) =>
      texts
        .map(letters)
        .filter((text) => DIGIT.test(text) && text !== letters(pageLabel(subject, at + 1, report.pages)))
        .filter((text) => !known.has(text) && !isCut(text, known) && !isLine(text, known))
        .map((text) => `page ${at + 1}, at its edge: nothing explains "${text}"`),
    ),
  ];
}

/** A running head has one line: a long name ends in an ellipsis there. */
function isCut(text: string, known: ReadonlySet<string>): boolean {
  return text.endsWith('…') && [...known].some((whole) => whole.startsWith(text.slice(0, -1)));
}

/** A long name in a repeated table head is read line by line; a figure alone is no line of another text. */
function isLine(text: string, known: ReadonlySet<string>): boolean {
  return /\p{L}{3}/u.test(text) && [...known].some((whole) => whole.includes(text));
}

function pageLabel({ words }: Subject, page: number, pages: number): string {
  return words.pageLabel.replace('{n}', String(page)).replace('{m}', String(pages));
}
