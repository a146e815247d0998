import type { PipeTransform } from '@nestjs/common';
import { DomainError } from '../shared/domain-error';
import { isFrameworkId } from './rules/framework-id';

/** The id `key@version` in an address; what has another form can be no framework version. */
export class FrameworkIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isFrameworkId(value)) return value;
    throw new DomainError(
      'framework/not-found',
      'There is no such framework version. Ids have the form key@version, such as service-excellence-5p@1.0.0.',
    );
  }
}
