import { escapeLiteral } from 'pg';
import type { Actor, Scope } from './scope';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The statements that tell PostgreSQL on whose behalf a transaction works. They hold until its end, and only there: a
 * setting of the connection would reach whoever uses it next. `SET` takes no parameters, so everything is checked or
 * quoted; `set_config` is not available to the product's role (decisions/0010-second-wall.md).
 * @throws TypeError for an id that is none
 */
export function scopeStatements({ workspaceId, actor, requestId, reason }: Scope): string {
  return [
    setting('workspace', uuid(workspaceId)),
    setting('actor', actorText(actor)),
    setting('request', requestId === undefined ? '' : uuid(requestId)),
    setting('reason', reason ?? ''),
  ].join('; ');
}

function setting(name: string, value: string): string {
  return `SET LOCAL tolok.${name} = ${escapeLiteral(value)}`;
}

/** As the functions of the second wall read it: `person:<id>`, `job:<engagement id>`, `public` or `system`. */
export function actorText(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${uuid(actor.personId)}`;
    case 'job':
      return `job:${uuid(actor.engagementId)}`;
    case 'public':
    case 'system':
      return actor.kind;
  }
}

function uuid(text: string): string {
  if (!UUID.test(text)) throw new TypeError('A scope names ids only.');
  return text;
}
