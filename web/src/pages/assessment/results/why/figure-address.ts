/** Addresses of figures, as `GET …/why` takes them; in one unit where one is named. */
export const addressOf = {
  score: (unit?: string): string => (unit === undefined ? 'score' : `unit/${unit}`),
  level: (unit?: string): string => within(unit, 'level'),
  coverage: (unit?: string): string => within(unit, 'coverage'),
  coverageOf: (ref: string, unit?: string): string => within(unit, `coverage/${ref}`),
  node: (ref: string, unit?: string): string => within(unit, `node/${ref}`),
  requirement: (ref: string, unit: string): string => within(unit, `requirement/${ref}`),
  gate: (key: string, unit?: string): string => within(unit, `gate/${key}`),
  lost: (ref: string, unit?: string): string => within(unit, `lost/${ref}`),
  gap: (requirement: string): string => `gap/${requirement}`,
} as const;

const within = (unit: string | undefined, rest: string): string => (unit === undefined ? rest : `unit/${unit}/${rest}`);
