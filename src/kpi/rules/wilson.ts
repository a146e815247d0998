export { wilsonInterval } from '../../statistics/proportion';
export type { Interval } from '../../statistics/interval';
