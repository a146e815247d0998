import { ApiProperty } from '@nestjs/swagger';
import type { SignedStatement } from '../seal';

export class IssueStatementDto implements SignedStatement {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What is signed, as canonical JSON (RFC 8785) after the line "tolok-statement-1".',
    example: { schema: 'tolok-register/1', number: 'TLK-2026-014/2-GAP-en', status: 'inForce' },
  })
  statement!: SignedStatement['statement'];
  @ApiProperty({ type: String, description: 'Names the key that signed: see /v1/seal-keys.' }) keyId!: string;
  @ApiProperty({ type: String, description: 'Ed25519, Base64.' }) signature!: string;
}
