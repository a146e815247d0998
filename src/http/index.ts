export { type NumberBounds, QueryNumber } from './query-number';
export { CSV_TYPE, wantsCsv } from './accept-csv';
export { ApiProblem } from './api-problem';
export {
  AcceptsBody,
  type BodyRule,
  BodyStream,
  type IncomingBody,
  JSON_TYPE,
  KILOBYTE,
  RawBody,
  StreamsBody,
  UploadedBytes,
} from './body-rules';
export { configureHttp, HTTP_APP_OPTIONS, type HttpOptions } from './configure-http';
export { endConnections } from './connections';
export { type Created, Creation, type CreationRequest, Creations, KEPT_HOURS } from './creations';
export { CurrentScope, scopeOf, setScope } from './current-scope';
export { isDatabaseDown } from './database-down';
export { etagOf, IfMatch, Precondition } from './etag';
export { HttpModule } from './http.module';
export { IdParam } from './id-param';
export { IfSent } from './if-sent';
export { IdempotencyKey } from './idempotency-key';
export {
  ISO_DATE_SCHEMA,
  IsDecimalText,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  IsLongText,
  IsPercentText,
  IsPlainText,
  IsRef,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  PERCENT_TEXT_SCHEMA,
  REF_SCHEMA,
} from './localized-text';
export { NestedObject, NestedObjects } from './nested-object';
export { NumberWithPlaces } from './number-with-places';
export { openApiDocument, openApiJson } from './openapi';
export { DEFAULT_LIMIT, MAX_LIMIT, PageDto, PageQueryDto, SortParam } from './paging';
export type { ProblemBody } from './problem';
export type { FaultEntry, FaultLog } from './problem-filter';
export { PROBLEM_TYPES } from './problem-types';
export { versionNumber } from './row-version';
export { allowOwnFrames, allowPage, allowWorkspace } from './security-headers';
export { streamedFile } from './streamed-file';
export { requestIdOf } from './problem';
export { DOCS_PATH, OPENAPI_PATH } from './swagger-ui';
export { validated } from './validation';
export { Watched, Watching } from './watched-answer';
export { WithEtag } from './with-etag';
