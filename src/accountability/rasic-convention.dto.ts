import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsKey, IsLocalizedText, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, NestedObjects } from '../http';
import { DEFAULT_THRESHOLDS, LETTERS, type Letter, type ProfileLetter, type RasicThresholds } from '../rasic';
import type { LocalizedText } from '../shared/text';
import type { WrittenConvention } from './chosen-convention';
import type { ConventionView } from './rules/matrix-view';

const MOST_TITLE_LENGTH = 300;
const MOST_LETTER_TITLE_LENGTH = 40;
/** Roles of an activity that a convention can ask for. */
const MOST_OF_LETTER = 10;
const MOST_TOGETHER = 10;

export const PROFILE = { ...KEY_SCHEMA, example: 'rasic-r1', description: 'Key of a convention.' };
const FEWEST = { type: 'integer', minimum: 0, maximum: MOST_OF_LETTER, example: 1 } as const;
const MOST = { type: 'integer', minimum: 1, maximum: MOST_OF_LETTER, nullable: true, example: 1 } as const;
const TOGETHER = {
  ...({ type: 'array', items: { type: 'string' } } as const),
  ...{ maxItems: MOST_TOGETHER, example: ['A/R'] },
  description: 'Letters that one role may have in the same activity.',
} as const;
const count = (name: keyof RasicThresholds): object => ({
  ...{ type: 'integer', minimum: 0, maximum: 1000, example: DEFAULT_THRESHOLDS[name] },
});
const share = (name: keyof RasicThresholds): object => ({
  ...{ type: Number, minimum: 0, maximum: 1, example: DEFAULT_THRESHOLDS[name] },
});

@ApiSchema({
  description: 'How many are too many. Beyond these the check warns; errors of the convention stay errors.',
})
export class RasicThresholdsDto implements RasicThresholds {
  @ApiProperty(count('mostResponsible')) @IsInt() @Min(0) @Max(1000) mostResponsible!: number;
  @ApiProperty(count('mostConsulted')) @IsInt() @Min(0) @Max(1000) mostConsulted!: number;
  @ApiProperty(count('mostInformed')) @IsInt() @Min(0) @Max(1000) mostInformed!: number;
  @ApiProperty({ ...count('fewestActivities'), description: 'Activities from which on columns are judged.' })
  @IsInt()
  @Min(0)
  @Max(1000)
  fewestActivities!: number;
  @ApiProperty(share('mostResponsibleShare')) @IsNumber() @Min(0) @Max(1) mostResponsibleShare!: number;
  @ApiProperty(share('mostAccountableShare')) @IsNumber() @Min(0) @Max(1) mostAccountableShare!: number;
  @ApiProperty(share('mostConsultedShare')) @IsNumber() @Min(0) @Max(1) mostConsultedShare!: number;
}

export class OwnRasicLetterDto implements ProfileLetter {
  @ApiProperty({ enum: LETTERS }) @IsIn(LETTERS) letter!: Letter;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Responsible' })
  @IsLocalizedText({ maxLength: MOST_LETTER_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'does the work' })
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  meaning!: LocalizedText;
  @ApiProperty({ ...FEWEST, description: 'Roles of an activity that have it at least.' })
  @IsInt()
  @Min(0)
  @Max(MOST_OF_LETTER)
  fewest!: number;
  @ApiProperty({ ...MOST, description: 'At most; null: no bound.' })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(MOST_OF_LETTER)
  most!: number | null;
}

@ApiSchema({
  description:
    'A convention of one’s own: what the letters mean, and how many of each an activity needs. It is kept with the matrix and ' +
    'followed by its copies.',
})
export class OwnRasicProfileDto implements WrittenConvention {
  @ApiProperty({ ...KEY_SCHEMA, example: 'our-raci' }) @IsKey() key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'RACI, doers help each other' })
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;
  @ApiProperty({ type: [OwnRasicLetterDto], minItems: 2, maxItems: LETTERS.length, description: 'As in the legend.' })
  @NestedObjects(() => OwnRasicLetterDto, { atLeast: 2, atMost: LETTERS.length })
  letters!: OwnRasicLetterDto[];
  @ApiProperty({ enum: LETTERS, description: 'Of who answers for the result of an activity.' })
  @IsIn(LETTERS)
  accountable!: Letter;
  @ApiProperty({ enum: LETTERS, nullable: true, description: 'Of who approves the result of others; null: nobody.' })
  @ValidateIf((_, value) => value !== null)
  @IsIn(LETTERS)
  approver!: Letter | null;
  @ApiProperty(TOGETHER)
  @IsArray()
  @ArrayMaxSize(MOST_TOGETHER)
  @Matches(/^[RASCI](\/[RASCI]){1,4}$/, { each: true })
  together!: string[];
}

export class RasicLetterDto implements ProfileLetter {
  @ApiProperty({ enum: LETTERS }) letter!: Letter;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Responsible' }) title!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'does the work' }) meaning!: LocalizedText;
  @ApiProperty({ ...FEWEST, description: 'Roles of an activity that have it at least.' }) fewest!: number;
  @ApiProperty({ ...MOST, description: 'At most; null: no bound.' }) most!: number | null;
}

export class RasicConventionDto implements ConventionView {
  @ApiProperty(PROFILE) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'RACI, one accountable' }) title!: LocalizedText;
  @ApiProperty({ type: [RasicLetterDto], description: 'In the order of the legend.' }) letters!: RasicLetterDto[];
  @ApiProperty({ enum: LETTERS, description: 'Of who answers for the result of an activity.' }) accountable!: Letter;
  @ApiProperty({ enum: LETTERS, nullable: true, description: 'Of who approves the result of others.' })
  approver!: Letter | null;
  @ApiProperty(TOGETHER) together!: string[];
}

export class RasicProfilesDto {
  @ApiProperty({ type: [RasicConventionDto] }) items!: readonly RasicConventionDto[];
  @ApiProperty({ type: RasicThresholdsDto, description: 'The usual ones.' }) thresholds!: RasicThresholdsDto;
}
