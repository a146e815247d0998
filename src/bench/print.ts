import { spread } from './statistics';

/** One line: median, lowest and highest in milliseconds, number of runs, and what was aimed at. */
export function print(label: string, times: readonly number[], aim?: number): void {
  const { median, lowest, highest, runs } = spread(times);
  const figure = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
  const aimed = aim === undefined ? '' : `   aim < ${aim}`;
  console.log(
    `${label.padEnd(62)} ${figure(median).padStart(8)} ms  (${figure(lowest)}–${figure(highest)}, n=${runs})${aimed}`,
  );
}
