import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler, Response } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import { openApiJson } from './openapi';
import { allowPage } from './security-headers';

export const OPENAPI_PATH = '/v1/openapi.json';
export const DOCS_PATH = '/docs';

/**
 * The document at `/v1/openapi.json` and Swagger UI at `/docs`. The document is built when it is first asked for.
 * @param guard decides who sees `/docs`; the document itself holds no data and stays open to programs
 */
export function mountDocs(app: NestExpressApplication, guard?: RequestHandler): void {
  let json: string | undefined;
  app.getHttpAdapter().get(OPENAPI_PATH, (_: unknown, response: unknown) => {
    json ??= openApiJson(app);
    (response as Response).type('application/json').send(json);
  });
  const options = { swaggerUrl: OPENAPI_PATH, customSiteTitle: 'Tolok API' };
  const page: RequestHandler = (request, response, next) => {
    // Anything deeper is an asset that does not exist.
    if (request.path === '/' && (request.method === 'GET' || request.method === 'HEAD')) {
      setup(undefined, options)(request, response, next);
    } else next();
  };
  const policy: RequestHandler = (_, response, next) => {
    allowPage(response);
    next();
  };
  app.use(DOCS_PATH, ...(guard ? [guard] : []), policy, ...serveFiles(undefined, options), page);
}
