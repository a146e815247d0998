import type { MigrationInterface, QueryRunner } from 'typeorm';
import { of, REACHED, tableFunction } from './certification/outlines';

const SIGNATURE = 'certification_scopes(uuid[])';
const SCOPES = tableFunction(
  'certification_scopes(given uuid[])',
  'TABLE (id uuid, places json)',
  `RETURN QUERY
   WITH ${REACHED}
   SELECT c.id, coalesce(json_agg(json_build_object('site', p.site_id, 'siteName', s.name, 'programme', p.programme_id,
     'programmeName', g.name) ORDER BY p.position) FILTER (WHERE p.site_id IS NOT NULL), '[]')
   FROM c LEFT JOIN certification_place AS p ON ${of('p')}
   LEFT JOIN site AS s ON (s.workspace_id, s.id) = (p.workspace_id, p.site_id)
   LEFT JOIN programme AS g ON (g.workspace_id, g.id) = (p.workspace_id, p.programme_id)
   GROUP BY c.id;`,
);

/** Lists of certifications read what a page of them covers in one pass, and nothing of their certificates once more. */
export class ReadScopesTogether1795460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCOPES);
    await runner.query(`REVOKE ALL ON FUNCTION ${SIGNATURE} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${SIGNATURE} TO tolok_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${SIGNATURE}`);
  }
}
