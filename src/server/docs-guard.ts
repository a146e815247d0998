import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { publicScope } from '../database';
import { DOCS_PATH } from '../http';
import { Authentication } from '../identity';
import { ServedWorkspace } from './served-workspace';

/** Swagger UI is for those who are signed in; the others are sent to sign in, and come back. */
export function docsGuard(app: NestExpressApplication): RequestHandler {
  return (request, response, next) => {
    const nobody = publicScope(app.get(ServedWorkspace).get().workspaceId);
    app
      .get(Authentication)
      .principalOf(request, nobody, new Date())
      .catch(() => undefined)
      .then((principal) => {
        if (principal) next();
        else response.redirect(303, `/sign-in?returnTo=${encodeURIComponent(DOCS_PATH)}`);
      })
      .catch(next);
  };
}
