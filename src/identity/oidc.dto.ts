import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class OidcSignInQueryDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: 2000,
    example: '/people',
    description: 'Page of this site to go back to. Any other address is replaced by the home page.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  returnTo?: string;
}
