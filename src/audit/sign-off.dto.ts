import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IfSent } from '../http';

/** What somebody gives to confirm who they are before they sign. */
export class SignOffConfirmationDto {
  @ApiPropertyOptional({
    type: String,
    format: 'password',
    maxLength: 1024,
    description: 'Your password. People who sign in elsewhere have none and give the code only.',
  })
  @IfSent()
  @IsString()
  @MaxLength(1024)
  password?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 40,
    example: '492039',
    description: 'From your authenticator app, where the second factor is set up.',
  })
  @IfSent()
  @IsString()
  @MaxLength(40)
  code?: string;
}
