import { ApiProperty } from '@nestjs/swagger';
import { LOGO_ROLES, type LogoRole, type LogoView } from './logo.service';

export class LogoDto implements LogoView {
  @ApiProperty({ enum: LOGO_ROLES }) role!: LogoRole;
  @ApiProperty({ enum: ['svg', 'png'] }) kind!: 'svg' | 'png';
  @ApiProperty({ type: Number, description: 'Bytes.', example: 4210 }) size!: number;
  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes; also the ETag.' })
  version!: string;
}
