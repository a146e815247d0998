import { HttpException } from '@nestjs/common';
import { DomainError, type ProblemCode } from '../shared/domain-error';
import { InvalidInputError } from '../shared/problem';
import { isDatabaseDown } from './database-down';

/** What the caller is told about something thrown. `fault` marks what nobody foresaw and the log has to hold. */
export interface MappedError {
  readonly error: DomainError;
  readonly fault: boolean;
}

/** Closed at this edge: what is not known here becomes an opaque `server/fault`. */
export function toDomainError(thrown: unknown): MappedError {
  if (thrown instanceof DomainError) {
    // Refused by the database and not by the policy: that is worth a look.
    const late = thrown.code === 'access/forbidden' && thrown.cause !== undefined;
    return { error: thrown, fault: thrown.code === 'server/fault' || late };
  }
  if (thrown instanceof InvalidInputError) return { error: fromInvalidInput(thrown), fault: false };
  if (isDatabaseDown(thrown)) {
    return {
      error: new DomainError('server/unavailable', 'The database does not answer at the moment. Try again shortly.', {
        cause: thrown,
      }),
      fault: true,
    };
  }
  if (thrown instanceof HttpException) {
    const code = CODES_BY_STATUS[thrown.getStatus()];
    if (code !== undefined)
      return { error: new DomainError(code, DETAILS[code] ?? '', { cause: thrown }), fault: false };
  }
  return { error: fault(thrown), fault: true };
}

export function fault(cause: unknown): DomainError {
  return new DomainError(
    'server/fault',
    'Something went wrong on the server and was logged. When you report it, give the requestId.',
    { cause },
  );
}

function fromInvalidInput({ problems, message }: InvalidInputError): DomainError {
  return new DomainError('request/invalid', `The file has ${message}; nothing was changed.`, {
    errors: problems.map(({ code, message: text, hint, line, column, path }) => ({
      code,
      message: text,
      hint,
      ...(path === '' ? {} : { pointer: path }),
      ...(line === 0 ? {} : { line, column }),
    })),
  });
}

/** What Nest itself throws. Its texts repeat parts of the request, so ours are used. */
const CODES_BY_STATUS: Readonly<Partial<Record<number, ProblemCode>>> = {
  400: 'request/malformed',
  404: 'request/unknown-route',
  405: 'request/method-not-allowed',
  406: 'request/not-acceptable',
  408: 'request/timeout',
  413: 'request/too-large',
  415: 'request/unsupported-media-type',
  422: 'request/invalid',
  503: 'server/unavailable',
};

const DETAILS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'request/malformed': 'The address or the body of the request can not be read.',
  'request/unknown-route': 'There is nothing at this address. The documentation at /docs lists all addresses.',
  'request/method-not-allowed': 'This address exists, but not with this method.',
  'request/not-acceptable': 'The Accept header asks for a format that this address does not have.',
  'request/timeout': 'The request did not arrive in time.',
  'request/too-large': 'The request is larger than this address accepts.',
  'request/unsupported-media-type': 'This address does not accept a body of this type.',
  'request/invalid': 'The request is not valid.',
  'server/unavailable': 'The server can not answer at the moment. Try again shortly.',
};
