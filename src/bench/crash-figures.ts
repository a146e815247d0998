import { type Ledger, WRITES } from './crash-ledger';
import { CRASH_POINTS } from './crash-points';
import { spread } from './statistics';

export type RoundKind = `${'server' | 'database'}, ${'at random' | 'at a named point'}`;

export interface Round {
  readonly kind: RoundKind;
  readonly point: string | undefined;
  /** Whether the named point was. */
  readonly isReached: boolean;
  /** Writes of this round. */
  readonly acknowledged: number;
  readonly readyMs: number;
  readonly wrong: readonly string[];
}

/** Counts the rounds and prints what came of them. */
export class Figures {
  private readonly rounds: Round[] = [];

  add(round: Round): void {
    this.rounds.push(round);
  }

  /** @returns whether nothing is wrong, no answer was a 500, and every point that was tried was reached at least once */
  print(ledger: Ledger): boolean {
    console.log('\nkilled                        rounds  acknowledged  ready again: median, longest');
    for (const kind of new Set(this.rounds.map((round) => round.kind))) {
      this.printKind(
        kind,
        this.rounds.filter((round) => round.kind === kind),
      );
    }
    this.printKind('all', this.rounds);
    console.log(`\n${WRITES.map((write) => `${write}: ${ledger.of(write)}`).join('; ')}`);
    console.log(`requests that had been done before a crash and were repeated: ${ledger.repeats}`);
    for (const [what, count] of ledger.surprises)
      console.log(`refused ${count} times: ${what.replaceAll('\\n', '\n')}`);
    const tried = new Set(this.rounds.flatMap(({ point }) => point ?? []));
    const reached = new Set(this.rounds.flatMap(({ point, isReached }) => (isReached && point) || []));
    const missed = [...tried].filter((point) => !reached.has(point));
    console.log(`named points: ${CRASH_POINTS.length}; killed at ${reached.size} of them`);
    if (missed.length > 0) console.log(`never reached: ${missed.join(', ')}`);
    const lost = this.rounds.reduce((sum, { wrong }) => sum + wrong.length, 0);
    const mistakes = [...ledger.surprises.keys()].filter((what) => what.startsWith('500')).length;
    console.log(
      lost === 0
        ? `${this.rounds.length} kills: 0 acknowledged writes lost, 0 half aggregates, 0 half reports.`
        : `${this.rounds.length} kills: ${lost} times something was lost or there by half.`,
    );
    if (mistakes > 0) console.log('Requests were answered with a 500 where it should have been a 503.');
    return lost === 0 && mistakes === 0 && missed.length === 0;
  }

  private printKind(kind: string, rounds: readonly Round[]): void {
    const acknowledged = rounds.reduce((sum, round) => sum + round.acknowledged, 0);
    const times = rounds.map(({ readyMs }) => readyMs);
    const { median } = spread(times);
    console.log(
      `${kind.padEnd(28)}  ${String(rounds.length).padStart(6)}  ${String(acknowledged).padStart(12)}  ` +
        `${(median / 1000).toFixed(2)} s, ${(Math.max(...times) / 1000).toFixed(2)} s`,
    );
  }
}
