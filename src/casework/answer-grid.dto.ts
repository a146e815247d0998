import { ApiProperty } from '@nestjs/swagger';
import { REF_SCHEMA } from '../http';
import { AnswerFlagDto } from './answer-tree.dto';
import type { AssessmentGridView } from './answer-grid.service';
import type { GridColumnView, GridFlag } from './rules/answer-grid';

export class AnswerGridFlagDto extends AnswerFlagDto implements GridFlag {
  @ApiProperty({ ...REF_SCHEMA, example: 'L-01' }) requirement!: string;
}

export class AnswerGridColumnDto implements GridColumnView {
  @ApiProperty({ ...REF_SCHEMA, example: 'S01', description: 'Ref of a unit, or "entity".' }) unit!: string;

  @ApiProperty({
    type: [String],
    example: ['4|3', '2|*', 'n/a', ''],
    description:
      'In the order of `requirements`: the ratings of its dimensions in their order, with "|" between them, empty where one ' +
      'is missing, and "*" after them where there is a note; "n/a" where it is not applicable; empty where nothing is ' +
      'answered. What is answered once for the entity is in the column "entity" only.',
  })
  answers!: readonly string[];

  @ApiProperty({
    type: [String],
    example: ['1024', '1031', '988', ''],
    description: 'In the same order, to be sent as If-Match; empty where nothing is answered.',
  })
  versions!: readonly string[];

  @ApiProperty({
    type: [Number],
    example: [0, 2],
    description: 'Places in `requirements`, from 0, of answers that whoever asks gave last.',
  })
  mine!: readonly number[];

  @ApiProperty({ type: [AnswerGridFlagDto], description: 'What the team wants to come back to, answered or not.' })
  flags!: readonly AnswerGridFlagDto[];
}

export class AnswerGridDto implements AssessmentGridView {
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ example: 'cx-operations-osp@1.0.0' }) framework!: string;
  @ApiProperty({ type: [String], example: ['L-01', 'L-02'], description: 'Refs in the order of the framework.' })
  requirements!: readonly string[];
  @ApiProperty({ type: [AnswerGridColumnDto], description: 'Units by ref, the entity last.' })
  columns!: readonly AnswerGridColumnDto[];
}
