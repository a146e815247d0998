import { Client } from 'pg';

/** Below this a sequential scan is what PostgreSQL should do. */
const LARGE_ROWS = 2_000;

/** Sequential scans of large tables since the last call, by table. */
export class SequentialScans {
  private seen = new Map<string, number>();

  constructor(private readonly url: string) {}

  async since(): Promise<ReadonlyMap<string, number>> {
    // The server's own connections report with a delay.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string; scans: string }>(
        `SELECT relname AS name, seq_scan AS scans FROM pg_stat_user_tables WHERE n_live_tup > ${LARGE_ROWS}`,
      );
      const now = new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
      const more = [...now].map(([name, scans]) => [name, scans - (this.seen.get(name) ?? 0)] as const);
      this.seen = now;
      return new Map(more.filter(([, scans]) => scans > 0));
    } finally {
      await client.end();
    }
  }

  async analyse(): Promise<void> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    await client.query('VACUUM ANALYZE');
    await client.end();
  }
}
