/** A part of a text, in UTF-16 units. */
export type Range = readonly [from: number, to: number];

const MONTH =
  'Jan(?:uary|uari)?|Feb(?:ruary|ruari)?|Mar(?:ch|et)?|Apr(?:il)?|May|Mei|June?|Juni|July?|Juli|Aug(?:ust)?|Agu(?:stus)?|' +
  'Sep(?:tember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cs](?:ember)?';
const FIGURE = '\\d+(?:[.,]\\d+)*';
/** Words that count or measure what the figure before them says. */
const MEASURE =
  '(?:个月|个百分点|百分点|小时|分钟|工作日|[个件次份月日名家项年天周处点分秒人种条位级组批期轮页段章步倍间座台笔类层%％‰])';

/** What a line end must not tear apart while the line can hold it whole. */
const KEPT: readonly RegExp[] = [
  // 5 March 2012, 5–16 Mar, Maret 2012
  new RegExp(`\\b(?:\\d{1,2}(?:–\\d{1,2})?[ \u00a0])?(?:${MONTH})(?:[ \u00a0]\\d{4})?\\b`, 'g'),
  // 2012年3月5日, 第3次, 84个, 62 %
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?/g,
  new RegExp(`第?${FIGURE} ?${MEASURE}`, 'g'),
  // (2.87–7.49)
  new RegExp(`\\(${FIGURE}–${FIGURE}\\)`, 'g'),
  // 95%置信区间
  new RegExp(`${FIGURE}%(?:置信区间|界限)`, 'g'),
  // n = 1,204
  new RegExp(`\\b[nN][ \u00a0]?=[ \u00a0]?${FIGURE}`, 'g'),
  // 61 of 84, 61 dari 84
  new RegExp(`\\b${FIGURE} (?:of|dari) ${FIGURE}\\b`, 'g'),
  // NB-2012-01-GR
  /\b[A-Z]{2,}\d*(?:[-+/][A-Z\d]+)+/g,
  // （首次联络）, with what must not part from its brackets
  /（[^（）\n]{1,9}）/g,
];

/** May one of the patterns match at all? Most texts are told apart by a look at their letters. */
const WORTH = /[\d（]/;

/** The parts of a text that stay on one line: dates, figures with what they count, numbers of documents, short brackets. */
export function keptTogether(text: string): Range[] {
  if (!WORTH.test(text)) return [];
  return KEPT.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }): Range => [index, index + match.length]),
  );
}
