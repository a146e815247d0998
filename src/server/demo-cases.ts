import { Injectable } from '@nestjs/common';
import { readCase } from '../assessment';
import { CaseImport } from '../casework';
import { demoCasePath } from '../config';
import { Database, type Scope, type Tx } from '../database';
import { FrameworkStore } from '../framework';
import { DomainError } from '../shared/domain-error';

/** The two engagements that come with the product, and what of them is left for the user to complete. */
const CASES = [
  { name: 'bank', reviewed: ['month-6'] },
  { name: 'telecom', reviewed: [] },
] as const;

/** Held while they are loaded, so that of several processes one does it. */
const DEMO_LOCK = 7_261_520;

/** Loads the demonstration cases into a workspace that has no engagement. */
@Injectable()
export class DemoCases {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseImport,
  ) {}

  /** @returns whether they were loaded now; not when the workspace has parties or sites of their names */
  async load(scope: Scope, tell: (line: string) => void): Promise<boolean> {
    try {
      return await this.loadInto(scope, tell);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      tell(`The demonstration cases were left out: ${error.detail}`);
      return false;
    }
  }

  private async loadInto(scope: Scope, tell: (line: string) => void): Promise<boolean> {
    if (!(await this.database.read(scope, (tx) => isEmpty(tx, scope)))) return false;
    const store = new FrameworkStore();
    const loaded = await Promise.all(
      CASES.map(async (demo) => ({ ...demo, loaded: await readCase(demoCasePath(demo.name), store) })),
    );
    const done = await this.database.transaction(scope, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(${DEMO_LOCK})`);
      if (!(await isEmpty(tx, scope))) return false;
      for (const { name, reviewed, loaded: one } of loaded) {
        tell(`Demonstration case: ${name}`);
        await this.cases.run(tx, scope, one, { now: new Date(), reviewed });
      }
      return true;
    });
    // Else PostgreSQL would plan for empty tables until it counts them by itself.
    if (done) await this.database.read(scope, (tx) => tx.query('ANALYZE'));
    return done;
  }
}

async function isEmpty(tx: Tx, { workspaceId }: Scope): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT 1 FROM engagement WHERE workspace_id = $1 LIMIT 1`, [workspaceId]);
  return rows.length === 0;
}
