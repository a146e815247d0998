import { randomBytes, randomInt } from 'node:crypto';
import request from 'supertest';
import { certificateNumber } from '../../src/certification/rules/certificate-number';
import { checkIdOf } from '../../src/issuing/rules/check-id';
import { actionOf, type ImprovementPlace } from './hostile-improvement';
import type { Target } from './hostile-people';
import { PASSWORD } from './test-people';

/** Where certifications are made, and of whom the ones that are only read are. */
export interface CertificationPlace extends ImprovementPlace {
  readonly known: (name: string) => string;
}

const SCHEME = 'service-excellence-5p-1';
type OwnTarget = Omit<Target, 'subject'> & { readonly subject?: Target['subject'] };

/** A party that runs a programme at a site of the engagement. */
async function partyWithPlace({ app: { given }, engagementId, known }: CertificationPlace): Promise<string> {
  const partyId = (await given.party()).id;
  const siteId = (await given.site({ partyId })).id;
  await given.unit({ engagementId, siteId, programmeId: known('programmeId') });
  return partyId;
}

async function appliedFor({ app, engagementId }: CertificationPlace, partyId: string): Promise<string> {
  const { body } = await request(app.http)
    .post('/v1/certifications')
    .send({ engagementId, partyId, scheme: SCHEME })
    .expect(201);
  return String(body.id);
}

/** Another one, of a party of its own: as it was applied for. */
const freshCertification = async (place: CertificationPlace): Promise<string> =>
  appliedFor(place, await partyWithPlace(place));

/** Of so many that no two of a thousand are the same. */
const anyNumber = () => {
  const code = Array.from({ length: 5 }, () => String.fromCharCode(65 + randomInt(26))).join('');
  return { code, year: 2026, serial: randomInt(1, 99_999) };
};

/** As if it had been granted, on a condition. @returns id of the certificate */
async function grant({ app, mark }: CertificationPlace, certificationId: string): Promise<string> {
  const [row] = await app.query<{ id: string }>(
    `WITH changed AS (
       UPDATE certification SET state = 'certified',
         conditions = '[{"id":"pairedEvidence","due":"2190-01-31","metOn":null}]' WHERE id = $1 RETURNING *),
     step AS (
       INSERT INTO certification_step SELECT workspace_id, engagement_id, id, 1, 'grant', since, 'owner', applied_by, $3,
         NULL, '{}', now() FROM changed RETURNING *)
     INSERT INTO certificate SELECT c.workspace_id, c.engagement_id, gen_random_uuid(), c.id, 1,
       $4, $2, c.framework, c.scheme, c.party_id, to_jsonb($3::text),
       (SELECT jsonb_agg(jsonb_build_object('site', p.site_id, 'programme', p.programme_id,
          'siteName', $3::text, 'programmeName', $3::text)) FROM certification_place AS p WHERE p.certification_id = c.id),
       c.since, c.since + 700 FROM changed AS c JOIN step ON step.certification_id = c.id RETURNING id`,
    [certificationId, checkIdOf(randomBytes(20)), `Seen ${mark}`.trim(), certificateNumber(anyNumber())],
  );
  if (!row) throw new Error('There is no such certification.');
  return row.id;
}

/** With a nonconformity that is answered by a planned corrective action. */
async function foundIn(place: CertificationPlace, certificationId: string): Promise<string> {
  await actionOf(place, 'planned');
  const [row] = await place.app.query<{ id: string }>(
    `WITH linked AS (
       INSERT INTO certification_assessment SELECT c.workspace_id, c.engagement_id, c.id, f.assessment_id, 'certification',
         c.applied_by, now() FROM certification AS c JOIN finding AS f ON f.id = $2 WHERE c.id = $1 RETURNING *)
     INSERT INTO certification_nonconformity SELECT l.workspace_id, l.engagement_id, l.certification_id, gen_random_uuid(),
       l.assessment_id, $2::uuid, 'NC-01', 'PEO-01', 'minor', 'minor', '[]', 'minor', NULL, NULL, current_date, NULL, NULL, 1,
       now(), now() FROM linked AS l RETURNING id`,
    [certificationId, place.answerableId],
  );
  if (!row) throw new Error('There is no such finding.');
  return row.id;
}

/** A certification that is only read, with a certificate, and another one so that lists have two. */
export async function certificationsOf(place: CertificationPlace): Promise<Readonly<Record<string, string>>> {
  const { app } = place;
  const certificationId = await freshCertification(place);
  const certificateId = await grant(place, certificationId);
  await grant(place, await freshCertification(place));
  for (let count = 0; count < 2; count += 1) {
    await request(app.http).post('/v1/interest-declarations').send({ interests: [] }).expect(201);
  }
  return { certificationId, certificateId, nonconformityId: await foundIn(place, certificationId) };
}

/** What operations on certifications must not share; undefined for the others. */
export async function certificationTarget(place: CertificationPlace, name: string): Promise<OwnTarget | undefined> {
  switch (name) {
    case 'POST /v1/certifications':
      return { body: { partyId: await partyWithPlace(place), scheme: SCHEME, places: undefined } };
    case 'POST /v1/certifications/{certificationId}/steps':
    case 'POST /v1/certifications/{certificationId}/samples':
    case 'PUT /v1/certifications/{certificationId}/assessments':
      return { subject: { certificationId: await freshCertification(place) } };
    case 'POST /v1/certifications/{certificationId}/met-conditions': {
      const certificationId = await freshCertification(place);
      await grant(place, certificationId);
      return { subject: { certificationId } };
    }
    case 'POST /v1/certifications/{certificationId}/decisions': {
      const certificationId = await freshCertification(place);
      await grant(place, certificationId);
      const body = { decision: 'suspend', password: PASSWORD, code: undefined, places: undefined };
      return { subject: { certificationId }, body };
    }
    case 'POST /v1/certifications/{certificationId}/nonconformities/{nonconformityId}/plan-acceptance':
    case 'PUT /v1/certifications/{certificationId}/nonconformities/{nonconformityId}/grade': {
      const certificationId = await freshCertification(place);
      return { subject: { certificationId, nonconformityId: await foundIn(place, certificationId) } };
    }
    default:
      return undefined;
  }
}
