import { ApiProperty } from '@nestjs/swagger';
import type { SnapshotView } from './snapshot.service';

export class PinnedFrameworkDto {
  @ApiProperty({ example: 'service-excellence-5p@1.0.0' }) id!: string;
  @ApiProperty({ description: 'SHA-256 of the framework file, hexadecimal.' }) sha256!: string;
}

export class SnapshotDto implements SnapshotView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({
    enum: ['completed', 'working'],
    description: 'completed: frozen when the assessment was completed. working: what a draft report was rendered from.',
  })
  kind!: 'completed' | 'working';
  @ApiProperty({ type: Number, example: 1 }) revision!: number;
  @ApiProperty({ type: PinnedFrameworkDto }) framework!: PinnedFrameworkDto;
  @ApiProperty({ description: 'Version of the scoring engine.', example: '1.0.0' }) engine!: string;
  @ApiProperty({ description: 'SHA-256 of the document (UTF-8), hexadecimal.' }) sha256!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}
