import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** Two workspaces, so that rows of one can be lost while those of the other are there. */
export const WORKSPACES = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;

/** Bytes of the one evidence file of a workspace. */
export const evidenceBytes = (workspace: string): Buffer => Buffer.from(`%PDF-1.4 minutes of ${workspace}\n`);

const hash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const id = (number: number): string => `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What COPY has to escape, and what a server could show otherwise elsewhere. */
const ODD = 'Tab\there, back\\slash, line\nend, "quote", 服务水平, é, \\N';

/** Rows for every table that the schema of the first three migrations has. */
export function firstRows(workspace: string): string[] {
  const w = literal(workspace);
  const e = literal(id(0x100));
  const a = literal(id(0x101));
  const key = workspace.slice(-1);
  const document = JSON.stringify({ schema: 'tolok-snapshot/1', note: ODD });
  const file = evidenceBytes(workspace);
  const at = `'2026-01-20T08:09:10.123456+07'`;
  return [
    `INSERT INTO workspace VALUES (${w}, 'sample-${key}', ${literal(ODD)}, ${at})`,
    `INSERT INTO party VALUES (${w}, '${id(1)}', 'P-1', '{"en":"Fairline","zh":"公司"}', 'client', 1, ${at}, ${at})`,
    `INSERT INTO site VALUES (${w}, '${id(2)}', 'S-1', '"Harbour"', '${id(1)}', NULL, 3, ${at}, ${at})`,
    `INSERT INTO programme VALUES (${w}, '${id(3)}', 'PR-1', '"Cards"', NULL, 'voice', 1, ${at}, ${at})`,
    `INSERT INTO framework_version VALUES (${w}, 'mini@1.0.0', 'mini', '1.0.0', '"Mini"', 'own', '${hash('mini')}', 2, 1,
      ${literal(`title: ${ODD}`)}, ${at})`,
    `INSERT INTO idempotency_key (workspace_id, route, key, request_sha256, status, headers, body, created_at)
      VALUES (${w}, 'POST /v1/parties', 'k-1', '${hash('k')}', 201, '{}', '{"b": 1, "a":2}', ${at})`,
    `INSERT INTO engagement (workspace_id, id, key, title, client_party_id, client_name, consultancy, classification,
        language, period_from, period_to, background, team, distribution, sample_data, version, created_at, updated_at)
      VALUES (${w}, ${e}, 'review', ${literal(JSON.stringify(ODD))}, '${id(1)}', '"Fairline"', '"Fairgauge"',
        '"Confidential"', 'en', '2026-01-05', '2026-06-26', '[]', '[]', '[]', true, 4, ${at}, ${at})`,
    `INSERT INTO engagement_logo VALUES (${w}, ${e}, 'client', 'png', '${hash('logo')}', '\\x${Buffer.from('logo').toString('hex')}')`,
    `INSERT INTO unit VALUES (${w}, ${e}, '${id(0x102)}', 'entity', 'entity', '"All"', NULL, NULL, 1, 1, ${at}, ${at}),
      (${w}, ${e}, '${id(0x103)}', 'unit', 'U-1', '"Centre"', '${id(2)}', '${id(3)}', 100, 1, ${at}, ${at})`,
    // Points to itself.
    `INSERT INTO assessment (workspace_id, engagement_id, id, key, title, kind, wave, framework_id, previous_id,
        document_number, status, revision, period_from, period_to, report_date, target, details, result, version,
        created_at, updated_at, completed_at)
      VALUES (${w}, ${e}, '${id(0x1ff)}', 'first', '"First"', 'baseline', 'one', 'mini@1.0.0', NULL, 'D-0', 'completed', 1,
        '2026-01-05', '2026-01-06', '2026-01-07', 92.50, '{}', '{"score":1.50}', 7, ${at}, ${at}, ${at}),
      (${w}, ${e}, ${a}, 'second', '"Second"', 'progress', 'two', 'mini@1.0.0', '${id(0x1ff)}', 'D-1', 'fieldwork', 1,
        '2026-01-05', '2026-01-30', '2026-02-01', 90, '{}', NULL, 7, ${at}, ${at}, NULL)`,
    `INSERT INTO assessment_unit VALUES (${w}, ${e}, ${a}, '${id(0x103)}', 0)`,
    `INSERT INTO answer VALUES (${w}, ${e}, ${a}, '${id(0x103)}', 'POL-01', 'rated', '{"level":3}', NULL,
      ${literal(ODD)}, nextval('answer_version'), ${at}),
      (${w}, ${e}, ${a}, '${id(0x103)}', 'POL-02', 'notApplicable', NULL, '"Elsewhere"', NULL, nextval('answer_version'), ${at})`,
    `INSERT INTO evidence (workspace_id, engagement_id, assessment_id, id, ref, title, kind, effective_date, requirements,
        sensitivity, file_name, file_type, file_size, file_sha256, file_uploaded_at, version, created_at, updated_at)
      VALUES (${w}, ${e}, ${a}, '${id(0x104)}', 'E-1', '"Minutes"', 'document', '2026-01-20', '{POL-01,"POL 02"}',
        'personal', 'minutes.pdf', 'application/pdf', ${file.length}, '${hash(file)}', ${at}, 1, ${at}, ${at})`,
    `INSERT INTO finding (workspace_id, engagement_id, assessment_id, id, ref, grade, requirement_ref, title, condition,
        owner_function, version, created_at, updated_at)
      VALUES (${w}, ${e}, ${a}, '${id(0x105)}', 'F-1', 'minor', 'POL-01', '"Asks first"', '"14 of 30"', 'operations', 2, ${at}, ${at})`,
    `INSERT INTO finding_unit VALUES (${w}, ${e}, ${a}, '${id(0x105)}', '${id(0x103)}', 0)`,
    `INSERT INTO finding_evidence VALUES (${w}, ${e}, ${a}, '${id(0x105)}', '${id(0x104)}', 0)`,
    `INSERT INTO status_change (workspace_id, engagement_id, assessment_id, id, from_status, to_status, revision, changed_at)
      VALUES (${w}, ${e}, ${a}, '${id(0x106)}', 'draft', 'fieldwork', 1, ${at})`,
    `INSERT INTO snapshot VALUES (${w}, ${e}, '${id(0x1ff)}', '${id(0x107)}', 'completed', 1, 'mini@1.0.0', '${hash('mini')}', '1.0.0',
      '${hash(document)}', ${literal(document)}, ${at})`,
    `INSERT INTO snapshot_file VALUES (${w}, ${e}, '${id(0x107)}', '${hash(file)}')`,
    `INSERT INTO report (workspace_id, engagement_id, id, assessment_id, kind, format, language, status, progress,
        file_name, data_sha256, file_sha256, file_size, pages, created_at, finished_at)
      VALUES (${w}, ${e}, '${id(0x108)}', '${id(0x1ff)}', 'gapReport', 'pdf', 'en', 'ready', 100, 'gap.pdf', '${hash('data')}',
        '${hash('%PDF gap')}', 8, 1, ${at}, ${at})`,
    `INSERT INTO report_input VALUES (${w}, ${e}, '${id(0x108)}', '${id(0x107)}', 'current', 0)`,
    `INSERT INTO report_file VALUES (${w}, ${e}, '${id(0x108)}', '\\x${Buffer.from('%PDF gap').toString('hex')}')`,
    `INSERT INTO job VALUES (gen_random_uuid(), 'renderReport', ${w}, ${e}, '${id(0x108)}', 0, ${at}, ${at})`,
  ];
}

/** Rows for the tables of people, sign-off and issuing: what is kept, and what must never stand in a backup. */
export function laterRows(workspace: string): string[] {
  const w = literal(workspace);
  const e = literal(id(0x100));
  const p = literal(id(0x201));
  const at = `'2026-01-20T08:09:10.123456+07'`;
  const extract = '{"units":[]}';
  const check = '0123-4567-89AB-CDEF-0123-4567-89AB-CDEF';
  return [
    `INSERT INTO person VALUES (${w}, ${p}, 'member', 'owner', 'active', 1, ${at}, ${at})`,
    `INSERT INTO answer_flag VALUES (${w}, ${e}, '${id(0x101)}', '${id(0x103)}', 'POL-03', ${literal(ODD)}, ${p}, ${at})`,
    `UPDATE answer SET given_by = ${p}, version = nextval('answer_version') WHERE workspace_id = ${w} AND requirement_ref = 'POL-01'`,
    `INSERT INTO person_profile (workspace_id, person_id, name, email) VALUES (${w}, ${p}, ${literal(ODD)}, 'sri@example.test')`,
    `INSERT INTO credential (workspace_id, person_id, password_hash, password_set_at, totp_secret)
      VALUES (${w}, ${p}, '$argon2id$sample', ${at}, '\\x00ff0a5c')`,
    `INSERT INTO recovery_code VALUES (${w}, ${p}, '${hash('recovery')}', NULL)`,
    `INSERT INTO session (workspace_id, id, person_id, token_sha256, stage, created_at, seen_at, expires_at)
      VALUES (${w}, '${id(0x202)}', ${p}, '${hash('session')}', 'full', ${at}, ${at}, ${at})`,
    `INSERT INTO access_token VALUES (${w}, '${id(0x203)}', ${p}, 'robot', '${hash('token')}', '{read,write}', ${at},
      '2027-01-01', NULL, NULL)`,
    `INSERT INTO one_time_link VALUES (${w}, '${id(0x204)}', 'invitation', ${p}, '${hash('link')}', ${at}, ${at}, NULL)`,
    `INSERT INTO external_identity VALUES (${w}, 'https://id.example.test', 'sri', ${p}, ${at})`,
    `INSERT INTO oidc_attempt (workspace_id, state_sha256, browser_sha256, nonce, verifier, return_to, created_at)
      VALUES (${w}, '${hash('state')}', '${hash('browser')}', 'secret-nonce', 'secret-verifier', '/', ${at})`,
    `INSERT INTO throttle VALUES (${w}, 'sign-in secret-bucket', ${at}, 1)`,
    `INSERT INTO engagement_grant (workspace_id, engagement_id, id, person_id, role, scope, granted_at)
      VALUES (${w}, ${e}, '${id(0x205)}', ${p}, 'lead', 'engagement', ${at})`,
    `INSERT INTO party_extract VALUES (${w}, ${e}, '${id(0x1ff)}', '${id(1)}', '${id(0x107)}', '${hash(extract)}',
      ${literal(extract)}, ${at})`,
    `INSERT INTO result_summary VALUES (${w}, ${e}, '${id(0x107)}', 0, '${id(0x1ff)}', 'whole', NULL, NULL, NULL, NULL, 'fw@1',
      1, '2026-02-02', ${at}, true, '{"score":{"exact":"1/2","decimal":"0.500000"}}', '[]')`,
    `INSERT INTO sign_off VALUES (${w}, ${e}, '${id(0x206)}', 'report', '${id(0x108)}', '${hash('%PDF gap')}', ${p},
      'approvedForIssue', ${at})`,
    `INSERT INTO issue (workspace_id, engagement_id, id, report_id, assessment_id, revision, number, check_id, kind, format,
        language, holder, data_sha256, file_sha256, file_size, sign_off_id, issued_at, status)
      VALUES (${w}, ${e}, '${id(0x207)}', '${id(0x108)}', '${id(0x1ff)}', 1, 'D-0', '${check}', 'gapReport', 'pdf', 'en',
        '"Fairline"', '${hash('data')}', '${hash('%PDF sealed')}', 11, '${id(0x206)}', ${at}, 'inForce')`,
    `INSERT INTO kpi_definition VALUES (${w}, ${e}, 'own-metric', ${literal(JSON.stringify(ODD))}, 'percent', 'higher',
      'proportion', '"Good of all"', 30, 1, ${at}, ${at})`,
    `INSERT INTO kpi_target VALUES (${w}, ${e}, '${id(0x208)}', 'csat', NULL, '', 85.50, NULL, '"Contract"', 1, ${at}, ${at}),
      (${w}, ${e}, '${id(0x209)}', 'csat', '${id(0x103)}', 'voice', NULL, 80, NULL, 1, ${at}, ${at})`,
    `INSERT INTO kpi_target (workspace_id, engagement_id, id, kpi, channel, target, target_to, version, created_at, updated_at)
      VALUES (${w}, ${e}, '${id(0x20b)}', 'forecast-bias', '', -5, 5.5, 1, ${at}, ${at})`,
    `INSERT INTO kpi_series VALUES (${w}, ${e}, '${id(0x103)}', 'csat', '',
      '[{"month":"2026-01","numerator":"82","denominator":"100.50"}]', 2, ${at})`,
    `INSERT INTO kpi_import VALUES (${w}, ${e}, '${id(0x20a)}', ${literal(ODD)}, '${hash('csv')}', '${hash('header')}',
      '{"layout":"long"}', 1, 0, 1, 0, ${p}, ${at})`,
    `INSERT INTO kpi_change VALUES (${w}, ${e}, '${id(0x20a)}', '${id(0x103)}', 'csat', '', 2, '[]',
      '[{"month":"2026-01","before":{"month":"2026-01","value":"80"},
         "after":{"month":"2026-01","numerator":"82","denominator":"100.50"}}]')`,
    `INSERT INTO benefit_model VALUES (${w}, ${e}, '{"wave":"baseline","currency":"USD"}', 2, ${at}, ${at})`,
    `INSERT INTO rasic_matrix VALUES (${w}, ${e}, '${id(0x20b)}', ${literal(JSON.stringify(ODD))}, NULL, NULL, NULL,
      NULL, NULL, '{"roles":[],"activities":[],"cells":[],"steps":[]}', '[]', NULL, 2, ${at}, ${at},
      ${literal(JSON.stringify({ key: 'own', title: ODD, letters: [], together: [], accountable: 'A', approver: null }))},
      ${literal(ODD)}, 1, '${hash('content')}', ${p}, ${at}, ${literal(ODD)}),
      (${w}, ${e}, '${id(0x20c)}', '"Copy"', '${id(0x103)}', '${id(0x20b)}', NULL, NULL, NULL, NULL,
      '[{"activity":"a1","role":"agent","letters":["I"]}]', '[{"role":"agent","names":["Sri"]}]', 1, ${at}, ${at},
      NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
    `INSERT INTO wave_plan VALUES (${w}, ${e}, ${literal(ODD)}, '[{"kind":"postpone","workstream":"fw/survey"}]', 2, ${at}, ${at})`,
    `INSERT INTO plan_baseline VALUES (${w}, ${e}, ${literal(ODD)}, 1, '{"startDate":"2026-03-02","workstreams":[]}', NULL, ${p}, ${at}),
      (${w}, ${e}, ${literal(ODD)}, 2, '{"startDate":"2026-03-09","workstreams":[]}', ${literal(ODD)}, ${p}, ${at})`,
    `INSERT INTO plan_progress VALUES (${w}, ${e}, ${literal(ODD)}, 'fw/survey/pilot', 1, '2026-03-02', NULL, 40, '2026-03-13', ${literal(JSON.stringify(ODD))}, ${p}, ${at})`,
    `INSERT INTO corrective_action VALUES (${w}, ${e}, '${id(0x20d)}', '${id(0x101)}', '${id(0x105)}', '${id(1)}', 'CA-01', 'minor',
      '{"ref":"F-1","requirement":"POL-01","units":["u1"],"title":"Asks first","condition":"14 of 30"}',
      ${literal(JSON.stringify(ODD))}, '"Nobody stands in"', '"Name a deputy"', 'operations', NULL, ${literal(ODD)}, '2026-04-19',
      NULL, 'implemented', ${p}, NULL, NULL, 4, ${at}, ${at})`,
    `INSERT INTO corrective_action_evidence VALUES (${w}, ${e}, '${id(0x20d)}', 0, ${literal(ODD)}, 'Shelf 4', NULL, NULL, ${at}),
      (${w}, ${e}, '${id(0x20d)}', 1, 'Minutes', NULL, '${id(0x101)}', '${id(0x104)}', ${at})`,
    `INSERT INTO corrective_action_event VALUES (${w}, ${e}, '${id(0x20d)}', 1, 'open', ${p}, NULL, ${at}),
      (${w}, ${e}, '${id(0x20d)}', 4, 'implement', ${p}, ${literal(ODD)}, ${at})`,
    `INSERT INTO forum_decision VALUES (${w}, ${e}, '${id(0x20d)}', 'D-01', 'fees', ${literal(JSON.stringify(ODD))}, '"Raise it."',
      'executive', ${literal(ODD)}, '2026-01-05', '2026-01-12', '2026-03-31', NULL, 'inProgress', NULL, 2, ${at}, ${at})`,
    `INSERT INTO forum_decision_event VALUES (${w}, ${e}, '${id(0x20d)}', 1, '{"status":"proposed"}', ${p}, ${at})`,
    `INSERT INTO webhook VALUES (${w}, '${id(0x20e)}', 'https://tickets.example.test/hook', ${literal(ODD)},
      '{corrective_action.planned,forum_decision.overdue}', 'paused', 'failing', 5, '\\x0100ff', '\\x0100fe', ${at}, 3, ${at}, ${at})`,
    // A trigger gives it to the webhook.
    `INSERT INTO webhook_event VALUES (${w}, '${id(0x20f)}', 'corrective_action.planned', ${e}, NULL, '${id(0x20d)}', 'version 2',
      ${literal(JSON.stringify({ data: ODD }))}, ${at}), (${w}, '${id(0x210)}', 'webhook.test', NULL, '${id(0x20e)}', '${id(0x20e)}',
      'test', '{}', ${at})`,
    `UPDATE webhook_delivery SET state = 'dead', attempts = 5, next_attempt_at = NULL, status_code = 503, fault = 'refused',
      finished_at = ${at} WHERE workspace_id = ${w} AND event_id = '${id(0x20f)}'`,
    `INSERT INTO certification VALUES (${w}, ${e}, '${id(0x220)}', '${id(1)}', 'mini', 'mini-1', 'certified', '2026-03-01',
      '{"hasSamplePlan":false,"assessors":["${id(0x2ff)}"],"isRenewalRefused":false}', ${at}, NULL,
      '[{"id":"minorPlans","due":"2026-06-01","metOn":null}]', ${p}, 5, ${at}, ${at})`,
    `INSERT INTO certification_place VALUES (${w}, ${e}, '${id(0x220)}', '${id(2)}', '${id(3)}', 0)`,
    `INSERT INTO certification_assessment VALUES (${w}, ${e}, '${id(0x220)}', '${id(0x101)}', 'certification', ${p}, ${at})`,
    `INSERT INTO certification_step VALUES (${w}, ${e}, '${id(0x220)}', 1, 'grant', '2026-03-01', 'lead', ${p}, ${literal(ODD)},
      ${literal(ODD)}, '{"number":"OSP-2026-00001-11"}', ${at}),
      (${w}, ${e}, '${id(0x220)}', 2, 'suspendByRule', '2026-03-02', 'clock', NULL, NULL, NULL, '{}', ${at})`,
    `INSERT INTO certification_nonconformity VALUES (${w}, ${e}, '${id(0x220)}', '${id(0x221)}', '${id(0x101)}', '${id(0x105)}',
      'NC-01', 'POL-01', 'minor', 'major', '["repeated"]', 'minor', ${literal(ODD)}, ${p}, '2026-02-01', '2026-02-20', ${p}, 3,
      ${at}, ${at})`,
    `INSERT INTO certification_sample VALUES (${w}, ${e}, '${id(0x220)}', 1, 'first', '{"tenths":10,"seed":7}', '[]', '{"seed":7}',
      '2026-02-01', ${p})`,
    `INSERT INTO certification_review VALUES (${w}, ${e}, '${id(0x220)}', 1, '2026-03-02',
      '[{"kind":"missing","kpi":"csat","unit":null,"lastMonth":null}]', 1, NULL, ${at})`,
    `INSERT INTO interest_declaration VALUES (${w}, '${id(0x222)}', ${p}, '2026-02-01',
      '[{"kind":"advised","party":"${id(1)}","until":"2020-01-01"}]', ${at})`,
    `INSERT INTO certificate VALUES (${w}, ${e}, '${id(0x223)}', '${id(0x220)}', 1, 'OSP-2026-00001-11',
      '${check}', 'mini', 'mini-1', '${id(1)}', ${literal(JSON.stringify(ODD))},
      '[{"site":"${id(2)}","programme":"${id(3)}"}]', '2026-03-01', '2027-02-28')`,
    `INSERT INTO certificate_event VALUES (${w}, ${e}, '${id(0x223)}', 1, '2026-03-02', 'suspended', NULL, NULL)`,
    `INSERT INTO certificate_file SELECT ${w}, ${e}, '${id(0x223)}', 'zh', 0, '{}', file, encode(sha256(file), 'hex'), ${at}
      FROM (SELECT '\\x255044462073'::bytea AS file) AS made`,
    `INSERT INTO issue_file VALUES (${w}, ${e}, '${id(0x207)}', '\\x${Buffer.from('%PDF sealed').toString('hex')}')`,
  ];
}

/** Secrets of `laterRows` that no backup may hold. */
export const SECRETS = [
  hash('session'),
  hash('link'),
  hash('state'),
  hash('browser'),
  'secret-nonce',
  'secret-verifier',
  'secret-bucket',
];

/** As the system of a workspace, in one transaction. */
export async function insertRows(client: Client, workspace: string, rows: readonly string[]): Promise<void> {
  await client.query(
    `BEGIN; SET LOCAL tolok.workspace = '${workspace}'; SET LOCAL tolok.actor = 'system';
     SET LOCAL tolok.reason = 'Sample rows'`,
  );
  for (const row of rows) await client.query(row);
  await client.query('COMMIT');
}
