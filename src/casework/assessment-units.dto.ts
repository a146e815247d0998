import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray } from 'class-validator';
import { IsRef, REF_SCHEMA } from '../http';

export class AssessmentUnitsDto {
  @ApiProperty({
    type: 'array',
    items: REF_SCHEMA,
    uniqueItems: true,
    example: ['JKT-V', 'BDG-V'],
    description: 'Refs of all units that it is to cover. The whole entity is covered anyway.',
  })
  @IsArray()
  @ArrayUnique()
  @IsRef({ each: true })
  units!: string[];
}
