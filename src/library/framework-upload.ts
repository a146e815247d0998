import { type Framework, readFramework } from '../framework';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { InvalidInputError, type Problem } from '../shared/problem';
import { frameworkText } from './framework-text';
import { isFrameworkId, MOST_ID_CHARACTERS } from './rules/framework-id';

/** A checked file that is to become a framework version. */
export interface UploadedFramework {
  readonly framework: Framework;
  readonly source: string;
}

/**
 * Checks a framework file as `tolok frameworks validate` does, wherever it lay.
 * @throws DomainError framework/invalid with all problems, in file order
 */
export function readUpload(bytes: Buffer): UploadedFramework {
  try {
    const { file, source } = frameworkText('framework', bytes);
    const framework = readFramework(file);
    if (isFrameworkId(framework.id)) return { framework, source };
  } catch (error) {
    if (error instanceof InvalidInputError) throw invalid(error.problems.map(detailOf));
    throw error;
  }
  throw invalid([
    {
      pointer: '/version',
      code: 'framework/id-too-long',
      message: `The key and the version have more than ${MOST_ID_CHARACTERS} characters together.`,
      hint: 'Write the version as three small numbers, for instance 1.0.0.',
    },
  ]);
}

function invalid(errors: readonly ProblemDetail[]): DomainError {
  const count = errors.length === 1 ? 'a problem' : `${errors.length} problems`;
  return new DomainError('framework/invalid', `The framework file has ${count}; nothing was stored.`, { errors });
}

function detailOf({ code, message, hint, line, column, path }: Problem): ProblemDetail {
  return {
    code,
    message,
    hint,
    ...(path === '' ? {} : { pointer: path }),
    ...(line === 0 ? {} : { line, column }),
  };
}
