import { openApiDocument } from '../../src/http';
import { HostileBatch } from './hostile-batch';
import { type ApiDocument, operationsOf } from './hostile-operations';
import { GoodRequests } from './hostile-requests';
import { HostileWorld } from './hostile-world';
import { startTestApp, type TestApp } from './test-app';

/** Requests for each operation. */
const NUMBER = Number(process.env['TOLOK_FUZZ'] ?? 500);
/** Of the choice of bad parts. */
const SEED = Number(process.env['TOLOK_FUZZ_SEED'] ?? 20_260_105);
/** Part of the names of operations, to see a counterexample again. */
const ONLY = process.env['TOLOK_FUZZ_ONLY'] ?? '';

/** One share of the operations of the API: as many files as shares run side by side. */
export function describeFuzz(share: number, shares: number): void {
  describe(`requests with one bad part, share ${share + 1} of ${shares}`, () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp();
    });
    afterAll(() => app.stop());

    it(
      'are refused in good form, or accepted in good form, and change nothing when they are refused',
      async () => {
        const world = await HostileWorld.build(app, 'a');
        const document = openApiDocument(app.nest) as unknown as ApiDocument;
        const good = new GoodRequests(document, world);
        const faults: string[] = [];
        for (const [index, operation] of operationsOf(document).entries()) {
          if (index % shares !== share || !operation.name.includes(ONLY)) continue;
          const outcome = await new HostileBatch(world, good, operation).run(NUMBER, SEED + index);
          faults.push(...outcome.faults);
          // Otherwise the document gave no handle, and the batch would prove nothing.
          expect([operation.name, outcome.refused > 0 || operation.pathNames.length === 0]).toEqual([
            operation.name,
            true,
          ]);
        }
        expect(faults).toEqual([]);
      },
      60_000 + NUMBER * 5_000,
    );
  });
}
