import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError } from '../shared/domain-error';
import { documenting } from './api-problem';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (UUID.test(value)) return value.toLowerCase();
    throw new DomainError('request/invalid', 'The address holds an id that is no UUID.', {
      errors: [{ code: 'request/invalid-id', message: 'Ids have the form 0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f.' }],
    });
  }
}

/** An id in the address: `@IdParam('partyId') id: string`, for the route `:partyId`. */
export function IdParam(name: string): ParameterDecorator {
  const document = documenting(['request/invalid'], () => [
    ApiParam({ name, schema: { type: 'string', format: 'uuid' } }),
  ]);
  const parameter = Param(name, new UuidPipe());
  return (target, key, index) => {
    parameter(target, key, index);
    document(target, key, index);
  };
}
