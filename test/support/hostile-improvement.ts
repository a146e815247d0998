import request from 'supertest';
import type { HostilePeople } from './hostile-people';
import type { TestApp } from './test-app';

/** Where what follows an assessment is made. */
export interface ImprovementPlace {
  readonly app: TestApp;
  readonly people: HostilePeople;
  /** Stands in every text. */
  readonly mark: string;
  readonly engagementId: string;
  /** A finding that can be answered. */
  readonly answerableId: string;
}

/** A RASIC matrix with an activity and a role. @returns its id */
export async function matrixOf({ app: { http }, mark, engagementId }: ImprovementPlace): Promise<string> {
  const base = `/v1/engagements/${engagementId}/rasic-matrices`;
  const title = `Monitoring ${mark}`.trim();
  const { body } = await request(http).post(base).send({ title, profile: 'raci-a1' }).expect(201);
  await request(http)
    .put(`${base}/${String(body.id)}/table`)
    .set({ 'If-Match': '"1"', 'Content-Type': 'text/csv' })
    .send(`activity,site-manager\n${title},A/R\n`)
    .expect(200);
  return String(body.id);
}

/** The same, approved. @returns its id */
export async function approvedMatrixOf(place: ImprovementPlace): Promise<string> {
  const { app, mark, engagementId } = place;
  const id = await matrixOf(place);
  await request(app.http)
    .put(`/v1/engagements/${engagementId}/rasic-matrices/${id}/approval`)
    .set('If-Match', '"2"')
    .send({ givenBy: `Director ${mark}`.trim() })
    .expect(200);
  return id;
}

/** A plan with a baseline and a report on one of its work items. @returns the id of the work item */
export async function itemOf({ app: { http }, mark }: ImprovementPlace, assessmentId: string): Promise<string> {
  const base = `/v1/assessments/${assessmentId}`;
  const reason = `Agreed ${mark}`.trim();
  const { body } = await request(http).put(`${base}/plan-baseline`).set('If-Match', '"0"').send({ reason }).expect(200);
  const workItem = String(body.baseline.plan.workstreams[0].items[0].id);
  await request(http)
    .put(`${base}/plan-progress`)
    .set('If-Match', '"0"')
    .send({ workItem, percent: 0, note: reason })
    .expect(200);
  return workItem;
}

/** A decision of the forum: a proposal, which can be removed. @returns its id */
export async function decisionOf({ app: { http }, mark, engagementId }: ImprovementPlace): Promise<string> {
  const title = `Waiver limit ${mark}`.trim();
  const { body } = await request(http)
    .post(`/v1/engagements/${engagementId}/forum/decisions`)
    .send({ title, decision: title, ownerFunction: 'executive', owner: title })
    .expect(201);
  return String(body.id);
}

/**
 * A corrective action: drafted; with all that a plan needs; planned; or reported as implemented by somebody else.
 * @returns its id
 */
export async function actionOf(
  { app, people, mark, answerableId }: ImprovementPlace,
  state: 'drafted' | 'plannable' | 'planned' | 'implemented' = 'drafted',
): Promise<string> {
  const { http } = app;
  const { body } = await request(http).post(`/v1/findings/${answerableId}/corrective-actions`).send({}).expect(201);
  const id = String(body.id);
  if (state === 'drafted') return id;
  const cause = `Nobody stands in ${mark}`.trim();
  await request(http)
    .patch(`/v1/corrective-actions/${id}`)
    .set('If-Match', '"1"')
    .send({
      ...{ cause, action: cause, correction: cause, responsibleName: cause },
      evidence: [{ title: cause, location: cause }],
    })
    .expect(200);
  if (state === 'plannable') return id;
  const person = state === 'planned' ? null : await people.somebody('lead');
  await app.query(`UPDATE corrective_action SET state = $2, implemented_by = $3 WHERE id = $1`, [id, state, person]);
  return id;
}

/** A token that reads calendars of corrective actions, and nothing else. */
export async function calendarTokenOf({ app, people, engagementId }: ImprovementPlace): Promise<string> {
  const id = await people.somebody('lead');
  await app.people.grant(id, { engagementId, role: 'lead' });
  const { authorization = '' } = await app.people.token(id, ['calendar']);
  return authorization.slice('Bearer '.length);
}

/** A webhook with two messages, one of which has arrived. */
export async function webhookOf({ app, mark }: ImprovementPlace): Promise<{ webhookId: string; deliveryId: string }> {
  const { http, scope } = app;
  await makeRoom(app);
  const url = 'https://tickets.example.com/hooks/tolok';
  const { body } = await request(http)
    .post('/v1/webhooks')
    .send({ url, description: `Ticket system ${mark}`.trim(), events: ['corrective_action.overdue'] })
    .expect(201);
  const webhookId = String(body.id);
  const [first] = [
    await request(http).post(`/v1/webhooks/${webhookId}/test`).expect(202),
    await request(http).post(`/v1/webhooks/${webhookId}/test`).expect(202),
  ];
  const deliveryId = String(first.body.id);
  await app.query(
    `UPDATE webhook_delivery SET state = 'delivered', attempts = 1, next_attempt_at = NULL, status_code = 204,
       finished_at = now() WHERE workspace_id = $1 AND id = $2`,
    [scope.workspaceId, deliveryId],
  );
  return { webhookId, deliveryId };
}

/** Only so many webhooks fit into a workspace: those after the first four go. */
async function makeRoom(app: TestApp): Promise<void> {
  await app.query(
    `DELETE FROM webhook WHERE workspace_id = $1
       AND id NOT IN (SELECT id FROM webhook WHERE workspace_id = $1 ORDER BY created_at, id LIMIT 4)`,
    [app.scope.workspaceId],
  );
}

/** Of what follows an assessment, what must not be shared, keyed by operation; undefined: nothing of it. */
export async function improvementOf(
  place: ImprovementPlace,
  name: string,
): Promise<Record<string, string> | undefined> {
  switch (name) {
    case 'DELETE /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/approval':
      return { matrixId: await approvedMatrixOf(place) };
    case 'DELETE /v1/engagements/{engagementId}/rasic-matrices/{matrixId}':
    case 'PUT /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/approval':
    case 'PATCH /v1/engagements/{engagementId}/rasic-matrices/{matrixId}':
    case 'PUT /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/cells':
    case 'PUT /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/copies':
    case 'PUT /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/rows':
    case 'PUT /v1/engagements/{engagementId}/rasic-matrices/{matrixId}/table':
      return { matrixId: await matrixOf(place) };
    case 'DELETE /v1/corrective-actions/{actionId}':
    case 'PATCH /v1/corrective-actions/{actionId}':
      return { actionId: await actionOf(place) };
    case 'POST /v1/corrective-actions/{actionId}/steps':
      return { actionId: await actionOf(place, 'plannable') };
    case 'POST /v1/corrective-actions/{actionId}/judgements':
      return { actionId: await actionOf(place, 'implemented') };
    case 'POST /v1/findings/{findingId}/corrective-actions':
      return { findingId: place.answerableId };
    case 'DELETE /v1/engagements/{engagementId}/forum/decisions/{decisionId}':
    case 'PATCH /v1/engagements/{engagementId}/forum/decisions/{decisionId}':
      return { decisionId: await decisionOf(place) };
    case 'POST /v1/webhooks':
      await makeRoom(place.app);
      return {};
    case 'DELETE /v1/webhooks/{webhookId}':
    case 'PATCH /v1/webhooks/{webhookId}':
    case 'POST /v1/webhooks/{webhookId}/secret':
    case 'POST /v1/webhooks/{webhookId}/test':
    case 'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver':
      return webhookOf(place);
    default:
      return undefined;
  }
}
