import { ApiProperty } from '@nestjs/swagger';
import { KEY_SCHEMA } from '../http';
import type { WorkspaceCounts, WorkspaceView } from './workspace.service';

export class WorkspaceCountsDto implements WorkspaceCounts {
  @ApiProperty({ type: Number, example: 5 }) parties!: number;
  @ApiProperty({ type: Number, example: 12 }) sites!: number;
  @ApiProperty({ type: Number, example: 3 }) programmes!: number;
  @ApiProperty({ type: Number, example: 2 }) engagements!: number;
  @ApiProperty({ type: Number, example: 3 }) frameworkVersions!: number;
}

export class WorkspaceDto implements WorkspaceView {
  @ApiProperty({ ...KEY_SCHEMA, example: 'main' }) key!: string;
  @ApiProperty({ type: String, example: 'Main workspace' }) name!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: WorkspaceCountsDto }) counts!: WorkspaceCountsDto;
}
