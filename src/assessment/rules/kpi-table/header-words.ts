import type { Measure, PlainRole } from './mapping';

/** Names that are compared: case, width of letters, and what separates words do not count. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.]+/g, ' ')
    .trim();

/** What headers say in English, Indonesian and Chinese. */
const WORDS: Readonly<Partial<Record<PlainRole, string>>> = {
  kpi: 'kpi|kpi key|kpi code|kpi name|metric|metrics|indicator|nama kpi|kode kpi|metrik|indikator|指标|指标名称|绩效指标',
  measure: 'measure|figure|data type|ukuran|jenis angka|jenis data|度量|数据类型',
  unit: 'unit|unit ref|unit name|unit code|team|nama unit|kode unit|tim|单元|单位|团队',
  site: 'site|centre|center|location|lokasi|situs|站点|地点|中心|职场',
  programme: 'programme|program|lob|line of business|project|proyek|layanan|项目|业务|业务线',
  channel: 'channel|contact channel|kanal|saluran|渠道',
  month: 'month|period|date|month end|reporting month|bulan|periode|tanggal|月|月份|日期|期间|统计月份',
  target: 'target|goal|sasaran|target from|target min|lower target|target dari|target minimum|目标|目标值|目标下限',
  targetTo: 'target to|targetto|target max|upper target|target sampai|target maksimum|目标上限',
  numerator: 'numerator|num|hits|pembilang|分子',
  denominator: 'denominator|denom|den|base|penyebut|分母',
  value: 'value|result|actual|score|nilai|hasil|aktual|realisasi|值|数值|结果|实际|实际值',
  n: 'n|sample|sample size|responses|sampel|jumlah sampel|ukuran sampel|样本|样本量|样本数',
  sd: 'sd|std|std dev|stdev|standard deviation|simpangan baku|标准差',
  population: 'population|population size|populasi|总体|总体数量',
  promoters: 'promoters|promoter|promotor|推荐者',
  detractors: 'detractors|detractor|detraktor|贬损者',
};

const ROLE_OF_WORD: ReadonlyMap<string, PlainRole> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.split('|').map((word) => [word, role as PlainRole] as const)),
);

/** Without a unit of measurement in brackets: "Value (%)". */
const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)$/, '');

export function roleOfHeader(header: string): PlainRole | undefined {
  const text = folded(header);
  return ROLE_OF_WORD.get(text) ?? ROLE_OF_WORD.get(withoutBrackets(text));
}

const MEASURE_ROLES: ReadonlySet<PlainRole> = new Set<PlainRole>([
  'numerator',
  'denominator',
  'value',
  'n',
  'sd',
  'population',
  'promoters',
  'detractors',
]);

export function measureOfText(text: string): Measure | undefined {
  const role = roleOfHeader(text);
  return role !== undefined && MEASURE_ROLES.has(role) ? (role as Measure) : undefined;
}

/** Words for the whole entity, and for all channels together. */
const WHOLE: ReadonlySet<string> = new Set(
  'entity|total|all|overall|all units|semua|keseluruhan|gabungan|全部|合计|总计|整体|所有'.split('|'),
);
export const meansWhole = (text: string): boolean => WHOLE.has(folded(text));

/** Channels that are written as one word whatever the language; others are taken as they are. */
const CHANNELS: ReadonlyMap<string, string> = new Map([
  ...['phone', 'telephone', 'call', 'calls', 'telepon', 'suara', '电话', '语音', '热线'].map(
    (word) => [word, 'voice'] as const,
  ),
  ...['e mail', 'mail', 'surel', '邮件', '电子邮件'].map((word) => [word, 'email'] as const),
  ...['live chat', 'obrolan', '聊天', '在线', '在线客服'].map((word) => [word, 'chat'] as const),
  ...['media sosial', 'social media', '社交媒体'].map((word) => [word, 'social'] as const),
]);

/** Key of a channel; empty: all together; undefined: no key can be made of it. */
export function channelOf(cell: string): string | undefined {
  const text = folded(cell);
  if (text === '' || WHOLE.has(text)) return '';
  const key = CHANNELS.get(text) ?? text.replaceAll(' ', '-');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) && key.length <= 40 ? key : undefined;
}
