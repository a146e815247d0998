import { Logger, VersioningType } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { BodyReader } from './body-reader';
import { limitConnections } from './connections';
import { type FaultEntry, type FaultLog, ProblemFilter } from './problem-filter';
import { type HostRules, hostRules, readableAddress, securityHeaders } from './security-headers';
import { mountDocs } from './swagger-ui';
import { validationPipe } from './validation';
import { WatchedAnswers } from './watched-answer';

/** `NestFactory.create(AppModule, { ...HTTP_APP_OPTIONS })`: the kit reads bodies itself. */
export const HTTP_APP_OPTIONS = { bodyParser: false } as const;

export interface HttpOptions extends HostRules {
  /** Where faults are written; Nest's logger unless given. */
  readonly logFault?: FaultLog;
  /** How many proxies in front are believed about the address of the caller; none unless given. */
  readonly trustedProxies?: number;
  /** Swagger UI and its document; on unless false. */
  readonly docs?: boolean;
  /** Decides who sees Swagger UI; everybody unless given. */
  readonly docsGuard?: RequestHandler;
}

/**
 * Everything about HTTP that is the same for all routes. To be called once, right after the application was created
 * with `HTTP_APP_OPTIONS` and before `init()` or `listen()`.
 */
export function configureHttp(app: NestExpressApplication, options: HttpOptions): void {
  app.disable('x-powered-by');
  // Express would send weak ETags of the bytes; ours are versions.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.enableVersioning({ type: VersioningType.URI });
  limitConnections(app.getHttpServer());
  app.use(securityHeaders(), hostRules(options), readableAddress());
  if (options.docs !== false) mountDocs(app, options.docsGuard);
  const log = options.logFault ?? logFault;
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalInterceptors(new BodyReader(), new WatchedAnswers(log));
  app.useGlobalPipes(validationPipe());
}

const logger = new Logger('http');

function logFault({ requestId, method, path, status, stack }: FaultEntry): void {
  logger.error(`${status} ${method} ${path} ${requestId}\n${stack}`);
}
