import { Module } from '@nestjs/common';
import { SignOffs } from './sign-off.service';

/** Signatures under reports and assessments. */
@Module({ providers: [SignOffs], exports: [SignOffs] })
export class SignOffModule {}
